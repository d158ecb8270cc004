/// How an official's signature is made.
public enum SignerChoice: Hashable, Sendable {
  /// By a key that was imported here (PKCS#12).
  case local
  /// By BSrE's Esign Client Service.
  case esign(ESignRule)
}

/// What the office's file says of the Esign Client Service for one official. The client's password is not in it.
public struct ESignRule: Hashable, Sendable {
  /// `https:`, without a slash at its end; plain `http:` only to this machine.
  public let address: String
  /// The agency's name there.
  public let client: String
  /// 1 is multipart, 2 is JSON.
  public let version: Int
  /// The official's, sixteen digits.
  public let nik: String
  /// The most letters in one request; always 1 for version 1.
  public let batchSize: Int
  /// How long one request to sign may take, in seconds.
  public let timeLimit: Int
  /// Whether the official proves himself by a one-time password (TOTP) that the service sends him, not by his
  /// passphrase; never with version 1.
  public let usesOneTimeCode: Bool

  public init(
    address: String, client: String, version: Int, nik: String, batchSize: Int, timeLimit: Int,
    usesOneTimeCode: Bool = false
  ) {
    self.address = address
    self.client = client
    self.version = version
    self.nik = nik
    self.batchSize = version == 1 ? 1 : batchSize
    self.timeLimit = timeLimit
    self.usesOneTimeCode = usesOneTimeCode
  }
}
