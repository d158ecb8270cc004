import WorkingTime

extension OfficeCalendar {
  /// The year whose calendar should be there by now and is not: this one, and from October on the next, whose decree
  /// appears in about September.
  public func missingYear(on date: CivilDate) -> Int? {
    if !years.contains(date.year) { return date.year }
    return date.month >= 10 && !years.contains(date.year + 1) ? date.year + 1 : nil
  }
}
