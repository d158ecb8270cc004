extension CBOR {
  /// The one deterministic encoding (RFC 8949, 4.2.1): shortest heads, definite lengths, keys in bytewise order.
  public var encoded: [UInt8] {
    var out: [UInt8] = []
    encode(into: &out)
    return out
  }

  private func encode(into out: inout [UInt8]) {
    switch self {
    case .unsigned(let n): Self.head(0, n, into: &out)
    case .negative(let n): Self.head(1, n, into: &out)
    case .bytes(let bytes):
      Self.head(2, UInt64(bytes.count), into: &out)
      out += bytes
    case .text(let text):
      Self.head(3, UInt64(text.utf8.count), into: &out)
      out += Array(text.utf8)
    case .array(let items):
      Self.head(4, UInt64(items.count), into: &out)
      for item in items { item.encode(into: &out) }
    case .map(let pairs):
      Self.head(5, UInt64(pairs.count), into: &out)
      let sorted = pairs.map { (key: $0.encoded, value: $1) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      for (key, value) in sorted {
        out += key
        value.encode(into: &out)
      }
    case .tagged(let tag, let value):
      Self.head(6, tag, into: &out)
      value.encode(into: &out)
    }
  }

  /// Initial byte and argument (RFC 8949, 3).
  private static func head(_ major: UInt8, _ n: UInt64, into out: inout [UInt8]) {
    let (info, width): (UInt8, Int) =
      switch n {
      case 0..<24: (UInt8(n), 0)
      case ..<0x100: (24, 1)
      case ..<0x1_0000: (25, 2)
      case ..<0x1_0000_0000: (26, 4)
      default: (27, 8)
      }
    out.append(major << 5 | info)
    for shift in stride(from: (width - 1) * 8, through: 0, by: -8) { out.append(UInt8(truncatingIfNeeded: n >> shift)) }
  }
}
