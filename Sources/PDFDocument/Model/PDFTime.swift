/// A local time with its offset, as the document information and XMP write it. Whole seconds.
public struct PDFTime: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int
  public let hour: Int
  public let minute: Int
  public let second: Int
  /// Minutes east of UTC, for example 420 in western Indonesia. At most 14 hours either way.
  public let offsetMinutes: Int

  /// - Parameters:
  ///   - seconds: since 1970-01-01T00:00:00Z; held inside the years 1 to 9999, which is all that a PDF can write.
  ///   - offsetMinutes: minutes east of UTC.
  public init(secondsSince1970 seconds: Int, offsetMinutes: Int) {
    let offset = min(max(offsetMinutes, -840), 840)
    let local = min(max(seconds, -62_135_500_000), 253_402_200_000) + offset * 60
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let rest = local - days * 86_400
    // Days to a civil date in the proleptic Gregorian calendar, counted in eras of 400 years from 1 March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
    self.offsetMinutes = offset
  }

  /// `D:20261123140500+07'00'` (ISO 32000-1, 7.9.4).
  public var pdfDate: String {
    "D:" + digits(year, 4) + [month, day, hour, minute, second].map { digits($0, 2) }.joined()
      + sign + digits(abs(offsetMinutes) / 60, 2) + "'" + digits(abs(offsetMinutes) % 60, 2) + "'"
  }

  /// `2026-11-23T14:05:00+07:00`, the same instant as XMP writes it.
  public var xmpDate: String {
    digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2)
      + "T" + [hour, minute, second].map { digits($0, 2) }.joined(separator: ":")
      + sign + digits(abs(offsetMinutes) / 60, 2) + ":" + digits(abs(offsetMinutes) % 60, 2)
  }

  private var sign: String { offsetMinutes < 0 ? "-" : "+" }
}

/// A number in at least `width` digits.
func digits(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
