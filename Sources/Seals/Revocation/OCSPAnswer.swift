import Crypto
import Foundation
import SwiftASN1
import X509

/// A basic OCSP response (RFC 6960, 4.2.1).
struct OCSPAnswer {
  private struct Single {
    let issuerNameHash: [UInt8]
    let issuerKeyHash: [UInt8]
    let serialNumber: [UInt8]
    let isSHA1: Bool
    let status: RevocationStatus
  }

  private let singles: [Single]
  private let signedBytes: [UInt8]
  private let scheme: SignatureScheme
  private let signature: [UInt8]
  /// Certificates that the responder sent along.
  let certificates: [Certificate]

  init(_ der: [UInt8]) throws(CMSError) {
    var response = try DERElements(try DERElements.parse(der, "OCSPResponse"), "OCSPResponse")
    guard try response.nextPrimitive(.enumerated) == [0] else { throw .malformed("the responder gave no answer") }
    var explicit = try DERElements(try response.next(), "responseBytes", tag: .context(0))
    var bytes = try DERElements(try explicit.next(), "responseBytes")
    guard try bytes.nextObjectIdentifier() == .basicOCSP else { throw .unsupported("another kind of OCSP answer") }
    let basic = try DERElements.parse(try bytes.nextPrimitive(.octetString), "BasicOCSPResponse")
    var parts = try DERElements(basic, "BasicOCSPResponse")
    let data = try parts.next()
    signedBytes = Array(data.encodedBytes)
    scheme = try SignatureScheme(try AlgorithmIdentifier(try parts.next()), .sha256)
    signature = Array(try parts.nextPrimitive(.bitString).dropFirst())
    var certificates: [Certificate] = []
    if let bag = parts.optional() {
      var explicit = try DERElements(bag, "certs", tag: .context(0))
      var list = try DERElements(try explicit.next(), "certs")
      while let item = list.optional() {
        if let certificate = try? Certificate(derEncoded: item) { certificates.append(certificate) }
      }
    }
    self.certificates = certificates
    singles = try Self.singles(data)
  }

  /// What it says of a certificate; nothing unless the issuer, or whom the issuer has charged, signed it.
  func status(of certificate: Certificate, issuer: Certificate) -> RevocationStatus {
    guard isGenuine(issuer) else { return .unknown }
    let serial = certificate.serialNumberContent
    let name = (try? encoded { try $0.serialize(issuer.subject) }) ?? []
    let key = Array(issuer.publicKey.subjectPublicKeyInfoBytes)
    for single in singles where single.serialNumber == serial {
      let names = single.isSHA1 ? Array(Insecure.SHA1.hash(data: name)) : Array(SHA256.hash(data: name))
      let keys = single.isSHA1 ? Array(Insecure.SHA1.hash(data: key)) : Array(SHA256.hash(data: key))
      if names == single.issuerNameHash, keys == single.issuerKeyHash { return single.status }
    }
    return .unknown
  }

  private func isGenuine(_ issuer: Certificate) -> Bool {
    let charged = certificates.filter { certificate in
      let usage = (try? certificate.extensions.extendedKeyUsage).map { Array($0) } ?? []
      return usage.contains(.ocspSigning) && certificate.issuer == issuer.subject
        && issuer.publicKey.isValidSignature(certificate.signature, for: certificate)
    }
    return ([issuer] + charged).contains {
      $0.publicKey.isValidSignature(signature, for: signedBytes, signatureAlgorithm: scheme.x509)
    }
  }

  private static func singles(_ data: ASN1Node) throws(CMSError) -> [Single] {
    var parts = try DERElements(data, "ResponseData")
    var next = try parts.next()
    if next.identifier == .context(0) { next = try parts.next() }
    // `next` is who answers; behind it when, and then the answers.
    _ = try parts.next()
    var list = try DERElements(try parts.next(), "responses")
    var singles: [Single] = []
    while let item = list.optional() { singles.append(try single(item)) }
    return singles
  }

  private static func single(_ node: ASN1Node) throws(CMSError) -> Single {
    var parts = try DERElements(node, "SingleResponse")
    var id = try DERElements(try parts.next(), "CertID")
    let algorithm = try AlgorithmIdentifier(try id.next()).algorithm
    guard algorithm == .sha1 || algorithm == .sha256 else { throw .unsupported("hash algorithm of CertID") }
    let (name, key) = (try id.nextPrimitive(.octetString), try id.nextPrimitive(.octetString))
    let serial = try id.nextPrimitive(.integer)
    let state = try parts.next()
    let thisUpdate = try Time.generalized(try parts.next())
    var until = thisUpdate
    if let part = parts.optional(), part.identifier == .context(0) {
      var explicit = try DERElements(part, "nextUpdate", tag: .context(0))
      until = try Time.generalized(try explicit.next())
    }
    var status = RevocationStatus.unknown
    if state.identifier == .context(0) { status = .good(until: until) }
    if state.identifier == .context(1) {
      var info = try DERElements(state, "RevokedInfo", tag: .context(1))
      status = .revoked(since: try Time.generalized(try info.next()))
    }
    return Single(
      issuerNameHash: name, issuerKeyHash: key, serialNumber: serial, isSHA1: algorithm == .sha1, status: status)
  }

  /// DER of a request about one certificate (RFC 6960, 4.1.1), named by SHA-1 as every responder knows it (RFC 5019).
  static func request(for certificate: Certificate, issuer: Certificate) throws -> [UInt8] {
    let name = try encoded { try $0.serialize(issuer.subject) }
    let key = Array(issuer.publicKey.subjectPublicKeyInfoBytes)
    return try encoded { coder in
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        try coder.appendConstructedNode(identifier: .sequence) { coder in
          try coder.appendConstructedNode(identifier: .sequence) { coder in
            try coder.appendConstructedNode(identifier: .sequence) { coder in
              try coder.appendConstructedNode(identifier: .sequence) { coder in
                try AlgorithmIdentifier(.sha1, hasNull: true).write(to: &coder)
                coder.appendPrimitiveNode(identifier: .octetString) { $0 += Array(Insecure.SHA1.hash(data: name)) }
                coder.appendPrimitiveNode(identifier: .octetString) { $0 += Array(Insecure.SHA1.hash(data: key)) }
                coder.appendPrimitiveNode(identifier: .integer) { $0 += certificate.serialNumberContent }
              }
            }
          }
        }
      }
    }
  }
}
