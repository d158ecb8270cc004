import WorkingTime

/// From deadlines back to arrivals: what came before some moment is late, and what came from then on is not. So rows in
/// the order of arrival are counted by an index, and no deadline is stored.
public struct LateBorder: Sendable {
  public let calendar: OfficeCalendar
  /// Nothing that anybody asks for is older: ten years.
  private static let reach: Int64 = 3_660 * 86_400_000

  public init(calendar: OfficeCalendar) {
    self.calendar = calendar
  }

  /// The first arrival that is due at `moment` or later; a year without a calendar has no deadline, so that nothing of
  /// it is late. A later arrival is never due earlier, hence by halving.
  public func firstArrival(notDueBefore moment: Moment, within time: ServiceTime) -> Moment {
    var (low, high) = (earliest(before: moment), moment.milliseconds)
    while low < high {
      let middle = low + (high - low) / 2
      let due = try? calendar.due(arriving: Moment(milliseconds: middle), within: time)
      if due.map({ $0 >= moment }) ?? true { high = middle } else { low = middle + 1 }
    }
    return Moment(milliseconds: low)
  }

  /// The begin of the years with a calendar that lead up to `moment` without a gap, or ten years before it.
  private func earliest(before moment: Moment) -> Int64 {
    var year = calendar.local(moment).date.year
    while calendar.years.contains(year - 1), year > 1 { year -= 1 }
    let first = CivilDate(year: year, month: 1, day: 1).map { calendar.moment($0, .startOfDay).milliseconds }
    let reach = moment.milliseconds - Self.reach
    return max(first ?? reach, reach)
  }
}
