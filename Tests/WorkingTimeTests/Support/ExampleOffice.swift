import WorkingTime

/// An office at UTC+7 with the hours of Perpres 21/2023 and the holidays of 2025–2027 by the ministers' decrees (SKB).
enum ExampleOffice {
  static let calendar = make()

  static func make(
    adding more: [CivilDate: Closure] = [:], years: Set<Int> = [2025, 2026, 2027], seasons: [Season] = ramadan
  ) -> OfficeCalendar {
    OfficeCalendar(
      utcOffsetSeconds: 7 * 3_600, regular: regular, seasons: seasons,
      closures: closures.merging(more) { $1 }, years: years)
  }

  /// 37 hours 30 minutes a week.
  static let regular = week(["07.30-12.00", "13.00-16.00"], friday: ["07.30-11.30", "13.00-16.30"])

  /// 32 hours 30 minutes a week.
  static let fasting = week(["08.00-12.00", "12.30-15.00"], friday: ["08.00-11.30", "12.30-15.30"])

  static let ramadan = [("2025-03-01", "2025-03-29"), ("2026-02-19", "2026-03-20"), ("2027-02-08", "2027-03-09")]
    .map { Season(name: "Ramadan", from: date($0.0), through: date($0.1), hours: fasting) }

  static func week(_ usual: [String], friday: [String]) -> WeeklyHours {
    let days = usual.compactMap(OpenInterval.init)
    return WeeklyHours([
      .monday: days, .tuesday: days, .wednesday: days, .thursday: days, .friday: friday.compactMap(OpenInterval.init),
    ])
  }

  private static let closures = Dictionary(
    uniqueKeysWithValues: [
      (2025, national2025, .nationalHoliday), (2025, leave2025, .jointLeave), (2026, national2026, .nationalHoliday),
      (2026, leave2026, .jointLeave), (2027, national2027, .nationalHoliday), (2027, leave2027, .jointLeave),
    ].flatMap { (year: Int, days: String, kind: Closure.Kind) in
      days.split(separator: " ").map { day in
        (
          date("\(year)-\(day.prefix(5))"),
          Closure(
            kind: kind, name: kind == .jointLeave ? "Cuti bersama" : "Libur nasional", isEstimate: day.hasSuffix("*"))
        )
      }
    })

  private static let national2025 = """
    01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 08-17 09-05 12-25
    """
  private static let leave2025 = "01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26"
  private static let national2026 = """
    01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25
    """
  private static let leave2026 = "02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24"
  private static let national2027 = """
    01-01 01-05 02-06 03-08 03-10* 03-11* 03-26 03-28 05-01 05-06 05-17* 05-20 06-01 06-06 08-15 08-17 12-25 12-26
    """
  private static let leave2027 = "02-05 03-09 03-12 03-15 03-25 05-18 05-19 12-24"
}

/// A date as ISO writes it. A misspelt one is the first day there is, which no calendar here covers.
func date(_ iso: String) -> CivilDate {
  CivilDate(iso) ?? .first
}

/// A moment written `2026-03-17 10.30` on the example office's clock.
func wib(_ text: String) -> Moment {
  guard let time = TimeOfDay(String(text.suffix(5))) else { return ExampleOffice.calendar.moment(.first, .startOfDay) }
  return ExampleOffice.calendar.moment(date(String(text.prefix(10))), time)
}
