import Crypto
import Foundation
import SwiftASN1
import Synchronization
import X509

@testable import Seals

/// A timestamp authority in this process, on the clock of a test. Silent when it is told to be.
final class ExampleTimestamps: TimestampSource, RevocationSource {
  let root: Certificate
  private let certificate: Certificate
  private let key: Certificate.PrivateKey
  private let now: @Sendable () -> Date
  let isSilent = Mutex(false)

  struct Silent: Error {}

  init(validFrom: Date, now: @escaping @Sendable () -> Date) throws {
    self.now = now
    let rootKey = Certificate.PrivateKey(P256.Signing.PrivateKey())
    key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let name = try DistinguishedName { CommonName("Akar cap waktu uji") }
    let end = validFrom.addingTimeInterval(10 * 365 * 86_400)
    root = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(bytes: [7]), publicKey: rootKey.publicKey,
      notValidBefore: validFrom, notValidAfter: end, issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
        Critical(KeyUsage(keyCertSign: true))
      }, issuerPrivateKey: rootKey)
    certificate = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(bytes: [8]), publicKey: key.publicKey,
      notValidBefore: validFrom, notValidAfter: end, issuer: name,
      subject: DistinguishedName { CommonName("Cap waktu uji") }, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true))
        Critical(try ExtendedKeyUsage([.timeStamping]))
      }, issuerPrivateKey: rootKey)
  }

  func answer(toOCSPRequest request: [UInt8], at address: String) async throws -> [UInt8] { throw Silent() }
  func list(at address: String) async throws -> [UInt8] { throw Silent() }

  func answer(toTimestampRequest request: [UInt8]) async throws -> [UInt8] {
    if isSilent.withLock({ $0 }) { throw Silent() }
    var parts = try DERElements(try DERElements.parse(request, "TimeStampReq"), "TimeStampReq")
    _ = try parts.next()
    let imprint = try parts.next()
    let info = try info(Array(imprint.encodedBytes), nonce: try parts.nextPrimitive(.integer))
    let token = try signed(info)
    return encoded { coder in
      coder.appendConstructedNode(identifier: .sequence) { coder in
        coder.appendConstructedNode(identifier: .sequence) { coder in
          coder.appendPrimitiveNode(identifier: .integer) { $0 += [0] }
        }
        coder.serializeRawBytes(token)
      }
    }
  }

  private func info(_ imprint: [UInt8], nonce: [UInt8]) throws -> [UInt8] {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "yyyyMMddHHmmss'Z'"
    let time = Array(format.string(from: now()).utf8)
    return try encoded { coder in
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        coder.appendPrimitiveNode(identifier: .integer) { $0 += [1] }
        try coder.serialize([1, 2, 3, 4, 1] as ASN1ObjectIdentifier)
        coder.serializeRawBytes(imprint)
        coder.appendPrimitiveNode(identifier: .integer) { $0 += [1] }
        coder.appendPrimitiveNode(identifier: .generalizedTime) { $0 += time }
        coder.appendPrimitiveNode(identifier: .integer) { $0 += nonce }
      }
    }
  }

  private func signed(_ content: [UInt8]) throws -> [UInt8] {
    func attribute(
      _ type: ASN1ObjectIdentifier, _ value: (inout DER.Serializer) throws -> Void
    ) throws -> [UInt8] {
      try encoded { coder in
        try coder.appendConstructedNode(identifier: .sequence) { coder in
          try coder.serialize(type)
          try coder.appendConstructedNode(identifier: .set, value)
        }
      }
    }
    let der = certificate.derBytes
    let (issuer, serial) = (certificate.issuerBytes, certificate.serialNumberContent)
    let attributes = try [
      attribute(.contentType) { try $0.serialize(ASN1ObjectIdentifier.timestampInfo) },
      attribute(.messageDigest) {
        try $0.serialize(ASN1OctetString(contentBytes: DigestAlgorithm.sha256.digest(content[...])[...]))
      },
      attribute(.signingCertificateV2) {
        try SigningCertificateV2.write(der, issuer: issuer, serialNumber: serial, to: &$0)
      },
    ].sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
    let set = encoded { $0.appendConstructedNode(identifier: .set) { $0.serializeRawBytes(attributes) } }
    let signature = try key.sign(bytes: set, signatureAlgorithm: .ecdsaWithSHA256).rawRepresentation
    return try encoded { coder in
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        try coder.serialize(ASN1ObjectIdentifier.cmsSignedData)
        try coder.appendConstructedNode(identifier: .context(0)) { coder in
          try coder.appendConstructedNode(identifier: .sequence) { coder in
            coder.appendPrimitiveNode(identifier: .integer) { $0 += [3] }
            try coder.appendConstructedNode(identifier: .set) { try AlgorithmIdentifier(.sha256).write(to: &$0) }
            try coder.appendConstructedNode(identifier: .sequence) { coder in
              try coder.serialize(ASN1ObjectIdentifier.timestampInfo)
              try coder.appendConstructedNode(identifier: .context(0)) {
                try $0.serialize(ASN1OctetString(contentBytes: content[...]))
              }
            }
            coder.appendConstructedNode(identifier: .context(0)) { $0.serializeRawBytes(der) }
            try coder.appendConstructedNode(identifier: .set) { coder in
              try coder.appendConstructedNode(identifier: .sequence) { coder in
                coder.appendPrimitiveNode(identifier: .integer) { $0 += [1] }
                coder.appendConstructedNode(identifier: .sequence) { coder in
                  coder.serializeRawBytes(issuer)
                  coder.appendPrimitiveNode(identifier: .integer) { $0 += serial }
                }
                try AlgorithmIdentifier(.sha256).write(to: &coder)
                coder.appendConstructedNode(identifier: .context(0)) { $0.serializeRawBytes(attributes) }
                try SignatureScheme.ecdsaSHA256.identifier.write(to: &coder)
                coder.appendPrimitiveNode(identifier: .octetString) { $0 += signature }
              }
            }
          }
        }
      }
    }
  }
}
