import Crypto
import Foundation
import SwiftASN1
import X509

/// A small certificate authority for an example office, made when that office is set up.
///
/// What it issues proves nothing about anybody: letters and the checking page say so. A real office imports a
/// certificate that an authority known to others has issued.
public struct ExampleAuthority: Sendable {
  /// The self-signed root; the one thing of the authority that is kept.
  public let certificate: Certificate
  private let key: Certificate.PrivateKey

  /// Makes a P-256 key and a root certificate for it. The key is held in memory only.
  ///
  /// - Parameters:
  ///   - name: common name; say in it that this is an example.
  ///   - country: two letters (ISO 3166).
  public init(
    name: String, organization: String, country: String = "ID", validFrom: Date, validUntil: Date
  ) throws(SealError) {
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    do {
      let subject = try DistinguishedName {
        CountryName(country)
        OrganizationName(organization)
        CommonName(name)
      }
      certificate = try Certificate(
        version: .v3, serialNumber: Self.serialNumber(), publicKey: key.publicKey, notValidBefore: validFrom,
        notValidAfter: validUntil, issuer: subject, subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
        extensions: Certificate.Extensions {
          Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
          Critical(KeyUsage(keyCertSign: true, cRLSign: true))
          SubjectKeyIdentifier(hash: key.publicKey)
        },
        issuerPrivateKey: key)
    } catch {
      throw .signerFailed("\(error)")
    }
    self.key = key
  }

  /// A random positive number of sixteen octets: RFC 5280, 4.1.2.2 allows twenty, the one for the sign included, and NSS
  /// takes no certificate with more.
  private static func serialNumber() -> Certificate.SerialNumber {
    let first = UInt8.random(in: 0x40...0x7F)
    return Certificate.SerialNumber(bytes: [first] + (0..<15).map { _ in UInt8.random(in: 0...255) })
  }

  /// Issues a certificate for signing documents: digital signature and non-repudiation (ETSI EN 319 412-2, 4.3.2).
  public func issue(
    to official: ExampleOfficial, key kind: ExampleKey = .p256, validFrom: Date, validUntil: Date
  ) throws(SealError) -> IssuedCertificate {
    do {
      let officialKey = try kind.make()
      let certificate = try Certificate(
        version: .v3, serialNumber: Self.serialNumber(), publicKey: officialKey.publicKey,
        notValidBefore: validFrom, notValidAfter: validUntil, issuer: certificate.subject,
        subject: official.subject(), signatureAlgorithm: .ecdsaWithSHA256,
        extensions: Certificate.Extensions {
          Critical(BasicConstraints.notCertificateAuthority)
          Critical(KeyUsage(digitalSignature: true, nonRepudiation: true))
          SubjectKeyIdentifier(hash: officialKey.publicKey)
          AuthorityKeyIdentifier(keyIdentifier: SubjectKeyIdentifier(hash: key.publicKey).keyIdentifier)
        },
        issuerPrivateKey: key)
      return IssuedCertificate(certificate: certificate, issuer: self.certificate, privateKey: officialKey)
    } catch {
      throw .signerFailed("\(error)")
    }
  }
}

/// Whom an example certificate is issued to.
public struct ExampleOfficial: Sendable {
  public var name: String
  public var organization: String
  /// The subject's serial number, such as a staff number; left out when nil.
  public var serialNumber: String?
  /// Two letters (ISO 3166).
  public var country: String

  public init(name: String, organization: String, serialNumber: String? = nil, country: String = "ID") {
    self.name = name
    self.organization = organization
    self.serialNumber = serialNumber
    self.country = country
  }

  fileprivate func subject() throws -> DistinguishedName {
    let serial = try serialNumber.map {
      try RelativeDistinguishedName.Attribute(type: .NameAttributes.serialNumber, printableString: $0)
    }
    let fixed = try DistinguishedName {
      CountryName(country)
      OrganizationName(organization)
      CommonName(name)
    }
    return DistinguishedName(Array(fixed) + [serial].compactMap { $0.map { RelativeDistinguishedName($0) } })
  }
}
