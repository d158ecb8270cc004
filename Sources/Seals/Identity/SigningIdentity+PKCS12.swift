import Crypto
import Foundation
import NIOSSL
import X509
import _CryptoExtras

extension SigningIdentity {
  /// Opens a PKCS#12 file (RFC 7292).
  ///
  /// - Parameters:
  ///   - pkcs12: the file's bytes.
  ///   - passphrase: used for this call alone.
  ///   - time: when given, the certificate must be in force then.
  /// - Throws: `.notPKCS12`, `.wrongPassphrase`, `.unsupportedKey`, `.notForSigning`, `.expired`, `.notYetValid`.
  public init(pkcs12: [UInt8], passphrase: String, at time: Date? = nil) throws(SealError) {
    guard Self.seemsWhole(pkcs12) else { throw .notPKCS12 }
    let bundle: NIOSSLPKCS12Bundle
    do {
      bundle = try NIOSSLPKCS12Bundle(buffer: pkcs12, passphrase: Array(passphrase.utf8))
    } catch {
      throw Self.isWrongPassphrase(error) ? .wrongPassphrase : .notPKCS12
    }
    var certificates: [Certificate] = []
    do {
      certificates = try bundle.certificateChain.map { try Certificate(derEncoded: $0.toDERBytes()) }
    } catch {
      throw .notPKCS12
    }
    guard let certificate = certificates.first else { throw .notPKCS12 }
    let key = try Self.privateKey(bundle.privateKey, for: certificate.publicKey)
    try self.init(certificate: certificate, chain: Array(certificates.dropFirst()), privateKey: key)
    if let time { try checkValidity(at: time) }
  }

  /// Whether the names of a key bag, and of a certificate bag or of an encrypted part that could hold one, occur
  /// (RFC 7292, 4.1 and 4.2): the library stops the process for a file without key or certificate. It would do so, too,
  /// for one whose certificates all belong to other keys, which no program is known to write.
  private static func seemsWhole(_ pkcs12: [UInt8]) -> Bool {
    let data = Data(pkcs12)
    func occurs(_ identifier: [UInt8]) -> Bool { data.range(of: Data(identifier)) != nil }
    let bags: [UInt8] = [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x0C, 0x0A, 0x01]
    let encryptedData: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x06]
    return (occurs(bags + [1]) || occurs(bags + [2])) && (occurs(bags + [3]) || occurs(encryptedData))
  }

  /// BoringSSL tells the reason in the names of its error stack only.
  private static func isWrongPassphrase(_ error: any Error) -> Bool {
    let text = String(describing: error)
    return ["INCORRECT_PASSWORD", "BAD_DECRYPT", "DECRYPT_ERROR"].contains { text.contains($0) }
  }

  private static func privateKey(
    _ key: NIOSSLPrivateKey, for publicKey: Certificate.PublicKey
  ) throws(SealError) -> Certificate.PrivateKey {
    do {
      let der = try key.derBytes
      if P256.Signing.PublicKey(publicKey) != nil {
        return Certificate.PrivateKey(try P256.Signing.PrivateKey(derRepresentation: der))
      }
      if P384.Signing.PublicKey(publicKey) != nil {
        return Certificate.PrivateKey(try P384.Signing.PrivateKey(derRepresentation: der))
      }
      return Certificate.PrivateKey(try _RSA.Signing.PrivateKey(derRepresentation: der))
    } catch {
      throw .unsupportedKey("\(publicKey)")
    }
  }

  static func scheme(of publicKey: Certificate.PublicKey) throws(SealError) -> SignatureScheme {
    if P256.Signing.PublicKey(publicKey) != nil { return .ecdsaSHA256 }
    if P384.Signing.PublicKey(publicKey) != nil { return .ecdsaSHA256 }
    if let key = _RSA.Signing.PublicKey(publicKey), key.keySizeInBits >= 2_048 { return .rsaSHA256 }
    throw .unsupportedKey("\(publicKey)")
  }
}
