/// What keeps a key on a PKCS#11 token from signing, by what somebody can do about it.
public enum TokenTrouble: Hashable, Sendable, Codable {
  /// No such file, or it cannot be loaded; the system's words.
  case moduleMissing(path: String, String)
  /// The file is a library, but none for tokens.
  case notAModule(path: String)
  /// No token of that label is there.
  case noToken(label: String)
  /// Too many wrong PINs: its administrator has to unlock it.
  case locked(label: String)
  /// It was never set up, or has no PIN yet.
  case notReady(label: String)
  /// No private key of that label, or none at all.
  case noKey(label: String?)
  /// Several keys, and none was named.
  case severalKeys
  /// The token has no certificate for the key.
  case noCertificate
  /// Somebody else signs with it at this moment, in this process.
  case inUse(label: String)
  /// The module's return value (PKCS #11, 5.1), and what it was asked for.
  case failed(call: String, code: UInt)
}
