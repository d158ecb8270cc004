/// Reads bytes of strangers: every access is checked, and what is not there is nil.
struct ByteReader {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  var count: Int { bytes.count }

  subscript(at: Int) -> UInt8? {
    at >= 0 && at < bytes.count ? bytes[bytes.startIndex + at] : nil
  }

  func slice(_ at: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard at >= 0, count >= 0, at <= bytes.count, count <= bytes.count - at else { return nil }
    return bytes[bytes.startIndex + at..<bytes.startIndex + at + count]
  }

  /// An unsigned number of 2 or 4 bytes, the most significant first unless said otherwise.
  func number(_ at: Int, bytes count: Int, littleEndian: Bool = false) -> Int? {
    guard let part = slice(at, count) else { return nil }
    return littleEndian ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
  }
}
