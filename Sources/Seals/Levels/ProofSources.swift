import X509

/// Where the proof of a level comes from, and whom it must lead to.
public struct ProofSources: Sendable {
  public var timestamps: any TimestampSource
  public var revocation: any RevocationSource
  /// Roots of signers and of timestamp authorities.
  public var roots: [Certificate]
  /// A number that the timestamp authority has not heard before.
  var nonce: @Sendable () -> UInt64

  public init(
    timestamps: any TimestampSource, revocation: any RevocationSource, roots: [Certificate],
    nonce: @escaping @Sendable () -> UInt64 = { .random(in: .min ... .max) }
  ) {
    self.timestamps = timestamps
    self.revocation = revocation
    self.roots = roots
    self.nonce = nonce
  }

  func token(overSHA256 digest: [UInt8]) async throws(SealError) -> TimestampToken {
    try await timestamps.token(overSHA256: digest, roots: roots, nonce: nonce())
  }
}
