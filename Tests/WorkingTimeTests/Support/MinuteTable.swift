import WorkingTime

/// Ten years of an office, every minute of them looked at one by one and noted as open or not. Whatever is asked is
/// then counted in that list; of the calendar it knows only the data.
struct MinuteTable {
  static let years = 2020...2029

  let calendar: OfficeCalendar
  private let firstDay: Int
  /// For each minute since the first midnight, how many open ones came before; one more at the end.
  private let before: [Int32]
  /// The open minutes.
  private let open: [Int32]
  /// The working days, and the minute at which each closes.
  private let days: [(day: Int, closing: Int)]

  init() {
    calendar = Self.tenYears()
    firstDay = CivilDate(year: Self.years.lowerBound, month: 1, day: 1)?.dayNumber ?? 0
    let last = CivilDate(year: Self.years.upperBound, month: 12, day: 31)?.dayNumber ?? 0
    var slow = SlowCalendar(calendar)
    var before: [Int32] = []
    var open: [Int32] = []
    var days: [(day: Int, closing: Int)] = []
    before.reserveCapacity((last - firstDay + 1) * 1_440 + 1)
    var minute: Int32 = 0
    for day in firstDay...last {
      var closing: Int?
      for (position, isOpen) in slow.minutes(day).enumerated() {
        before.append(Int32(open.count))
        if isOpen {
          open.append(minute)
          closing = position + 1
        }
        minute += 1
      }
      if let closing { days.append((day, closing)) }
    }
    before.append(Int32(open.count))
    self.before = before
    self.open = open
    self.days = days
  }

  var start: Moment { moment(day: firstDay, minute: 0) }
  var end: Moment { start.adding(milliseconds: Int64(before.count - 1) * 60_000) }
  var everyDay: Range<Int> { firstDay..<firstDay + (before.count - 1) / 1_440 }

  func moment(day: Int, minute: Int) -> Moment {
    Moment(milliseconds: Int64(day) * 86_400_000 + Int64(minute) * 60_000 - Int64(calendar.utcOffsetSeconds) * 1_000)
  }

  func worked(from: Moment, to: Moment) -> Int64 { worked(until: to) - worked(until: from) }

  /// The first moment by which so much is worked; nil beyond the ten years.
  func add(_ milliseconds: Int64, to from: Moment) -> Moment? {
    if milliseconds <= 0 { return from }
    let target = worked(until: from) + milliseconds
    let place = Int((target - 1) / 60_000)
    guard place < open.count else { return nil }
    return start.adding(milliseconds: Int64(open[place]) * 60_000 + (target - Int64(place) * 60_000))
  }

  /// The closing of the Nth working day after day 0; nil beyond the ten years.
  /// - Parameter day: of the arrival, or the one after it.
  func due(_ day: Int, arriving: Moment, workingDays: Int) -> Moment? {
    let zero = (firstWorkingDay(from: day - 1)..<days.count).first { place in
      moment(day: days[place].day, minute: days[place].closing) > arriving
    }
    guard let zero, days.indices.contains(zero + workingDays) else { return nil }
    let due = days[zero + workingDays]
    return moment(day: due.day, minute: due.closing)
  }

  private func firstWorkingDay(from day: Int) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func worked(until moment: Moment) -> Int64 {
    let since = moment.milliseconds - start.milliseconds
    let minute = Int(since / 60_000)
    let isOpen = minute + 1 < before.count && before[minute + 1] > before[minute]
    return Int64(before[minute]) * 60_000 + (isOpen ? since % 60_000 : 0)
  }

  /// The example office's hours, and some thirty days off a year, made up and the same on every run.
  private static func tenYears() -> OfficeCalendar {
    var random = Seeded(10)
    var closures: [CivilDate: Closure] = [:]
    var seasons: [Season] = []
    for year in years {
      guard let newYear = CivilDate(year: year, month: 1, day: 1) else { continue }
      for _ in 0..<22 {
        let date = newYear.adding(days: Int.random(in: 0..<365, using: &random))
        let kind = Closure.Kind.allCases.randomElement(using: &random) ?? .local
        // Now and then a row of days, as at Idulfitri.
        for day in 0..<(Int.random(in: 0..<6, using: &random) == 0 ? 6 : 1) where date.adding(days: day).year == year {
          closures[date.adding(days: day)] = Closure(kind: kind, name: "Libur")
        }
      }
      // Eleven days earlier each year.
      let ramadan = newYear.adding(days: 114 - 11 * (year - years.lowerBound))
      seasons.append(
        Season(name: "Ramadan", from: ramadan, through: ramadan.adding(days: 29), hours: ExampleOffice.fasting))
    }
    return OfficeCalendar(
      utcOffsetSeconds: 7 * 3_600, regular: ExampleOffice.regular, seasons: seasons, closures: closures,
      years: Set(years))
  }
}
