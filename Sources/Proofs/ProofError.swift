/// Why something proves nothing.
public enum ProofError: Error, Hashable, Sendable {
  /// Not the bytes of a proof or of a list.
  case unreadable
  /// Signed by a key that is not among the office's.
  case unknownKey
  /// The office gave the key up: somebody else may have it.
  case keyGivenUp
  /// The key did not sign on the day that the proof bears.
  case keyNotInForce
  /// The content is not what was signed.
  case wrongSignature
  /// A number, name or permit so long that no QR would hold it.
  case tooLong
}
