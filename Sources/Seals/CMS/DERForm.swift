import SwiftASN1

/// Writes a value that may be in BER as DER (X.690, 8 and 10): lengths in their one form, strings in one piece.
///
/// Timestamp authorities may answer in BER (RFC 3161, 2.4.2 asks for DER of the parts that are signed alone). The order
/// of sets is kept: what was signed in another order would not verify any more.
enum DERForm {
  static func of(_ bytes: [UInt8], _ what: String) throws(CMSError) -> [UInt8] {
    let node: ASN1Node
    do { node = try BER.parse(bytes) } catch { throw .malformed(what) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    try write(node, to: &out, what)
    return out
  }

  private static func write(_ node: ASN1Node, to out: inout [UInt8], _ what: String) throws(CMSError) {
    guard node.identifier.tagNumber < 31 else { throw .unsupported("a long tag in \(what)") }
    let tag = UInt8(node.identifier.tagNumber) | classBits(node.identifier.tagClass)
    switch node.content {
    case .primitive(let bytes): append(tag, bytes, to: &out)
    case .constructed(let nodes):
      if node.identifier == .octetString {
        append(tag, try octets(node, what)[...], to: &out)
        return
      }
      var inner: [UInt8] = []
      for child in nodes { try write(child, to: &inner, what) }
      append(tag | 0x20, inner[...], to: &out)
    }
  }

  private static func octets(_ node: ASN1Node, _ what: String) throws(CMSError) -> [UInt8] {
    guard node.identifier == .octetString else { throw .malformed(what) }
    switch node.content {
    case .primitive(let bytes): return Array(bytes)
    case .constructed(let nodes):
      var all: [UInt8] = []
      for part in nodes { all += try octets(part, what) }
      return all
    }
  }

  private static func append(_ tag: UInt8, _ content: ArraySlice<UInt8>, to out: inout [UInt8]) {
    out.append(tag)
    if content.count < 0x80 {
      out.append(UInt8(content.count))
    } else {
      let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: content.count >> $0) }.drop { $0 == 0 }
      out.append(0x80 | UInt8(bytes.count))
      out += bytes
    }
    out += content
  }

  private static func classBits(_ tagClass: ASN1Identifier.TagClass) -> UInt8 {
    switch tagClass {
    case .universal: 0
    case .application: 0x40
    case .contextSpecific: 0x80
    case .private: 0xC0
    }
  }
}
