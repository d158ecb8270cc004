import WorkingTime

/// The rules said the slow way, minute by minute and day by day, to hold the table against. It shares with the
/// calendar only its data and the civil date.
struct SlowCalendar {
  let calendar: OfficeCalendar
  private var openMinutes: [Int: [Bool]] = [:]

  init(_ calendar: OfficeCalendar) { self.calendar = calendar }

  mutating func minutes(_ day: Int) -> [Bool] {
    if let known = openMinutes[day] { return known }
    let date = CivilDate(dayNumber: day)
    var open = [Bool](repeating: false, count: 1_440)
    if calendar.closures[date] == nil {
      let week = calendar.seasons.first { $0.from <= date && $0.through >= date }?.hours ?? calendar.regular
      for interval in week[date.weekday] {
        for minute in interval.opens.minutes..<interval.closes.minutes { open[minute] = true }
      }
    }
    openMinutes[day] = open
    return open
  }

  mutating func worked(from: Moment, to: Moment) -> Int64 {
    var sum: Int64 = 0
    var time = from.milliseconds
    while time < to.milliseconds {
      let end = min(nextMinute(time), to.milliseconds)
      if isOpen(time) { sum += end - time }
      time = end
    }
    return sum
  }

  mutating func add(_ milliseconds: Int64, to from: Moment) -> Moment {
    var left = milliseconds
    var time = from.milliseconds
    while left > 0 {
      let end = nextMinute(time)
      if isOpen(time) {
        if left <= end - time { return Moment(milliseconds: time + left) }
        left -= end - time
      }
      time = end
    }
    return Moment(milliseconds: time)
  }

  mutating func due(arriving: Moment, workingDays: Int) -> Moment {
    let local = arriving.milliseconds + offset
    var day = Int(local / 86_400_000)
    let minute = Int(local % 86_400_000 / 60_000)
    // Day zero: there is still an open minute today that has not passed, or is passing.
    if !minutes(day)[minute...].contains(true) { day = nextWorkingDay(after: day) }
    for _ in 0..<workingDays { day = nextWorkingDay(after: day) }
    let closing = (minutes(day).lastIndex(of: true) ?? -1) + 1
    return Moment(milliseconds: Int64(day) * 86_400_000 + Int64(closing) * 60_000 - offset)
  }

  private var offset: Int64 { Int64(calendar.utcOffsetSeconds) * 1_000 }

  private mutating func nextWorkingDay(after day: Int) -> Int {
    var next = day + 1
    while !minutes(next).contains(true) { next += 1 }
    return next
  }

  private mutating func isOpen(_ time: Int64) -> Bool {
    let local = time + offset
    return minutes(Int(local / 86_400_000))[Int(local % 86_400_000 / 60_000)]
  }

  private func nextMinute(_ time: Int64) -> Int64 {
    (time / 60_000 + 1) * 60_000
  }
}
