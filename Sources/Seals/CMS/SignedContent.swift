import Crypto
import SwiftASN1
import X509

/// A CMS signature that carries what it signs, by one signer (RFC 5652, 5), as timestamp tokens are. Read and checked
/// in one go; what its certificates are worth is judged elsewhere.
struct SignedContent {
  let type: ASN1ObjectIdentifier
  let content: [UInt8]
  let certificates: [Certificate]
  let signer: Certificate

  init(_ der: [UInt8], _ what: String) throws(CMSError) {
    var contentInfo = try DERElements(try DERElements.parse(der, what), what)
    guard try contentInfo.nextObjectIdentifier() == .cmsSignedData else { throw .malformed(what) }
    var explicit = try DERElements(try contentInfo.next(), what, tag: .context(0))
    var parts = try DERElements(try explicit.next(), what)
    _ = try parts.nextPrimitive(.integer)
    _ = try parts.next()
    var encapsulated = try DERElements(try parts.next(), what)
    type = try encapsulated.nextObjectIdentifier()
    var octets = try DERElements(try encapsulated.next(), what, tag: .context(0))
    content = try octets.nextPrimitive(.octetString)
    var next = try parts.next()
    var certificates: [Certificate] = []
    if next.identifier == .context(0) {
      var bag = try DERElements(next, what, tag: .context(0))
      while let item = bag.optional() {
        guard let certificate = try? Certificate(derEncoded: item) else { continue }
        certificates.append(certificate)
      }
      next = try parts.next()
    }
    if next.identifier == .context(1) { next = try parts.next() }
    self.certificates = certificates
    var signers = try DERElements(next, what, tag: .set)
    signer = try Self.checked(try signers.next(), type, content, certificates, what)
    if signers.optional() != nil { throw .unsupported("several signers in \(what)") }
  }

  /// Checks the one signer's part (RFC 5652, 5.3 to 5.6).
  private static func checked(
    _ node: ASN1Node, _ type: ASN1ObjectIdentifier, _ content: [UInt8], _ certificates: [Certificate], _ what: String
  ) throws(CMSError) -> Certificate {
    var parts = try DERElements(node, what)
    _ = try parts.nextPrimitive(.integer)
    let identifier = try parts.next()
    let digestAlgorithm = try AlgorithmIdentifier(try parts.next())
    let attributes = try SignedAttributes(try parts.next())
    let algorithm = try AlgorithmIdentifier(try parts.next())
    let signature = try parts.nextPrimitive(.octetString)
    guard let digest = DigestAlgorithm(digestAlgorithm.algorithm) else {
      throw .unsupported("digest algorithm \(digestAlgorithm.algorithm)")
    }
    var found: Certificate?
    for certificate in certificates where try names(certificate, identifier, what) { found = certificate }
    guard let signer = found else { throw .malformed("the signer's certificate is missing in \(what)") }
    guard let value = attributes.value(.messageDigest), value.identifier == .octetString,
      case .primitive(let stated) = value.content, Array(stated) == digest.digest(content[...]),
      attributes.value(.contentType).flatMap({ try? ASN1ObjectIdentifier(derEncoded: $0) }) == type
    else { throw .malformed("\(what) does not sign its content") }
    guard
      signer.publicKey.isValidSignature(
        signature, for: attributes.signedBytes, signatureAlgorithm: try SignatureScheme(algorithm, digest).x509)
    else { throw .malformed("the signature of \(what) is wrong") }
    try checkReference(attributes, signer, what)
    return signer
  }

  private static func names(
    _ certificate: Certificate, _ identifier: ASN1Node, _ what: String
  ) throws(CMSError) -> Bool {
    if identifier.identifier == .context(0), case .primitive(let key) = identifier.content {
      return (try? certificate.extensions.subjectKeyIdentifier)?.keyIdentifier.elementsEqual(key) == true
    }
    var parts = try DERElements(identifier, what)
    let issuer = Array(try parts.next().encodedBytes)
    let serialNumber = try parts.nextPrimitive(.integer)
    return certificate.issuerBytes == issuer && certificate.serialNumberContent == serialNumber
  }

  /// The signature names its certificate (RFC 5816, 2.2.1; the older form of RFC 2634, 5.4 by SHA-1 as well).
  private static func checkReference(
    _ attributes: SignedAttributes, _ signer: Certificate, _ what: String
  ) throws(CMSError) {
    let der = signer.derBytes
    if let reference = attributes.value(.signingCertificateV2) {
      guard try SigningCertificateV2.names(der, reference) else { throw .malformed("another certificate in \(what)") }
      return
    }
    guard let older = attributes.value(.signingCertificate) else {
      throw .malformed("\(what) does not name its certificate")
    }
    var outer = try DERElements(older, what)
    var list = try DERElements(try outer.next(), what)
    var first = try DERElements(try list.next(), what)
    guard try first.nextPrimitive(.octetString) == Array(Insecure.SHA1.hash(data: der)) else {
      throw .malformed("another certificate in \(what)")
    }
  }
}

extension SignatureScheme {
  /// The scheme of an algorithm that may leave the digest to be named elsewhere, as `rsaEncryption` does.
  init(_ identifier: AlgorithmIdentifier, _ digest: DigestAlgorithm) throws(CMSError) {
    guard identifier.algorithm == .rsaEncryption else {
      // The NULL is left out by some who should write it.
      if let scheme = Self.allCases.first(where: { $0.identifier.algorithm == identifier.algorithm }) {
        self = scheme
        return
      }
      throw .unsupported("signature algorithm \(identifier.algorithm)")
    }
    switch digest {
    case .sha256: self = .rsaSHA256
    case .sha384: self = .rsaSHA384
    case .sha512: self = .rsaSHA512
    }
  }
}
