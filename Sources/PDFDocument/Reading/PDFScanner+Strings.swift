/// Literal and hexadecimal strings of ISO 32000-1, 7.3.4.
extension PDFScanner {
  mutating func literalString() throws(PDFError) -> [UInt8] {
    let start = position
    advance()
    var result: [UInt8] = []
    var open = 1
    while let byte = peek() {
      advance()
      switch byte {
      case UInt8(ascii: "("):
        open += 1
        result.append(byte)
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return result }
        result.append(byte)
      case UInt8(ascii: "\\"): escape(into: &result)
      case 13:
        // Any end of line inside a string reads as one line feed.
        if peek() == 10 { advance() }
        result.append(10)
      default: result.append(byte)
      }
    }
    throw PDFError(.syntax, "a string does not end", at: start)
  }

  private mutating func escape(into result: inout [UInt8]) {
    guard let byte = peek() else { return }
    advance()
    switch byte {
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case 10: break
    case 13: if peek() == 10 { advance() }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte - UInt8(ascii: "0"))
      for _ in 0..<2 {
        guard let next = peek(), next >= UInt8(ascii: "0"), next <= UInt8(ascii: "7") else { break }
        value = value * 8 + Int(next - UInt8(ascii: "0"))
        advance()
      }
      result.append(UInt8(truncatingIfNeeded: value))
    default: result.append(byte)
    }
  }

  mutating func hexString() throws(PDFError) -> [UInt8] {
    let start = position
    advance()
    var result: [UInt8] = []
    var high: UInt8?
    while let byte = peek() {
      advance()
      if byte == UInt8(ascii: ">") {
        if let high { result.append(high << 4) }
        return result
      }
      guard let value = Self.hexValue(byte) else {
        if Self.isSpace(byte) || mode == .lenient { continue }
        throw PDFError(.syntax, "a hexadecimal string holds another character", at: position - 1)
      }
      if let first = high {
        result.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    throw PDFError(.syntax, "a hexadecimal string does not end", at: start)
  }
}
