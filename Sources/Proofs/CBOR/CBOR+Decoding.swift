extension CBOR {
  /// The value in these bytes, which must be its deterministic encoding and nothing more. Never reads outside them,
  /// whatever they are.
  public init(_ bytes: [UInt8]) throws(CBORError) {
    var reader = CBORReader(bytes)
    self = try reader.value(depth: 0)
    guard reader.isAtEnd else { throw .bytesAfter }
  }
}

/// Reads values one after the other.
struct CBORReader {
  /// Nesting that a proof or list needs, and some room.
  static let maxDepth = 8

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func value(depth: Int) throws(CBORError) -> CBOR {
    guard depth <= Self.maxDepth else { throw .tooDeep }
    let (major, n) = try head()
    switch major {
    case 0: return .unsigned(n)
    case 1: return .negative(n)
    case 2: return .bytes(try take(n))
    case 3:
      guard let text = String(validating: try take(n), as: UTF8.self) else { throw .notUTF8 }
      return .text(text)
    case 4:
      var items: [CBOR] = []
      for _ in 0..<(try count(n, atLeast: 1)) { items.append(try value(depth: depth + 1)) }
      return .array(items)
    case 5: return .map(try pairs(try count(n, atLeast: 2), depth: depth))
    case 6: return .tagged(n, try value(depth: depth + 1))
    default: throw .notInSubset
    }
  }

  private mutating func pairs(_ count: Int, depth: Int) throws(CBORError) -> [CBOR: CBOR] {
    var pairs: [CBOR: CBOR] = [:]
    var last: ArraySlice<UInt8>?
    for _ in 0..<count {
      let start = position
      let key = try value(depth: depth + 1)
      let encoded = bytes[start..<position]
      if let last, !last.lexicographicallyPrecedes(encoded) { throw .keysOutOfOrder }
      last = encoded
      pairs[key] = try value(depth: depth + 1)
    }
    // Two spellings of a text that Unicode takes for the same would be one key of the dictionary.
    guard pairs.count == count else { throw .keysOutOfOrder }
    return pairs
  }

  /// Initial byte and argument; refuses an argument that a shorter one could say.
  private mutating func head() throws(CBORError) -> (major: UInt8, UInt64) {
    let first = try take(1)[0]
    let (major, info) = (first >> 5, first & 31)
    guard major != 7 else { throw .notInSubset }
    switch info {
    case 0..<24: return (major, UInt64(info))
    case 24...27:
      let width = 1 << Int(info - 24)
      let n = try take(UInt64(width)).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let least: UInt64 = width == 1 ? 24 : 1 << (UInt64(width) * 4)
      guard n >= least else { throw .notShortest }
      return (major, n)
    case 31: throw .notShortest
    default: throw .notInSubset
    }
  }

  /// A count of items that can still be there, each of so many bytes at least: a lie in a head reserves no memory.
  private func count(_ n: UInt64, atLeast size: UInt64) throws(CBORError) -> Int {
    guard n <= UInt64(bytes.count - position) / size else { throw .cutOff }
    return Int(n)
  }

  private mutating func take(_ n: UInt64) throws(CBORError) -> [UInt8] {
    guard n <= UInt64(bytes.count - position) else { throw .cutOff }
    defer { position += Int(n) }
    return Array(bytes[position..<position + Int(n)])
  }
}
