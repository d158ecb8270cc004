/// Reads numbers out of bytes that a stranger sent: every access is checked, a place outside gives `nil`.
struct ByteReader {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func byte(at index: Int) -> Int? {
    bytes.indices.contains(index) ? Int(bytes[index]) : nil
  }

  func bigEndian16(at index: Int) -> Int? {
    number(at: index, count: 2, littleEndian: false)
  }

  func bigEndian32(at index: Int) -> Int? {
    number(at: index, count: 4, littleEndian: false)
  }

  /// An unsigned number of at most four bytes.
  func number(at index: Int, count: Int, littleEndian: Bool) -> Int? {
    guard index >= 0, count > 0, count <= 4, index <= bytes.count - count else { return nil }
    let slice = bytes[index..<(index + count)]
    return littleEndian
      ? slice.reversed().reduce(0) { $0 << 8 | Int($1) }
      : slice.reduce(0) { $0 << 8 | Int($1) }
  }
}
