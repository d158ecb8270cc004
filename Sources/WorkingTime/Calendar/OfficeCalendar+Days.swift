/// What kind of day a date is. Each throws ``CalendarMissing`` for a date in a year that is not covered.
extension OfficeCalendar {
  public func isWorkingDay(_ date: CivilDate) throws(CalendarMissing) -> Bool {
    try !hours(on: date).isEmpty
  }

  /// When the office is at work that day, from early to late, breaks left out; none on a day off.
  public func hours(on date: CivilDate) throws(CalendarMissing) -> [OpenInterval] {
    let years = try stretch(containing: date.dayNumber)
    return years.hours(date.dayNumber - years.firstDay).intervals
  }

  /// When the office closes that day for good; nothing on a day off.
  public func closing(on date: CivilDate) throws(CalendarMissing) -> Moment? {
    let years = try stretch(containing: date.dayNumber)
    let hours = years.hours(date.dayNumber - years.firstDay)
    return hours.intervals.isEmpty ? nil : moment(day: date.dayNumber, milliseconds: hours.closing)
  }

  /// How many working days the year has.
  public func workingDays(in year: Int) throws(CalendarMissing) -> Int {
    guard years.contains(year), let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { throw CalendarMissing(year: year) }
    let stretch = try stretch(containing: first.dayNumber)
    return stretch.workingDays(before: last.dayNumber + 1 - stretch.firstDay)
      - stretch.workingDays(before: first.dayNumber - stretch.firstDay)
  }
}
