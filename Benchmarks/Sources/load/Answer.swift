import NIOCore

/// Reads answers from a connection: the status, and where the next one begins. Bodies are counted and dropped.
struct AnswerReader {
  struct Unreadable: Error {}

  private var kept = ByteBuffer()
  /// Bytes of the body still to come.
  private var rest = 0
  private var status = 0
  /// Where the last answer leads, if anywhere.
  private(set) var location: Substring?
  /// Whether the server ends the connection with this answer.
  private(set) var isLast = false

  /// - Returns: the status of an answer that these bytes complete.
  mutating func read(_ bytes: inout ByteBuffer) throws -> Int? {
    if rest > 0 { return drop(&bytes) }
    kept.writeBuffer(&bytes)
    guard let end = Self.endOfHead(kept) else {
      guard kept.readableBytes < 65_536 else { throw Unreadable() }
      return nil
    }
    let head = kept.readString(length: end) ?? ""
    try readHead(head)
    var body = kept
    kept.clear()
    if rest == 0 { return status }
    return drop(&body)
  }

  private mutating func drop(_ bytes: inout ByteBuffer) -> Int? {
    let count = min(rest, bytes.readableBytes)
    bytes.moveReaderIndex(forwardBy: count)
    rest -= count
    return rest == 0 ? status : nil
  }

  private mutating func readHead(_ head: String) throws {
    let lines = head.split(separator: "\r\n")
    guard let first = lines.first?.split(separator: " "), first.count >= 2, let code = Int(first[1]) else {
      throw Unreadable()
    }
    status = code
    location = lines.first { $0.lowercased().hasPrefix("location:") }?.dropFirst(9).trimmingPrefix(
      while: \.isWhitespace)
    isLast = lines.contains { $0.lowercased() == "connection: close" }
    let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
    // Neither server sends chunks for pages of known length.
    guard let length, let count = Int(length.dropFirst(15).trimmingPrefix(while: \.isWhitespace)) else {
      throw Unreadable()
    }
    rest = count
  }

  private static func endOfHead(_ buffer: ByteBuffer) -> Int? {
    let view = buffer.readableBytesView
    var index = view.startIndex
    while let at = view[index...].firstIndex(of: 13) {
      if view[at...].starts(with: [13, 10, 13, 10]) { return at - view.startIndex + 4 }
      index = view.index(after: at)
    }
    return nil
  }
}
