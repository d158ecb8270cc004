import Crypto
import Foundation
import NIOSSL
import X509
import _CryptoExtras

/// The kinds of key that an example official may have.
public enum ExampleKey: Sendable, CaseIterable {
  case p256, p384, rsa2048

  func make() throws -> Certificate.PrivateKey {
    switch self {
    case .p256: Certificate.PrivateKey(P256.Signing.PrivateKey())
    case .p384: Certificate.PrivateKey(P384.Signing.PrivateKey())
    case .rsa2048: Certificate.PrivateKey(try _RSA.Signing.PrivateKey(keySize: .bits2048))
    }
  }
}

/// A certificate with its private key, just issued. Whoever gets it keeps the key or forgets it.
public struct IssuedCertificate: Sendable {
  public let certificate: Certificate
  let issuer: Certificate
  let privateKey: Certificate.PrivateKey

  /// The private key as PKCS#8 or PKCS#1 PEM, not encrypted.
  public func privateKeyPEM() throws(SealError) -> String {
    do { return try privateKey.serializeAsPEM().pemString + "\n" } catch { throw .signerFailed("\(error)") }
  }

  /// Certificate, issuer and key as a PKCS#12 file (RFC 7292) under a passphrase, encrypted with AES-256.
  public func pkcs12(passphrase: String) throws(SealError) -> [UInt8] {
    do {
      let key = try NIOSSLPrivateKey(bytes: Array(privateKey.serializeAsPEM().pemString.utf8), format: .pem)
      let chain = try [certificate, issuer].map { try NIOSSLCertificate(bytes: $0.derBytes, format: .der) }
      return try NIOSSLPKCS12Bundle(certificateChain: chain, privateKey: key)
        .serialize(passphrase: Array(passphrase.utf8))
    } catch {
      throw .signerFailed("\(error)")
    }
  }

  /// For signing at once, without a file between.
  public func identity() throws(SealError) -> SigningIdentity {
    try SigningIdentity(certificate: certificate, chain: [issuer], privateKey: privateKey)
  }
}
