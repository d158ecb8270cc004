/// Office time: only while the office is at work, breaks left out, exact to the millisecond.
extension OfficeCalendar {
  /// Office time between two moments, in milliseconds; negative when `to` comes before `from`.
  ///
  /// Throws ``CalendarMissing`` when any part of the time between lies in a year that is not covered.
  public func workingMilliseconds(from: Moment, to: Moment) throws(CalendarMissing) -> Int64 {
    if to < from { return -(try workingMilliseconds(from: to, to: from)) }
    if to == from { return 0 }
    let (fromDay, fromTime) = localDay(from)
    let (toDay, toTime) = localDay(to)
    let years = try stretch(containing: fromDay)
    let end = toDay - years.firstDay
    // The midnight that ends the last covered day is still inside: nothing of the next day is asked for.
    guard end < years.dayCount || (end == years.dayCount && toTime == 0) else {
      throw CalendarMissing(year: years.years.upperBound + 1)
    }
    return years.worked(until: end, toTime) - years.worked(until: fromDay - years.firstDay, fromTime)
  }

  /// The first moment, not before `moment`, by which so much office time has passed: at the end of a working day its
  /// closing, not the next opening. With nothing to add, or less, `moment` itself.
  ///
  /// Throws ``CalendarMissing`` when that lies beyond the covered years.
  public func adding(workingMilliseconds: Int64, to moment: Moment) throws(CalendarMissing) -> Moment {
    if workingMilliseconds <= 0 { return moment }
    let (day, time) = localDay(moment)
    let years = try stretch(containing: day)
    let before = years.worked(until: day - years.firstDay, time)
    let (target, overflow) = before.addingReportingOverflow(workingMilliseconds)
    guard !overflow, let end = years.time(atWorked: target) else {
      throw CalendarMissing(year: years.years.upperBound + 1)
    }
    return self.moment(day: years.firstDay + end.index, milliseconds: end.milliseconds)
  }
}
