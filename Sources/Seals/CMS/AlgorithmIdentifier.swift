import SwiftASN1

/// An algorithm without parameters, or with the NULL that some of them carry (RFC 5754, RFC 4055).
struct AlgorithmIdentifier: Hashable {
  var algorithm: ASN1ObjectIdentifier
  var hasNull = false

  init(_ algorithm: ASN1ObjectIdentifier, hasNull: Bool = false) {
    self.algorithm = algorithm
    self.hasNull = hasNull
  }

  init(_ node: ASN1Node) throws(CMSError) {
    var parts = try DERElements(node, "AlgorithmIdentifier")
    algorithm = try parts.nextObjectIdentifier()
    if let parameters = parts.optional() {
      guard parameters.identifier == .null else { throw .unsupported("algorithm \(algorithm) with parameters") }
      hasNull = true
    }
    try parts.end()
  }

  func write(to coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(algorithm)
      if hasNull { coder.appendPrimitiveNode(identifier: .null) { _ in } }
    }
  }
}
