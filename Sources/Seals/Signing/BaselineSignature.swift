import X509

/// Lays out a PAdES baseline B-B signature (ETSI EN 319 142-1, 6) around whatever makes the signature's own bytes.
struct BaselineSignature {
  private let certificate: Certificate
  /// A root is not sent along: whoever checks has it already, or has no reason to believe it.
  private let intermediates: [Certificate]
  private let scheme: SignatureScheme

  init(_ certificate: Certificate, _ chain: [Certificate], _ scheme: SignatureScheme) {
    self.certificate = certificate
    intermediates = chain.filter { !$0.isSelfIssued }
    self.scheme = scheme
  }

  /// Certificates as they are, and what else a signature holds with room to spare.
  var reservedBytes: Int {
    let bytes = ([certificate] + intermediates).reduce(0) { $0 + $1.derBytes.count }
    return bytes + certificate.issuerBytes.count * 2 + 2_048
  }

  /// - Parameter make: the signature over bytes that are not hashed yet: DER of r and s for ECDSA (RFC 5753, 7.2), the
  ///   number for RSA.
  func encoded(
    overSHA256 digest: [UInt8], _ make: ([UInt8]) throws -> [UInt8]
  ) throws(SealError) -> [UInt8] {
    let der = certificate.derBytes
    let issuer = certificate.issuerBytes
    let serialNumber = certificate.serialNumberContent
    do {
      let attributes = try SignedAttributes(
        digest: digest, certificate: der, issuer: issuer, serialNumber: serialNumber)
      let signerInfo = SignerInfo(
        issuer: issuer, serialNumber: serialNumber, digestAlgorithm: AlgorithmIdentifier(.sha256),
        signedAttributes: attributes, signatureAlgorithm: scheme.identifier, signature: try make(attributes.signedBytes)
      )
      return try SignedData(certificates: [der] + intermediates.map(\.derBytes), signerInfo: signerInfo).encoded()
    } catch let error as SealError {
      throw error
    } catch {
      throw .signerFailed("\(error)")
    }
  }
}
