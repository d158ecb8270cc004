/// Deadlines. Each throws ``CalendarMissing`` when the count comes upon a year that is not covered.
extension OfficeCalendar {
  /// The working day on which something counts as arrived: the very day, or the next working day when it comes at or
  /// after closing or on a day off.
  public func dayZero(arriving moment: Moment) throws(CalendarMissing) -> CivilDate {
    try workingDay(after: 0, arriving: moment).date
  }

  /// When something that arrives at `moment` has to be done.
  ///
  /// - Days: at the closing time of the Nth working day after ``dayZero(arriving:)``.
  /// - Minutes: when so much office time has passed, breaks left out.
  ///
  /// A negative service time counts as none.
  public func due(arriving moment: Moment, within time: ServiceTime) throws(CalendarMissing) -> Moment {
    switch time {
    case .workingDays(let count):
      return try workingDay(after: max(0, count), arriving: moment).closing
    case .minutes(let count):
      let (milliseconds, overflow) = Int64(count).multipliedReportingOverflow(by: 60_000)
      return try adding(workingMilliseconds: overflow && count > 0 ? .max : milliseconds, to: moment)
    }
  }

  /// The working day `count` after day zero, and its closing time.
  private func workingDay(
    after count: Int, arriving moment: Moment
  ) throws(CalendarMissing) -> (date: CivilDate, closing: Moment) {
    let (day, milliseconds) = localDay(moment)
    let years = try stretch(containing: day)
    let index = day - years.firstDay
    // A day off closes at 0, so that it too counts as over; but it is not one of the working days to step over.
    let closing = years.hours(index).closing
    let dayZero = years.workingDays(before: closing > milliseconds ? index : index + 1)
    let (position, overflow) = dayZero.addingReportingOverflow(count)
    guard !overflow, let target = years.workingDay(position) else {
      throw CalendarMissing(year: years.years.upperBound + 1)
    }
    let found = years.firstDay + target
    return (CivilDate(dayNumber: found), self.moment(day: found, milliseconds: years.hours(target).closing))
  }
}
