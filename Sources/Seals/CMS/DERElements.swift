import SwiftASN1

/// Walks over the parts of a constructed ASN.1 value, one after another.
struct DERElements {
  private var nodes: ASN1NodeCollection.Iterator
  private let what: String

  init(_ node: ASN1Node, _ what: String, tag: ASN1Identifier = .sequence) throws(CMSError) {
    guard node.identifier == tag, case .constructed(let nodes) = node.content else { throw .malformed(what) }
    self.nodes = nodes.makeIterator()
    self.what = what
  }

  mutating func next() throws(CMSError) -> ASN1Node {
    guard let node = nodes.next() else { throw .malformed(what) }
    return node
  }

  mutating func nextPrimitive(_ tag: ASN1Identifier) throws(CMSError) -> [UInt8] {
    let node = try next()
    guard node.identifier == tag, case .primitive(let bytes) = node.content else { throw .malformed(what) }
    return Array(bytes)
  }

  mutating func nextObjectIdentifier() throws(CMSError) -> ASN1ObjectIdentifier {
    let node = try next()
    do { return try ASN1ObjectIdentifier(derEncoded: node) } catch { throw .malformed(what) }
  }

  /// The next part if there is one.
  mutating func optional() -> ASN1Node? { nodes.next() }

  mutating func end() throws(CMSError) {
    guard nodes.next() == nil else { throw .malformed(what) }
  }

  /// Parses bytes that must be one DER value and nothing else.
  static func parse(_ bytes: [UInt8], _ what: String) throws(CMSError) -> ASN1Node {
    do { return try DER.parse(bytes) } catch { throw .malformed(what) }
  }

  /// Parses bytes that must be one value and nothing else, in BER or DER.
  static func parseBasic(_ bytes: [UInt8], _ what: String) throws(CMSError) -> ASN1Node {
    do { return try BER.parse(bytes) } catch { throw .malformed(what) }
  }
}

extension ASN1Identifier {
  /// `[number]` of a CMS type.
  static func context(_ number: UInt) -> ASN1Identifier {
    ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
  }
}

/// DER of what `body` writes.
func encoded(_ body: (inout DER.Serializer) throws -> Void) rethrows -> [UInt8] {
  var serializer = DER.Serializer()
  try body(&serializer)
  return serializer.serializedBytes
}
