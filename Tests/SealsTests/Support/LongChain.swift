import Crypto
import Foundation
import X509
import _CryptoExtras

@testable import Seals

/// A root, an authority below it, and an official with an RSA key below that.
struct LongChain {
  let root: Certificate
  let identity: SigningIdentity

  /// - Parameter serial: of the official's certificate and, with an octet more, of the others.
  init(serial: [UInt8] = [0x80, 0x01, 0x02, 0x03]) throws {
    let rootKey = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let middleKey = Certificate.PrivateKey(try _RSA.Signing.PrivateKey(keySize: .bits2048))
    let key = Certificate.PrivateKey(try _RSA.Signing.PrivateKey(keySize: .bits2048))
    root = try Self.certificate("Akar", rootKey.publicKey, by: "Akar", rootKey, serial + [1], isAuthority: true)
    let middle = try Self.certificate(
      "Antara", middleKey.publicKey, by: "Akar", rootKey, serial + [2], isAuthority: true)
    let certificate = try Self.certificate(
      "Pejabat", key.publicKey, by: "Antara", middleKey, serial, isAuthority: false)
    identity = try SigningIdentity(certificate: certificate, chain: [middle, root], privateKey: key)
  }

  func judge(_ pdf: [UInt8]) async -> SealReport {
    await validate(pdf, roots: [root], at: ExampleSigner.now)
  }

  private static func certificate(
    _ name: String, _ key: Certificate.PublicKey, by issuer: String, _ issuerKey: Certificate.PrivateKey,
    _ serial: [UInt8], isAuthority: Bool
  ) throws -> Certificate {
    try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(bytes: serial), publicKey: key,
      notValidBefore: ExampleSigner.start,
      notValidAfter: ExampleSigner.end, issuer: DistinguishedName { CommonName(issuer) },
      subject: DistinguishedName { CommonName(name) },
      signatureAlgorithm: issuerKey.supportedSignatureAlgorithms.contains(.ecdsaWithSHA256)
        ? .ecdsaWithSHA256 : .sha256WithRSAEncryption,
      extensions: Certificate.Extensions {
        Critical(
          isAuthority ? BasicConstraints.isCertificateAuthority(maxPathLength: nil) : .notCertificateAuthority)
        Critical(isAuthority ? KeyUsage(keyCertSign: true) : KeyUsage(nonRepudiation: true))
      },
      issuerPrivateKey: issuerKey)
  }
}

/// Signs well, but lays a foreign certificate beside the signature.
struct IdentityWithStray: SealSigner {
  let identity: SigningIdentity
  let stray: Certificate

  var reservedBytes: Int { identity.reservedBytes + stray.derBytes.count }

  func signature(overSHA256 digest: [UInt8]) throws(SealError) -> [UInt8] {
    do {
      var data = try SignedData(try identity.signature(overSHA256: digest))
      data.certificates.append(stray.derBytes)
      return try data.encoded()
    } catch {
      throw .signerFailed("\(error)")
    }
  }
}
