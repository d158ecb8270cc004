import Foundation
import SwiftASN1
@_spi(FixedExpiryValidationTime) import X509

/// A timestamp token (RFC 3161, 2.4.2) whose signature holds. Whether its authority is believed is asked apart.
struct TimestampToken {
  let der: [UInt8]
  /// When the authority saw the digest.
  let time: Date
  let nonce: [UInt8]?
  let content: SignedContent
  private let digest: DigestAlgorithm
  private let imprint: [UInt8]

  init(_ bytes: [UInt8]) throws(CMSError) {
    der = try DERForm.of(bytes, "timestamp")
    content = try SignedContent(der, "timestamp")
    guard content.type == .timestampInfo else { throw .malformed("a timestamp of another content") }
    var info = try DERElements(try DERElements.parse(content.content, "TSTInfo"), "TSTInfo")
    guard try info.nextPrimitive(.integer) == [1] else { throw .unsupported("another version of timestamp") }
    _ = try info.nextObjectIdentifier()
    var imprint = try DERElements(try info.next(), "messageImprint")
    guard let digest = DigestAlgorithm(try AlgorithmIdentifier(try imprint.next()).algorithm) else {
      throw .unsupported("digest algorithm of a timestamp")
    }
    self.digest = digest
    self.imprint = try imprint.nextPrimitive(.octetString)
    _ = try info.nextPrimitive(.integer)
    time = try Time.generalized(try info.next())
    var nonce: [UInt8]?
    while let part = info.optional() {
      if part.identifier == .integer, case .primitive(let content) = part.content { nonce = Array(content) }
    }
    self.nonce = nonce
  }

  /// Whether it is about these bytes, taken as one run.
  func covers(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8> = []) -> Bool {
    digest.digest(first, second) == imprint
  }

  func covers(digest: [UInt8]) -> Bool { imprint == digest }

  var authority: Certificate { content.signer }

  /// The way from the authority to a given root, all of it in force when the token was made.
  /// - Returns: nil when there is none, or when the certificate is not for timestamps alone (RFC 3161, 2.3).
  func chain(_ others: [Certificate], roots: [Certificate]) async -> [Certificate]? {
    var verifier = Verifier(rootCertificates: CertificateStore(roots)) {
      RFC5280Policy(fixedExpiryValidationTime: time)
      TimestampPolicy()
    }
    let store = CertificateStore(content.certificates + others)
    guard case .validCertificate(let chain) = await verifier.validate(leaf: authority, intermediates: store) else {
      return nil
    }
    return Array(chain)
  }
}

/// The extended key usage of a timestamp authority: timestamps and nothing else, marked critical (RFC 3161, 2.3).
struct TimestampPolicy: VerifierPolicy {
  let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [
    .X509ExtensionID.keyUsage, .X509ExtensionID.extendedKeyUsage,
  ]

  func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) -> PolicyEvaluationResult {
    let isCritical = chain.leaf.extensions[oid: .X509ExtensionID.extendedKeyUsage]?.critical == true
    guard isCritical, let usage = try? chain.leaf.extensions.extendedKeyUsage, Array(usage) == [.timeStamping] else {
      return .failsToMeetPolicy(reason: "the certificate is not for timestamps alone")
    }
    for issuer in chain.dropFirst() {
      if let usage = try? issuer.extensions.keyUsage, !usage.keyCertSign {
        return .failsToMeetPolicy(reason: "an issuer may not sign certificates")
      }
    }
    return .meetsPolicy
  }
}
