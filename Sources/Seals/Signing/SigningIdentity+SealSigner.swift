import X509

extension SigningIdentity: CertifiedSigner {
  public var reservedBytes: Int { BaselineSignature(certificate, chain, scheme).reservedBytes }

  public func signature(overSHA256 digest: [UInt8]) throws(SealError) -> [UInt8] {
    try BaselineSignature(certificate, chain, scheme).encoded(overSHA256: digest) { bytes in
      Array(try privateKey.sign(bytes: bytes, signatureAlgorithm: scheme.x509).rawRepresentation)
    }
  }
}
