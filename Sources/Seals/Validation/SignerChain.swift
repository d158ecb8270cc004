import Foundation
@_spi(FixedExpiryValidationTime) import X509

/// The way from a signer's certificate to a given root (RFC 5280, 6), all of it in force at that time.
/// - Returns: nil when there is none.
func signerChain(
  _ certificate: Certificate, _ others: [Certificate], roots: [Certificate], at time: Date
) async -> ValidatedCertificateChain? {
  var verifier = Verifier(rootCertificates: CertificateStore(roots)) {
    RFC5280Policy(fixedExpiryValidationTime: time)
    SignerPolicy()
  }
  let result = await verifier.validate(leaf: certificate, intermediates: CertificateStore(others))
  guard case .validCertificate(let chain) = result else { return nil }
  return chain
}

extension SigningIdentity {
  /// Whether signatures by this key will be traced to one of the roots.
  public func leads(to roots: [Certificate], at time: Date) async -> Bool {
    await signerChain(certificate, chain, roots: roots, at: time) != nil
  }
}

extension Certificate {
  /// Whether signatures by this certificate's key would be traced to one of the roots, by way of others.
  public func leads(to roots: [Certificate], through others: [Certificate], at time: Date) async -> Bool {
    await signerChain(self, others, roots: roots, at: time) != nil
  }
}
