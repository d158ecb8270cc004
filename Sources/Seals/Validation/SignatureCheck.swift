import PDFDocument
import SwiftASN1
import X509

/// Checks one CMS signature against the bytes that it signs, without regard to trust.
struct SignatureCheck {
  private(set) var certificate: Certificate?
  /// All certificates beside the signature, the signer's among them.
  private(set) var certificates: [Certificate] = []
  private(set) var reasons: [SealReason] = []
  /// Over the signature, and about it; whether it is believed is asked later.
  private(set) var timestamp: TimestampToken?

  init(_ range: SignedRange, in bytes: [UInt8]) {
    do {
      let signedData = try SignedData(range.signature)
      try check(signedData, range, bytes)
    } catch {
      switch error {
      case .malformed(let what): reasons.append(.signatureMalformed(what))
      case .unsupported(let what): reasons.append(.unsupported(what))
      }
    }
  }

  private mutating func check(_ data: SignedData, _ range: SignedRange, _ bytes: [UInt8]) throws(CMSError) {
    let info = data.signerInfo
    guard let signer = try readCertificates(data) else { throw .malformed("the signer's certificate is missing") }
    guard let digest = DigestAlgorithm(info.digestAlgorithm.algorithm) else {
      throw .unsupported("digest algorithm \(info.digestAlgorithm.algorithm)")
    }
    let scheme = try SignatureScheme(info.signatureAlgorithm)
    let attributes = info.signedAttributes
    guard
      try Self.octets(attributes.value(.messageDigest))
        == digest.digest(bytes[..<range.gap.lowerBound], bytes[range.gap.upperBound..<range.end])
    else {
      reasons.append(.contentChanged)
      return
    }
    let isGenuine = signer.certificate.publicKey.isValidSignature(
      info.signature, for: attributes.signedBytes, signatureAlgorithm: scheme.x509)
    guard isGenuine else {
      reasons.append(.signatureWrong)
      return
    }
    try checkBaseline(attributes, signer.der)
    try checkTimestamp(info)
  }

  private mutating func checkTimestamp(_ info: SignerInfo) throws(CMSError) {
    guard let bytes = info.timestamp else { return }
    do {
      let token = try TimestampToken(bytes)
      guard token.covers(info.signature[...]) else {
        reasons.append(.timestampWrong("it is about another signature"))
        return
      }
      timestamp = token
    } catch {
      reasons.append(.timestampWrong("\(error)"))
    }
  }

  /// What ETSI EN 319 142-1, 6.3 wants among the signed attributes.
  private mutating func checkBaseline(_ attributes: SignedAttributes, _ certificate: [UInt8]) throws(CMSError) {
    let type = attributes.value(.contentType).flatMap { try? ASN1ObjectIdentifier(derEncoded: $0) }
    if type != .cmsData { reasons.append(.notBaseline("content-type")) }
    if attributes.value(.signingTime) != nil { reasons.append(.notBaseline("signing-time")) }
    guard let reference = attributes.value(.signingCertificateV2) else {
      reasons.append(.notBaseline("signing-certificate-v2"))
      return
    }
    if try !SigningCertificateV2.names(certificate, reference) { reasons.append(.certificateReplaced) }
  }

  /// - Returns: the certificate that issuer and serial number of the signer information name.
  private mutating func readCertificates(
    _ data: SignedData
  ) throws(CMSError) -> (certificate: Certificate, der: [UInt8])? {
    var signer: (certificate: Certificate, der: [UInt8])?
    for der in data.certificates {
      guard try Self.hasWholeSignature(der), let certificate = try? Certificate(derEncoded: der),
        certificate.derBytes == der
      else {
        throw .malformed("a certificate beside the signature")
      }
      certificates.append(certificate)
      let info = data.signerInfo
      if certificate.issuerBytes == info.issuer, certificate.serialNumberContent == info.serialNumber {
        signer = (certificate, der)
      }
    }
    certificate = signer?.certificate
    return signer
  }

  /// Whether a certificate's signature is a bit string of whole octets (RFC 5280, 4.1.1.3). The library also takes one
  /// that calls its last bits unused, so that the octet which says so could be changed unseen.
  private static func hasWholeSignature(_ der: [UInt8]) throws(CMSError) -> Bool {
    var parts = try DERElements(try DERElements.parse(der, "certificate"), "certificate")
    _ = try parts.next()
    _ = try parts.next()
    let signature = try parts.nextPrimitive(.bitString)
    try parts.end()
    return signature.first == 0
  }

  private static func octets(_ node: ASN1Node?) throws(CMSError) -> [UInt8] {
    guard let node, node.identifier == .octetString, case .primitive(let bytes) = node.content else {
      throw .malformed("message-digest")
    }
    return Array(bytes)
  }
}
