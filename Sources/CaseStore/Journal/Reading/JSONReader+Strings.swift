/// Strings (RFC 8259, section 7).
extension JSONReader {
  /// The string at the cursor. Bytes that are no UTF-8, control characters and halves of surrogate pairs are refused.
  mutating func string() throws(UnexpectedJSON) -> String {
    try take("\"")
    var text = try plainText()
    while takes("\\") {
      text.unicodeScalars.append(try escapedCharacter())
      text += try plainText()
    }
    try take("\"")
    return text
  }

  /// What stands before the next backslash or quotation mark, neither of which is ever a part of another character.
  private mutating func plainText() throws(UnexpectedJSON) -> String {
    let start = position
    var bits: UInt8 = 0
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      guard byte >= 0x20 else { throw unexpected("no control character") }
      bits |= byte
      position += 1
    }
    let plain = UnsafeBufferPointer(rebasing: bytes[start..<position])
    // ASCII is UTF-8, and asking costs as much as reading it.
    if bits < 0x80 { return String(decoding: plain, as: UTF8.self) }
    guard let text = String(validating: plain, as: UTF8.self) else { throw unexpected("UTF-8 before this") }
    return text
  }

  /// What the characters behind a backslash stand for.
  private mutating func escapedCharacter() throws(UnexpectedJSON) -> Unicode.Scalar {
    guard let letter = next else { throw unexpected("the rest of an escape") }
    position += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try numberedCharacter()
    default: throw unexpected("a known escape before this")
    }
  }

  /// The character of four hexadecimal digits; beyond U+FFFF of two such halves.
  private mutating func numberedCharacter() throws(UnexpectedJSON) -> Unicode.Scalar {
    let unit = try fourDigits()
    // Nil for a half of a pair.
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, takes("\\"), takes("u") else { throw unexpected("both halves of a surrogate pair") }
    let low = try fourDigits()
    guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + low - 0xDC00)
    else { throw unexpected("the second half of a surrogate pair before this") }
    return scalar
  }

  private mutating func fourDigits() throws(UnexpectedJSON) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Self.hexadecimal(byte) else { throw unexpected("a hexadecimal digit") }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
