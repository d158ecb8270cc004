import X509

extension SigningIdentity: SealSigner {
  /// Certificates as they are, and what else a signature holds with room to spare.
  public var reservedBytes: Int {
    let bytes = ([certificate] + intermediates).reduce(0) { $0 + $1.derBytes.count }
    return bytes + certificate.issuerBytes.count * 2 + 2_048
  }

  public func signature(overSHA256 digest: [UInt8]) throws(SealError) -> [UInt8] {
    let der = certificate.derBytes
    let issuer = certificate.issuerBytes
    let serialNumber = certificate.serialNumberContent
    do {
      let attributes = try SignedAttributes(
        digest: digest, certificate: der, issuer: issuer, serialNumber: serialNumber)
      let signature = try privateKey.sign(bytes: attributes.signedBytes, signatureAlgorithm: scheme.x509)
      let signerInfo = SignerInfo(
        issuer: issuer, serialNumber: serialNumber, digestAlgorithm: AlgorithmIdentifier(.sha256),
        signedAttributes: attributes, signatureAlgorithm: scheme.identifier, signature: signature.rawRepresentation)
      let certificates = [der] + intermediates.map(\.derBytes)
      return try SignedData(certificates: certificates, signerInfo: signerInfo).encoded()
    } catch {
      throw .signerFailed("\(error)")
    }
  }

  /// A root is not sent along: whoever checks has it already, or has no reason to believe it.
  private var intermediates: [Certificate] { chain.filter { !$0.isSelfIssued } }
}
