/// A date of the Gregorian calendar (proleptic), from 1 January of year 1 to 31 December 9999, without a time zone.
///
/// Written and coded as ISO 8601's calendar date, `2026-11-23`.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is 0; earlier days are negative.
  public let dayNumber: Int

  /// The first and the last day there is.
  public static let first = CivilDate(dayNumber: CivilDay.range.lowerBound)
  public static let last = CivilDate(dayNumber: CivilDay.range.upperBound)

  /// The day `dayNumber` days after 1970-01-01; a number outside the calendar gives its first or its last day.
  public init(dayNumber: Int) {
    self.dayNumber = min(max(dayNumber, CivilDay.range.lowerBound), CivilDay.range.upperBound)
  }

  /// Nothing when there is no such day, such as 29 February 2026.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilDay.count(inMonth: month, ofYear: year)).contains(day)
    else { return nil }
    dayNumber = CivilDay.number(year: year, month: month, day: day)
  }

  public var year: Int { CivilDay.parts(dayNumber).year }
  public var month: Int { CivilDay.parts(dayNumber).month }
  public var day: Int { CivilDay.parts(dayNumber).day }

  public var weekday: Weekday { CivilDay.weekday(dayNumber) }

  /// `days` later, or earlier when negative; stops at the ends of the calendar.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? (days < 0 ? .first : .last) : CivilDate(dayNumber: sum)
  }

  /// The same day `years` later, or earlier when negative. 29 February becomes 28 February where the year has none;
  /// stops at the ends of the calendar.
  public func adding(years: Int) -> CivilDate {
    let from = CivilDay.parts(dayNumber)
    let (year, overflow) = from.year.addingReportingOverflow(years)
    guard !overflow, (1...9999).contains(year) else { return years < 0 ? .first : .last }
    let day = min(from.day, CivilDay.count(inMonth: from.month, ofYear: year))
    return CivilDate(dayNumber: CivilDay.number(year: year, month: from.month, day: day))
  }

  /// The same day `months` later; the month's last day where it has no such day. Stops at the ends of the calendar.
  public func adding(months: Int) -> CivilDate {
    let from = CivilDay.parts(dayNumber)
    let (sum, overflow) = (from.year * 12 + from.month - 1).addingReportingOverflow(months)
    guard !overflow, (12..<120_000).contains(sum) else { return months < 0 ? .first : .last }
    let (year, month) = (sum / 12, sum % 12 + 1)
    let day = min(from.day, CivilDay.count(inMonth: month, ofYear: year))
    return CivilDate(dayNumber: CivilDay.number(year: year, month: month, day: day))
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}
