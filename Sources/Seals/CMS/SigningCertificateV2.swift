import SwiftASN1

/// The attribute that ties a signature to one certificate by its digest (RFC 5035, 3).
enum SigningCertificateV2 {
  static func write(
    _ certificate: [UInt8], issuer: [UInt8], serialNumber: [UInt8], to coder: inout DER.Serializer
  ) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        try coder.appendConstructedNode(identifier: .sequence) { coder in
          // SHA-256 is the default hash algorithm, which DER leaves out.
          try coder.serialize(ASN1OctetString(contentBytes: DigestAlgorithm.sha256.digest(certificate[...])[...]))
          coder.appendConstructedNode(identifier: .sequence) { coder in
            coder.appendConstructedNode(identifier: .sequence) { coder in
              // GeneralName directoryName, tagged explicitly since a Name is a CHOICE.
              coder.appendConstructedNode(identifier: .context(4)) { $0.serializeRawBytes(issuer) }
            }
            coder.appendPrimitiveNode(identifier: .integer) { $0 += serialNumber }
          }
        }
      }
    }
  }

  /// Whether the attribute's first entry, the signer's, names this certificate.
  static func names(_ certificate: [UInt8], _ attribute: ASN1Node) throws(CMSError) -> Bool {
    var outer = try DERElements(attribute, "SigningCertificateV2")
    var list = try DERElements(try outer.next(), "ESSCertIDv2 list")
    var first = try DERElements(try list.next(), "ESSCertIDv2")
    var part = try first.next()
    var algorithm = DigestAlgorithm.sha256
    if part.identifier == .sequence {
      guard let named = DigestAlgorithm(try AlgorithmIdentifier(part).algorithm) else {
        throw .unsupported("hash algorithm of ESSCertIDv2")
      }
      algorithm = named
      part = try first.next()
    }
    guard part.identifier == .octetString, case .primitive(let hash) = part.content else {
      throw .malformed("hash of ESSCertIDv2")
    }
    return algorithm.digest(certificate[...]) == Array(hash)
  }
}
