import Foundation
import X509

/// An official's certificate and opened private key. Lives only where a signature is being made.
public struct SigningIdentity: Sendable {
  public let certificate: Certificate
  /// Certificates between the signer's and a root, and the root if the file had it.
  public let chain: [Certificate]
  let privateKey: Certificate.PrivateKey
  let scheme: SignatureScheme

  /// - Throws: `.unsupportedKey` where the key is neither P-256, P-384 nor RSA; `.notPKCS12` where it does not belong
  ///   to the certificate; `.notForSigning` where the certificate's key usage forbids it.
  init(certificate: Certificate, chain: [Certificate], privateKey: Certificate.PrivateKey) throws(SealError) {
    guard privateKey.publicKey == certificate.publicKey else { throw .notPKCS12 }
    guard certificate.maySign else { throw .notForSigning }
    self.certificate = certificate
    self.chain = chain
    self.privateKey = privateKey
    scheme = try Self.scheme(of: certificate.publicKey)
  }
}
