import WorkingTime

extension OfficeCalendar {
  /// A year without a single holiday, for a procedure that is looked at without an office: the 37.5 hours of Perpres
  /// 21/2023, Monday to Friday, and one more year for what ends after it.
  static func plain(from year: Int) -> OfficeCalendar {
    let hours = ["07.30-12.00", "13.00-16.00"].compactMap { OpenInterval($0) }
    let friday = ["07.30-11.30", "13.00-16.30"].compactMap { OpenInterval($0) }
    return OfficeCalendar(
      utcOffsetSeconds: 7 * 3_600,
      regular: WeeklyHours([.monday: hours, .tuesday: hours, .wednesday: hours, .thursday: hours, .friday: friday]),
      years: [year, year + 1])
  }
}
