/// RFC 2045, 6.7. Lines of the text stay lines; longer ones are broken softly.
enum QuotedPrintable {
  private static let digits = Array("0123456789ABCDEF")

  static func text(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    return lines.map(line).joined(separator: "\r\n") + "\r\n"
  }

  private static func line(_ line: Substring) -> String {
    let bytes = Array(line.utf8)
    var out = ""
    var column = 0
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isSpace = byte == 32 || byte == 9
      let isPlain = ((33...126).contains(byte) && byte != 61) || (isSpace && !isLast)
      let piece =
        isPlain ? String(UnicodeScalar(byte)) : "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      if column + piece.utf8.count > 75 {
        out += "=\r\n"
        column = 0
      }
      out += piece
      column += piece.utf8.count
    }
    return out
  }
}
