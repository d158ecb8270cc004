/// Whole numbers, true and false (RFC 8259, sections 3 and 6).
extension JSONReader {
  /// The number at the cursor: digits and perhaps a minus. What goes on with a fraction or an exponent is not read to
  /// its end, so that whoever asks for what comes next finds something else.
  mutating func integer() throws(UnexpectedJSON) -> Int64 {
    let isNegative = takes("-")
    guard let first = next, Self.isDigit(first) else { throw unexpected("a digit") }
    if first == UInt8(ascii: "0") {
      guard !isNegative else { throw unexpected("a number that is less than nothing") }
      position += 1
      return 0
    }
    // Below zero, where there is one more.
    var value: Int64 = 0
    while let byte = next, Self.isDigit(byte) {
      let (tens, isTooMuch) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooMuchNow) = tens.subtractingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      guard !isTooMuch, !isTooMuchNow else { throw unexpected("a number of 64 bits") }
      value = sum
      position += 1
    }
    if isNegative { return value }
    guard value != .min else { throw unexpected("a number of 64 bits before this") }
    return -value
  }

  mutating func bool() throws(UnexpectedJSON) -> Bool {
    if takes(word: "true") { return true }
    if takes(word: "false") { return false }
    throw unexpected("true or false")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
