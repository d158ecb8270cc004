/// What the service says of a signer.
public enum SignerStatus: Hashable, Sendable {
  /// 1111 ISSUE: a certificate is there and may sign.
  case active
  /// 1110 NOT_REGISTERED.
  case notRegistered
  /// Any other, such as REVOKE, in the service's own word.
  case other(String)

  /// - Throws: the reason why this signer would not be able to sign.
  public func requireActive() throws(ESignError) {
    switch self {
    case .active: return
    case .notRegistered: throw .notRegistered
    case .other(let word): throw .notActive(word)
    }
  }
}

/// What the service says of a signed file. A second opinion: nothing here counts before Seals has judged the bytes.
public struct ESignVerification: Hashable, Sendable {
  /// `jumlah_signature`.
  public let signatureCount: Int
  public let summary: String?
  public let notes: String?
  /// Names of the signers, in the order of the signatures.
  public let signers: [String]
}
