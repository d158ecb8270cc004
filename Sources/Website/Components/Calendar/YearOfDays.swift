import WorkingTime

/// What a calendar's page shows of each day of a year.
struct YearOfDays: Sendable {
  enum Kind: Hashable, Sendable {
    case working
    /// Other hours than usual.
    case season(String)
    /// Never a working day, such as Sunday.
    case weekend
    case closed(Closure)
  }

  struct Day: Hashable, Sendable {
    let date: CivilDate
    let kind: Kind
    let isToday: Bool
  }

  struct Month: Sendable {
    let first: CivilDate
    /// Each from Monday; nil where the month has no day.
    let weeks: [[Day?]]
  }

  let year: Int
  let months: [Month]
  let workingDays: Int
  let closures: [(date: CivilDate, closure: Closure)]
  let seasons: [Season]

  /// - Returns: nil for a year without a calendar.
  init?(_ year: Int, of calendar: OfficeCalendar, today: CivilDate) {
    guard let workingDays = try? calendar.workingDays(in: year) else { return nil }
    self.year = year
    self.workingDays = workingDays
    closures = calendar.closures.filter { $0.key.year == year }.sorted { $0.key < $1.key }
      .map { (date: $0.key, closure: $0.value) }
    seasons = calendar.seasons.filter { $0.from.year <= year && $0.through.year >= year && $0.from <= $0.through }
      .sorted { $0.from < $1.from }
    months = (1...12).compactMap { Self.month($0, year, calendar, today) }
  }

  private static func month(_ number: Int, _ year: Int, _ calendar: OfficeCalendar, _ today: CivilDate) -> Month? {
    guard let first = CivilDate(year: year, month: number, day: 1) else { return nil }
    var days: [Day?] = Array(repeating: nil, count: first.weekday.rawValue - 1)
    var date = first
    while date.month == number {
      days.append(Day(date: date, kind: kind(of: date, calendar), isToday: date == today))
      if date == .last { break }
      date = date.adding(days: 1)
    }
    days += Array(repeating: nil, count: (7 - days.count % 7) % 7)
    return Month(first: first, weeks: stride(from: 0, to: days.count, by: 7).map { Array(days[$0..<$0 + 7]) })
  }

  private static func kind(of date: CivilDate, _ calendar: OfficeCalendar) -> Kind {
    if let closure = calendar.closures[date] { return .closed(closure) }
    guard (try? calendar.isWorkingDay(date)) == true else { return .weekend }
    return calendar.season(on: date).map { .season($0.name) } ?? .working
  }
}
