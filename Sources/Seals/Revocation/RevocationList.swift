import Foundation
import SwiftASN1
import X509

/// A certificate revocation list (RFC 5280, 5). Lists of parts or of other issuers' certificates are not taken.
struct RevocationList {
  private let issuer: [UInt8]
  private let nextUpdate: Date
  private let revoked: [[UInt8]: Date]
  private let signedBytes: [UInt8]
  private let scheme: SignatureScheme
  private let signature: [UInt8]

  init(_ der: [UInt8]) throws(CMSError) {
    var parts = try DERElements(try DERElements.parse(der, "CertificateList"), "CertificateList")
    let list = try parts.next()
    signedBytes = Array(list.encodedBytes)
    scheme = try SignatureScheme(try AlgorithmIdentifier(try parts.next()), .sha256)
    signature = Array(try parts.nextPrimitive(.bitString).dropFirst())
    var fields = try DERElements(list, "TBSCertList")
    var next = try fields.next()
    if next.identifier == .integer { next = try fields.next() }
    issuer = Array(try fields.next().encodedBytes)
    let thisUpdate = try Time.either(try fields.next())
    var nextUpdate = thisUpdate
    var revoked: [[UInt8]: Date] = [:]
    while let field = fields.optional() {
      switch field.identifier {
      case .utcTime, .generalizedTime: nextUpdate = try Time.either(field)
      case .sequence:
        var entries = try DERElements(field, "revokedCertificates")
        while let item = entries.optional() {
          var entry = try DERElements(item, "revokedCertificate")
          let serial = try entry.nextPrimitive(.integer)
          revoked[serial] = try Time.either(try entry.next())
        }
      case .context(0): try Self.checkExtensions(field)
      default: throw .malformed("TBSCertList")
      }
    }
    self.nextUpdate = nextUpdate
    self.revoked = revoked
  }

  func status(of certificate: Certificate, issuer: Certificate) -> RevocationStatus {
    guard certificate.issuerBytes == self.issuer, certificate.issuer == issuer.subject,
      (try? issuer.extensions.keyUsage)?.cRLSign != false,
      issuer.publicKey.isValidSignature(signature, for: signedBytes, signatureAlgorithm: scheme.x509)
    else { return .unknown }
    return revoked[certificate.serialNumberContent].map { .revoked(since: $0) } ?? .good(until: nextUpdate)
  }

  /// A critical extension that is not known here makes a list useless (5.2): it may cover less than it seems.
  private static func checkExtensions(_ node: ASN1Node) throws(CMSError) {
    var explicit = try DERElements(node, "crlExtensions", tag: .context(0))
    var list = try DERElements(try explicit.next(), "crlExtensions")
    while let item = list.optional() {
      var parts = try DERElements(item, "crlExtension")
      let type = try parts.nextObjectIdentifier()
      if try parts.next().identifier == .boolean { throw .unsupported("critical extension \(type) of a CRL") }
    }
  }
}
