import Crypto
import Foundation
import SwiftASN1
import Synchronization
import X509

@testable import Seals

/// Certifies officials, and publishes a list of those whom it took that back from, at an address in the certificates.
final class ExampleIssuer: RevocationSource {
  static let address = "http://crl.uji.example/ca.crl"
  let root: Certificate
  private let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
  private let revoked = Mutex<[(serial: [UInt8], since: Date)]>([])
  /// How often the list was asked for.
  let asked = Mutex(0)
  let isSilent = Mutex(false)

  struct Silent: Error {}

  /// From the beginning of 2026 on, in years.
  init(years: Double = 10) throws {
    let name = try DistinguishedName { CommonName("Akar uji pencabutan") }
    root = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(bytes: [7]), publicKey: key.publicKey,
      notValidBefore: Self.start, notValidAfter: Self.start.addingTimeInterval(years * 365 * 86_400), issuer: name,
      subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
        Critical(KeyUsage(keyCertSign: true, cRLSign: true))
      }, issuerPrivateKey: key)
  }

  private static let start = Date(timeIntervalSince1970: 1_767_225_600)

  /// - Parameters:
  ///   - days: how long the certificate holds, from the beginning of 2026.
  ///   - asking: whether it says where the list is.
  func identity(_ name: String, serial: UInt8 = 9, days: Double = 1_000, asking: Bool = true) throws -> SigningIdentity
  {
    let own = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let certificate = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(bytes: [serial]), publicKey: own.publicKey,
      notValidBefore: Self.start, notValidAfter: Self.start.addingTimeInterval(days * 86_400), issuer: root.subject,
      subject: DistinguishedName { CommonName(name) }, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true, nonRepudiation: true))
        if asking {
          Certificate.Extension(oid: [2, 5, 29, 31], critical: false, value: try Self.distributionPoint()[...])
        }
      }, issuerPrivateKey: key)
    return try IssuedCertificate(certificate: certificate, issuer: root, privateKey: own).identity()
  }

  func revoke(serial: UInt8, since: Date) { revoked.withLock { $0.append(([serial], since)) } }

  func answer(toOCSPRequest request: [UInt8], at address: String) async throws -> [UInt8] { throw Silent() }

  func list(at address: String) async throws -> [UInt8] {
    asked.withLock { $0 += 1 }
    guard address == Self.address, !isSilent.withLock({ $0 }) else { throw Silent() }
    return try list()
  }

  /// RFC 5280, 5.1.
  private func list() throws -> [UInt8] {
    let entries = revoked.withLock { $0 }
    let tbs = try encoded { coder in
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        coder.appendPrimitiveNode(identifier: .integer) { $0 += [1] }
        try SignatureScheme.ecdsaSHA256.identifier.write(to: &coder)
        try coder.serialize(root.subject)
        coder.appendPrimitiveNode(identifier: .utcTime) { $0 += Self.time(Self.start) }
        coder.appendPrimitiveNode(identifier: .utcTime) { $0 += Self.time(root.notValidAfter) }
        guard !entries.isEmpty else { return }
        coder.appendConstructedNode(identifier: .sequence) { coder in
          for entry in entries {
            coder.appendConstructedNode(identifier: .sequence) { coder in
              coder.appendPrimitiveNode(identifier: .integer) { $0 += entry.serial }
              coder.appendPrimitiveNode(identifier: .utcTime) { $0 += Self.time(entry.since) }
            }
          }
        }
      }
    }
    let signature = try key.sign(bytes: tbs, signatureAlgorithm: .ecdsaWithSHA256).rawRepresentation
    return try encoded { coder in
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        coder.serializeRawBytes(tbs)
        try SignatureScheme.ecdsaSHA256.identifier.write(to: &coder)
        coder.appendPrimitiveNode(identifier: .bitString) { $0 += [0] + signature }
      }
    }
  }

  private static func time(_ date: Date) -> [UInt8] {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "yyMMddHHmmss'Z'"
    return Array(format.string(from: date).utf8)
  }

  /// RFC 5280, 4.2.1.13.
  private static func distributionPoint() throws -> [UInt8] {
    encoded { coder in
      coder.appendConstructedNode(identifier: .sequence) { coder in
        coder.appendConstructedNode(identifier: .sequence) { coder in
          coder.appendConstructedNode(identifier: .context(0)) { coder in
            coder.appendConstructedNode(identifier: .context(0)) { coder in
              coder.appendPrimitiveNode(identifier: .context(6)) { $0 += Array(address.utf8) }
            }
          }
        }
      }
    }
  }
}
