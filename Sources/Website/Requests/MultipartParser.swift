/// Takes apart `multipart/form-data` (RFC 7578; RFC 2046, 5.1.1) as its bytes come in, however they are cut.
///
///     var parser = MultipartParser(boundary: boundary)
///     for chunk in body { for event in try parser.feed(chunk) { … } }
///     try parser.finish()
///
/// It keeps back only what could still be the start of a delimiter, so a long part streams through.
struct MultipartParser {
  enum Event: Hashable, Sendable {
    case part(PartHeaders)
    case bytes([UInt8])
    case endOfPart
  }

  private enum State {
    case preamble
    /// Right behind a delimiter: `--` ends it all, CR LF begins a part.
    case afterDelimiter
    case headers
    case content
    case epilogue
  }

  /// Of one part's headers, in bytes.
  static let headerLimit = 4_096
  /// Of a boundary, in bytes (RFC 2046, 5.1.1).
  static let boundaryLimit = 70

  private let delimiter: [UInt8]
  private var state = State.preamble
  private var held: [UInt8]

  /// - Parameter boundary: the media type's parameter, 1…70 bytes.
  init(boundary: String) {
    delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter needs no line end before it; with this one, it is found like all others.
    held = Array("\r\n".utf8)
  }

  /// - Returns: what these bytes complete, in order.
  mutating func feed(_ chunk: some Collection<UInt8>) throws(FormProblem) -> [Event] {
    held.append(contentsOf: chunk)
    var events: [Event] = []
    while try step(&events) {}
    return events
  }

  /// - Throws: when the closing delimiter has not come: the sending broke off.
  func finish() throws(FormProblem) {
    guard case .epilogue = state else { throw .malformed("the form ends before its last delimiter") }
  }

  /// - Returns: whether there may be more to do with what is held.
  private mutating func step(_ events: inout [Event]) throws(FormProblem) -> Bool {
    switch state {
    case .preamble:
      return takeContent { _ in }
    case .content:
      return takeContent {
        if !$0.isEmpty { events.append(.bytes($0)) }
      } ended: {
        events.append(.endOfPart)
      }
    case .afterDelimiter:
      return try takeDelimiterEnd()
    case .headers:
      guard let end = held.firstRange(of: Array("\r\n\r\n".utf8)) else {
        guard held.count <= Self.headerLimit else { throw .malformed("a part's headers are too long") }
        return false
      }
      events.append(.part(try PartHeaders(held[..<end.lowerBound])))
      held.removeSubrange(..<end.upperBound)
      state = .content
      return true
    case .epilogue:
      held.removeAll()
      return false
    }
  }

  private mutating func takeContent(_ take: ([UInt8]) -> Void, ended: () -> Void = {}) -> Bool {
    if let found = Search.first(delimiter, in: held) {
      take(Array(held[..<found]))
      ended()
      held.removeSubrange(..<(found + delimiter.count))
      state = .afterDelimiter
      return true
    }
    let safe = held.count - (delimiter.count - 1)
    if safe > 0 {
      take(Array(held[..<safe]))
      held.removeSubrange(..<safe)
    }
    return false
  }

  private mutating func takeDelimiterEnd() throws(FormProblem) -> Bool {
    // Padding may stand between a delimiter and its line end (RFC 2046, 5.1.1).
    let padding = held.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    guard held.count >= padding + 2 else {
      guard padding <= Self.headerLimit else { throw .malformed("a delimiter does not end") }
      return false
    }
    switch (held[padding], held[padding + 1]) {
    case (UInt8(ascii: "-"), UInt8(ascii: "-")) where padding == 0: state = .epilogue
    case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): state = .headers
    default: throw .malformed("a delimiter is followed by something else")
    }
    held.removeSubrange(..<(padding + 2))
    return true
  }
}

private enum Search {
  /// Where `needle` begins in `bytes`. Its first byte is a carriage return, which is rare in what people send.
  static func first(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
    var from = 0
    while from + needle.count <= bytes.count, let start = bytes[from...].firstIndex(of: needle[0]) {
      guard start + needle.count <= bytes.count else { return nil }
      if bytes[start..<(start + needle.count)].elementsEqual(needle) { return start }
      from = start + 1
    }
    return nil
  }
}
