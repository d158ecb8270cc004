/// When the office is at work on each day of a week, breaks left out.
///
/// Monday from half past seven to four with an hour's break is two intervals, 07.30-12.00 and 13.00-16.00. Coded as
/// `{"monday": ["07.30-12.00", "13.00-16.00"], …}`; a day that is not named is a day off.
public struct WeeklyHours: Hashable, Sendable {
  private let byWeekday: [Weekday: [OpenInterval]]

  /// Intervals come in any order; those of a day that touch or overlap become one.
  public init(_ days: [Weekday: [OpenInterval]]) {
    byWeekday = days.filter { !$0.value.isEmpty }.mapValues(WeeklyHours.joined)
  }

  /// The day's intervals from early to late, apart from each other; none on a day off.
  public subscript(weekday: Weekday) -> [OpenInterval] {
    byWeekday[weekday] ?? []
  }

  /// Minutes of work in a whole week.
  public var minutes: Int {
    byWeekday.values.joined().reduce(0) { $0 + $1.minutes }
  }

  private static func joined(_ intervals: [OpenInterval]) -> [OpenInterval] {
    var result: [OpenInterval] = []
    for next in intervals.sorted(by: { $0.opens < $1.opens }) {
      if let last = result.last, next.opens <= last.closes,
        let whole = OpenInterval(opens: last.opens, closes: max(last.closes, next.closes))
      {
        result[result.count - 1] = whole
      } else {
        result.append(next)
      }
    }
    return result
  }
}

extension WeeklyHours: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Weekday: [OpenInterval]].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(byWeekday)
  }
}
