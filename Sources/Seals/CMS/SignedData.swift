import SwiftASN1

/// A detached CMS signature by one signer (RFC 5652, 5.1), version 1.
struct SignedData {
  /// DER of each certificate, as it stands.
  var certificates: [[UInt8]]
  var signerInfo: SignerInfo

  init(certificates: [[UInt8]], signerInfo: SignerInfo) {
    self.certificates = certificates
    self.signerInfo = signerInfo
  }

  /// Reads a ContentInfo. The bytes must be what `encoded` would write for what was read, so that no byte of it could
  /// be another one without being noticed here or by the checks on what was read.
  init(_ bytes: [UInt8]) throws(CMSError) {
    var contentInfo = try DERElements(try DERElements.parse(bytes, "ContentInfo"), "ContentInfo")
    guard try contentInfo.nextObjectIdentifier() == .cmsSignedData else { throw .malformed("ContentInfo") }
    var content = try DERElements(try contentInfo.next(), "content", tag: .context(0))
    var parts = try DERElements(try content.next(), "SignedData")
    guard try parts.nextPrimitive(.integer) == [1] else { throw .unsupported("another version of SignedData") }
    _ = try parts.next()
    _ = try parts.next()
    var bag = try DERElements(try parts.next(), "certificates", tag: .context(0))
    var certificates: [[UInt8]] = []
    while let certificate = bag.optional() { certificates.append(Array(certificate.encodedBytes)) }
    var signers = try DERElements(try parts.next(), "SignerInfos", tag: .set)
    let signerInfo = try SignerInfo(try signers.next())
    if signers.optional() != nil { throw .unsupported("several signers in one signature") }
    self.init(certificates: certificates, signerInfo: signerInfo)

    let again = try? encoded()
    guard again == bytes else { throw .malformed("the signature is not written in the one way that DER allows") }
  }

  /// DER of the ContentInfo.
  func encoded() throws -> [UInt8] {
    try Seals.encoded { coder in
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        try coder.serialize(ASN1ObjectIdentifier.cmsSignedData)
        try coder.appendConstructedNode(identifier: .context(0)) { coder in
          try coder.appendConstructedNode(identifier: .sequence) { try writeParts(to: &$0) }
        }
      }
    }
  }

  private func writeParts(to coder: inout DER.Serializer) throws {
    coder.appendPrimitiveNode(identifier: .integer) { $0 += [1] }
    try coder.appendConstructedNode(identifier: .set) { try signerInfo.digestAlgorithm.write(to: &$0) }
    try coder.appendConstructedNode(identifier: .sequence) { try $0.serialize(ASN1ObjectIdentifier.cmsData) }
    coder.appendConstructedNode(identifier: .context(0)) { coder in
      for certificate in certificates { coder.serializeRawBytes(certificate) }
    }
    try coder.appendConstructedNode(identifier: .set) { try signerInfo.write(to: &$0) }
  }
}
