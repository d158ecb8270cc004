import SwiftASN1

/// One signer's part of a CMS signature (RFC 5652, 5.3), version 1: the signer named by issuer and serial number.
struct SignerInfo {
  /// DER of the issuer's name.
  var issuer: [UInt8]
  /// Content of the serial number's INTEGER.
  var serialNumber: [UInt8]
  var digestAlgorithm: AlgorithmIdentifier
  var signedAttributes: SignedAttributes
  var signatureAlgorithm: AlgorithmIdentifier
  var signature: [UInt8]
  /// DER of the timestamp token over the signature (ETSI EN 319 122-1, 5.3), the one unsigned attribute that is known.
  var timestamp: [UInt8]?

  init(
    issuer: [UInt8], serialNumber: [UInt8], digestAlgorithm: AlgorithmIdentifier, signedAttributes: SignedAttributes,
    signatureAlgorithm: AlgorithmIdentifier, signature: [UInt8]
  ) {
    self.issuer = issuer
    self.serialNumber = serialNumber
    self.digestAlgorithm = digestAlgorithm
    self.signedAttributes = signedAttributes
    self.signatureAlgorithm = signatureAlgorithm
    self.signature = signature
  }

  init(_ node: ASN1Node) throws(CMSError) {
    var parts = try DERElements(node, "SignerInfo")
    guard try parts.nextPrimitive(.integer) == [1] else {
      throw .unsupported("a signer not named by issuer and number")
    }
    var identifier = try DERElements(try parts.next(), "IssuerAndSerialNumber")
    issuer = Array(try identifier.next().encodedBytes)
    serialNumber = try identifier.nextPrimitive(.integer)
    try identifier.end()
    digestAlgorithm = try AlgorithmIdentifier(try parts.next())
    signedAttributes = try SignedAttributes(try parts.next())
    signatureAlgorithm = try AlgorithmIdentifier(try parts.next())
    signature = try parts.nextPrimitive(.octetString)
    // Nothing signs the unsigned attributes: they may only be taken where each of them is checked.
    if let unsigned = parts.optional() { timestamp = try Self.timestamp(unsigned) }
    try parts.end()
  }

  private static func timestamp(_ node: ASN1Node) throws(CMSError) -> [UInt8] {
    var attributes = try DERElements(node, "unsigned attributes", tag: .context(1))
    var pair = try DERElements(try attributes.next(), "unsigned attribute")
    guard try pair.nextObjectIdentifier() == .signatureTimestamp, attributes.optional() == nil else {
      throw .unsupported("unsigned attributes")
    }
    var set = try DERElements(try pair.next(), "values of an unsigned attribute", tag: .set)
    let token = Array(try set.next().encodedBytes)
    try set.end()
    try pair.end()
    return token
  }

  func write(to coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      coder.appendPrimitiveNode(identifier: .integer) { $0 += [1] }
      coder.appendConstructedNode(identifier: .sequence) { coder in
        coder.serializeRawBytes(issuer)
        coder.appendPrimitiveNode(identifier: .integer) { $0 += serialNumber }
      }
      try digestAlgorithm.write(to: &coder)
      coder.appendConstructedNode(identifier: .context(0)) { $0.serializeRawBytes(signedAttributes.content) }
      try signatureAlgorithm.write(to: &coder)
      coder.appendPrimitiveNode(identifier: .octetString) { $0 += signature }
      guard let timestamp else { return }
      try coder.appendConstructedNode(identifier: .context(1)) { coder in
        try coder.appendConstructedNode(identifier: .sequence) { coder in
          try coder.serialize(ASN1ObjectIdentifier.signatureTimestamp)
          coder.appendConstructedNode(identifier: .set) { $0.serializeRawBytes(timestamp) }
        }
      }
    }
  }
}
