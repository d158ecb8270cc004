import Foundation
import SwiftASN1
import X509

/// What pages and reports say about a certificate (RFC 5280).
extension Certificate {
  /// All certificates of a PEM text, in its order. An empty text has none.
  public static func all(fromPEM text: String) throws(SealError) -> [Certificate] {
    do {
      return try PEMDocument.parseMultiple(pemString: text).map { try Certificate(pemDocument: $0) }
    } catch {
      throw .notCertificates
    }
  }

  /// The subject's common name (CN), such as a person's name.
  public var commonName: String? { subjectValue(.NameAttributes.commonName) }

  /// The subject's organisation (O).
  public var organization: String? { subjectValue(.NameAttributes.organizationName) }

  /// SHA-256 of the DER, as 64 lower-case hexadecimal digits.
  public var sha256Fingerprint: String { Self.hexadecimal(DigestAlgorithm.sha256.digest(derBytes[...])) }

  /// The serial number in lower-case hexadecimal digits.
  public var serialNumberHexadecimal: String { Self.hexadecimal(Array(serialNumber.bytes)) }

  /// The certificate's DER.
  public var derBytes: [UInt8] {
    // Serialising writes back the bytes that were read or signed; it has nothing left that could fail.
    (try? encoded { try $0.serialize(self) }) ?? []
  }

  /// The certificate as PEM text with a line feed at its end.
  public var pemText: String { PEMDocument(type: "CERTIFICATE", derBytes: derBytes).pemString + "\n" }

  var issuerBytes: [UInt8] { (try? encoded { try $0.serialize(issuer) }) ?? [] }

  /// Content of the serial number's INTEGER. A number whose first bit is set has a zero octet before it, which says that
  /// it is not negative (X.690, 8.3).
  var serialNumberContent: [UInt8] {
    let bytes = Array(serialNumber.bytes.drop { $0 == 0 })
    return bytes.first.map { $0 < 0x80 } == true ? bytes : [0] + bytes
  }

  var isSelfIssued: Bool { subject == issuer }

  /// Whether it may sign documents: its key usage is not restricted, or to digital signature or non-repudiation.
  var maySign: Bool {
    guard let usage = try? extensions.keyUsage else { return true }
    return usage.digitalSignature || usage.nonRepudiation
  }

  private func subjectValue(_ type: ASN1ObjectIdentifier) -> String? {
    for name in subject {
      for attribute in name where attribute.type == type { return String(attribute.value) ?? "\(attribute.value)" }
    }
    return nil
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
