import SwiftASN1

/// The attributes that the signer signs (RFC 5652, 11; RFC 5035, 3), as PAdES baseline B-B wants them (ETSI EN 319
/// 142-1, 6.3): content type, message digest and signing certificate, no signing time.
struct SignedAttributes {
  /// The content of the SET, without its tag: what the signature covers is this under the tag SET.
  let content: [UInt8]
  private var values: [ASN1ObjectIdentifier: ASN1Node] = [:]

  /// - Parameters:
  ///   - digest: SHA-256 of the signed parts of the file.
  ///   - certificate: DER of the signer's certificate.
  init(digest: [UInt8], certificate: [UInt8], issuer: [UInt8], serialNumber: [UInt8]) throws {
    let attributes = [
      try Self.attribute(.contentType) { try $0.serialize(ASN1ObjectIdentifier.cmsData) },
      try Self.attribute(.messageDigest) { try $0.serialize(ASN1OctetString(contentBytes: digest[...])) },
      try Self.attribute(.signingCertificateV2) { coder in
        try SigningCertificateV2.write(certificate, issuer: issuer, serialNumber: serialNumber, to: &coder)
      },
    ]
    // DER orders a SET OF by the bytes of its members (X.690, 11.6).
    content = attributes.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
  }

  /// Reads the node `[0]` of a signer information.
  init(_ node: ASN1Node) throws(CMSError) {
    var parts = try DERElements(node, "signed attributes", tag: .context(0))
    var content: [UInt8] = []
    while let attribute = parts.optional() {
      content += attribute.encodedBytes
      var pair = try DERElements(attribute, "signed attribute")
      let type = try pair.nextObjectIdentifier()
      var set = try DERElements(try pair.next(), "values of a signed attribute", tag: .set)
      let value = try set.next()
      try set.end()
      try pair.end()
      guard values.updateValue(value, forKey: type) == nil else { throw .malformed("an attribute stands twice") }
    }
    self.content = content
  }

  /// What the signature is made over (RFC 5652, 5.4).
  var signedBytes: [UInt8] {
    encoded { coder in
      coder.appendConstructedNode(identifier: .set) { $0.serializeRawBytes(content) }
    }
  }

  func value(_ type: ASN1ObjectIdentifier) -> ASN1Node? { values[type] }

  private static func attribute(
    _ type: ASN1ObjectIdentifier, _ value: (inout DER.Serializer) throws -> Void
  ) throws -> [UInt8] {
    try encoded { coder in
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        try coder.serialize(type)
        try coder.appendConstructedNode(identifier: .set, value)
      }
    }
  }
}
