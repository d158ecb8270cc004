/// Walks over the operators of a content stream (ISO 32000-1, 7.8.2), no further into their operands than is needed to
/// find the next one.
struct ContentScanner {
  enum Kind {
    /// Begins marked content; whether by a number (MCID).
    case beginMarked(isNumbered: Bool)
    case endMarked
    /// Builds a path, paints, or begins text.
    case paints
    case other
  }

  struct Instruction {
    let kind: Kind
    /// Where its first operand begins, and where its operator ends.
    let start: Int
    let end: Int
  }

  let bytes: [UInt8]
  /// Whether it stands between BT and ET.
  private(set) var isInText = false
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next operator with its operands; nil at the end.
  mutating func next() throws(PDFError) -> Instruction? {
    var start: Int?
    var isNumbered = false
    while position < bytes.count {
      let byte = bytes[position]
      if PDFScanner.isSpace(byte) {
        position += 1
        continue
      }
      if start == nil { start = position }
      switch byte {
      case UInt8(ascii: "("): try skipString()
      case UInt8(ascii: "/"):
        position += 1
        let name = takeRegular()
        if bytes[name].elementsEqual(Self.number) { isNumbered = true }
      case UInt8(ascii: "%"): while position < bytes.count, bytes[position] != 10 { position += 1 }
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ")"),
        UInt8(ascii: "{"), UInt8(ascii: "}"):
        position += 1
      default:
        let word = takeRegular()
        if Self.isOperand(bytes[word.lowerBound]) { continue }
        let kind = try kind(bytes[word], isNumbered: isNumbered)
        return Instruction(kind: kind, start: start ?? word.lowerBound, end: position)
      }
    }
    return nil
  }

  private static let number = Array("MCID".utf8)

  private static func isOperand(_ first: UInt8) -> Bool {
    PDFScanner.isDigit(first) || first == UInt8(ascii: "-") || first == UInt8(ascii: ".") || first == UInt8(ascii: "+")
  }

  private mutating func kind(_ word: ArraySlice<UInt8>, isNumbered: Bool) throws(PDFError) -> Kind {
    // Few bytes at most: packed into a number they make a table of constants.
    guard word.count <= 4 else { return .other }
    switch word.reduce(0, { $0 << 8 | UInt32($1) }) {
    case Self.pack("BDC"), Self.pack("BMC"): return .beginMarked(isNumbered: isNumbered)
    case Self.pack("EMC"): return .endMarked
    case Self.pack("BT"):
      isInText = true
      return .paints
    case Self.pack("ET"):
      isInText = false
      return .other
    case Self.pack("m"), Self.pack("re"), Self.pack("l"), Self.pack("c"), Self.pack("v"), Self.pack("y"),
      Self.pack("Do"), Self.pack("sh"):
      return .paints
    // Pictures inside the stream are bytes that could look like operators.
    case Self.pack("BI"): throw PDFError(.unsupported, "a picture inside a content stream")
    default: return .other
    }
  }

  private static func pack(_ word: StaticString) -> UInt32 {
    word.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  private mutating func takeRegular() -> Range<Int> {
    let start = position
    while position < bytes.count, PDFScanner.isRegular(bytes[position]) { position += 1 }
    // A byte that is neither space, delimiter nor regular does not exist; a walk always goes on.
    if position == start { position += 1 }
    return start..<position
  }

  private mutating func skipString() throws(PDFError) {
    let start = position
    var open = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 {
          position += 1
          return
        }
      default: break
      }
      position += 1
    }
    throw PDFError(.syntax, "a string does not end", at: start)
  }
}
