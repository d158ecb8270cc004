import WorkingTime

extension LetterProof {
  /// A proof with the office's signature, as it stands in a QR code.
  public struct Signed: Hashable, Sendable {
    /// COSE_Sign1, at most ``LetterProof/maxSize`` bytes.
    public let bytes: [UInt8]
    public let proof: LetterProof
  }

  /// What a QR code of 25 mm holds so that a scan of 150 dots an inch is still read.
  public static let maxSize = 200

  /// Signs; a long workplace is cut so that the whole stays within ``maxSize``.
  /// - Throws: ``ProofError/tooLong`` when the rest is too long by itself.
  public func signed(by key: SigningKey) throws -> Signed {
    var proof = self
    var sign1 = try Sign1(proof.payload, by: key)
    var kept = workplace
    while sign1.bytes.count > Self.maxSize {
      guard !kept.isEmpty else { throw ProofError.tooLong }
      kept.removeLast()
      while kept.last?.isWhitespace == true { kept.removeLast() }
      proof.workplace = kept.isEmpty ? "" : kept + "…"
      sign1 = try Sign1(proof.payload, by: key)
    }
    return Signed(bytes: sign1.bytes, proof: proof)
  }

  /// The proof in these bytes, if one of these keys has signed it and was in force on its date.
  ///
  /// Says nothing about validity today, nor about revocation: ask a ``RevocationList``.
  public init(_ bytes: [UInt8], by keys: KeySet) throws(ProofError) {
    guard bytes.count <= Self.maxSize else { throw .unreadable }
    let sign1 = try Sign1(bytes)
    let key = try keys.key(of: sign1)
    let proof = try LetterProof(payload: sign1.payload)
    guard key.isInForce(on: proof.date) else { throw .keyNotInForce }
    self = proof
  }
}

extension KeySet {
  /// The key that has signed.
  func key(of sign1: Sign1) throws(ProofError) -> OfficeKey {
    guard let key = key(sign1.keyID) else { throw .unknownKey }
    guard sign1.isSigned(by: key.publicKey) else { throw .wrongSignature }
    guard key.givenUp == nil else { throw .keyGivenUp }
    return key
  }
}
