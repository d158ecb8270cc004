import WorkingTime

/// A month of the office's calendar, written `2026-11`.
public struct ReportMonth: Hashable, Comparable, Sendable, CustomStringConvertible, LosslessStringConvertible {
  /// Its first day.
  public let first: CivilDate

  public var year: Int { first.year }
  public var number: Int { first.month }

  /// The month that `date` lies in.
  public init(_ date: CivilDate) {
    first = date.adding(days: 1 - date.day)
  }

  public init?(_ text: String) {
    guard let first = CivilDate(text + "-01") else { return nil }
    self.first = first
  }

  public var description: String { String(first.description.prefix(7)) }

  public var next: ReportMonth { ReportMonth(first.adding(days: 31)) }
  public var previous: ReportMonth { ReportMonth(first.adding(days: -1)) }

  /// From its first midnight to the one after it, on the office's clock.
  public func span(in calendar: OfficeCalendar) -> Range<Moment> {
    let start = calendar.moment(first, .startOfDay)
    return start..<max(start, calendar.moment(next.first, .startOfDay))
  }

  public static func < (left: Self, right: Self) -> Bool { left.first < right.first }
}
