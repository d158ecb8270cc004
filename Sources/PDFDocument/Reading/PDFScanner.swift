/// How forgiving reading is.
enum ReadingMode: Sendable {
  /// For what is signed or judged: anything that two readers could take differently is an error.
  case strict
  /// For uploads that a scanner or an office program made a little wrong.
  case lenient
}

/// Walks over the bytes of a PDF; every access is checked (ISO 32000-1, 7.2).
struct PDFScanner {
  let bytes: [UInt8]
  let mode: ReadingMode
  private(set) var position: Int
  var depth = 0
  /// How many elements were read, and how many may be.
  var elements = 0
  let elementLimit: Int

  init(_ bytes: [UInt8], at position: Int, mode: ReadingMode, elementLimit: Int = PDFLimits.elements) {
    self.bytes = bytes
    self.position = min(max(position, 0), bytes.count)
    self.mode = mode
    self.elementLimit = elementLimit
  }

  /// The byte `ahead` of the position, or nil behind the end.
  func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  mutating func advance(_ count: Int = 1) {
    position = min(position + count, bytes.count)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: true
    default: false
    }
  }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  static func isRegular(_ byte: UInt8) -> Bool { !isSpace(byte) && !isDelimiter(byte) }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// Skips white space and comments.
  mutating func skipSpace() {
    while let byte = peek() {
      if Self.isSpace(byte) {
        advance()
      } else if byte == UInt8(ascii: "%") {
        while let inside = peek(), inside != 10, inside != 13 { advance() }
      } else {
        return
      }
    }
  }

  /// Takes a word if it stands next and ends there.
  mutating func take(_ word: String) -> Bool {
    let start = position
    skipSpace()
    for byte in word.utf8 {
      guard peek() == byte else {
        position = start
        return false
      }
      advance()
    }
    if let next = peek(), Self.isRegular(next) {
      position = start
      return false
    }
    return true
  }

  /// Takes an unsigned number of at most twelve digits.
  mutating func takeUnsigned() -> Int? {
    let start = position
    skipSpace()
    let digits = position
    var value = 0
    while let byte = peek(), Self.isDigit(byte), position - digits <= 12 {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      advance()
    }
    if position > digits, position - digits <= 12 { return value }
    position = start
    return nil
  }

  /// Goes back to a position that it was at before.
  mutating func goBack(to earlier: Int) {
    position = min(max(earlier, 0), position)
  }

  /// Takes the run of regular characters that stands next.
  mutating func takeRegular() -> ArraySlice<UInt8> {
    let start = position
    while let byte = peek(), Self.isRegular(byte) { advance() }
    return bytes[start..<position]
  }

  func error(_ problem: String) -> PDFError { PDFError(.syntax, problem, at: position) }
}
