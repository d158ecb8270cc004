import WorkingTime

/// Three years of five-day weeks with a lunch break.
enum BenchCalendar {
  struct Unreadable: Error {}

  static func threeYears() throws -> OfficeCalendar {
    guard let morning = OpenInterval("07.30-12.00"), let afternoon = OpenInterval("13.00-16.00") else {
      throw Unreadable()
    }
    let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let hours = WeeklyHours(Dictionary(uniqueKeysWithValues: days.map { ($0, [morning, afternoon]) }))
    return OfficeCalendar(
      utcOffsetSeconds: 7 * 3_600, regular: hours, seasons: [], closures: [:], years: [2025, 2026, 2027])
  }
}
