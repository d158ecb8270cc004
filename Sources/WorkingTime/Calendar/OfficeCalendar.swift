/// When an office is at work, and what falls due when. A value: it knows no clock and never changes.
///
/// Working days are those on which the hours name an interval and no closure stands. All days of a covered year are
/// known; a question that touches any other year throws ``CalendarMissing`` rather than take every weekday for a
/// working day.
///
/// ```swift
/// let due = try calendar.due(arriving: submitted, within: .workingDays(2))
/// ```
public struct OfficeCalendar: Hashable, Sendable {
  /// What the office's clock is ahead of UTC, in seconds; the same all the year (WIB: 25 200).
  public let utcOffsetSeconds: Int
  /// The hours outside all seasons, until the first of ``changes``.
  public let regular: WeeklyHours
  /// Other hours outside all seasons, each from its day on; from early to late.
  public let changes: [HoursChange]
  /// Where two seasons share a day, the first in the list has it.
  public let seasons: [Season]
  public let closures: [CivilDate: Closure]
  /// The years whose holidays have been entered.
  public let years: Set<Int>

  /// Consecutive covered years, worked out day by day once, so that every question is a look-up.
  let stretches: [CoveredYears]

  public init(
    utcOffsetSeconds: Int, regular: WeeklyHours, changes: [HoursChange] = [], seasons: [Season] = [],
    closures: [CivilDate: Closure] = [:], years: Set<Int>
  ) {
    self.utcOffsetSeconds = utcOffsetSeconds
    self.regular = regular
    let changes = changes.sorted { $0.from < $1.from }
    self.changes = changes
    self.seasons = seasons
    self.closures = closures
    self.years = years
    stretches = consecutive(years).map { years in
      CoveredYears(years) { date in
        if closures[date] != nil { return [] }
        return (seasons.first { $0.contains(date) }?.hours ?? changes.hours(on: date) ?? regular)[date.weekday]
      }
    }
  }

  /// The hours of a day outside all seasons.
  public func regular(on date: CivilDate) -> WeeklyHours { changes.hours(on: date) ?? regular }

  /// The covered years that `day` lies in.
  func stretch(containing day: Int) throws(CalendarMissing) -> CoveredYears {
    for stretch in stretches where stretch.contains(day) { return stretch }
    throw CalendarMissing(year: CivilDate(dayNumber: day).year)
  }
}

/// Years as ranges without a gap, from early to late; those outside the civil calendar are left out.
private func consecutive(_ years: Set<Int>) -> [ClosedRange<Int>] {
  var result: [ClosedRange<Int>] = []
  for year in years.sorted() where (1...9999).contains(year) {
    if let last = result.last, last.upperBound + 1 == year {
      result[result.count - 1] = last.lowerBound...year
    } else {
      result.append(year...year)
    }
  }
  return result
}
