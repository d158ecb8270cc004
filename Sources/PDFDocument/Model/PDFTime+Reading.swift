extension PDFTime {
  /// Reads a date of ISO 32000-1, 7.9.4; parts behind the year may be missing, and without an offset UTC is taken.
  public init?(pdfDate text: String) {
    var rest = Array(text.utf8)[...]
    if rest.starts(with: "D:".utf8) { rest = rest.dropFirst(2) }
    guard let year = Self.number(&rest, 4), (1...9_999).contains(year) else { return nil }
    let month = Self.number(&rest, 2) ?? 1
    let day = Self.number(&rest, 2) ?? 1
    let hour = Self.number(&rest, 2) ?? 0
    let minute = Self.number(&rest, 2) ?? 0
    let second = Self.number(&rest, 2) ?? 0
    guard (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 60 else { return nil }
    var offset = 0
    if let sign = rest.popFirst(), sign != UInt8(ascii: "Z") {
      guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = Self.number(&rest, 2) else {
        return nil
      }
      if rest.first == UInt8(ascii: "'") { rest = rest.dropFirst() }
      offset = hours * 60 + (Self.number(&rest, 2) ?? 0)
      guard offset <= 840 else { return nil }
      if sign == UInt8(ascii: "-") { offset = -offset }
    }
    let days = Self.dayNumber(year, month, day)
    self.init(
      secondsSince1970: days * 86_400 + hour * 3_600 + minute * 60 + second - offset * 60, offsetMinutes: offset)
  }

  /// The instant, in seconds since 1970-01-01T00:00:00Z.
  public var secondsSince1970: Int {
    Self.dayNumber(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offsetMinutes * 60
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Takes a number of exactly `count` digits.
  private static func number(_ text: inout ArraySlice<UInt8>, _ count: Int) -> Int? {
    let digits = text.prefix(count)
    guard digits.count == count, digits.allSatisfy(PDFScanner.isDigit) else { return nil }
    text = text.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
