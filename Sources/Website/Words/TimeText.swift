import WorkingTime

/// Dates, times, durations and numbers as a page writes them, in one language and one office's time zone.
///
///     time.dateAndTime(moment)                 // "23 November 2026, 14.05 WIB"
///     time.taken(2_640_000, of: .minutes(20))  // "44 dari 20 menit"
struct TimeText: Sendable {
  let words: TimeWords
  let utcOffsetSeconds: Int
  /// Such as "WIB".
  let zone: String

  init(_ language: Language, utcOffsetSeconds: Int, zone: String) {
    words = Words(language).area()
    self.utcOffsetSeconds = utcOffsetSeconds
    self.zone = zone
  }

  /// The office's date at that moment.
  func localDate(_ moment: Moment) -> CivilDate { CivilDate(dayNumber: Int(floored(localSeconds(moment), 86_400))) }

  /// "23 November 2026"
  func date(_ date: CivilDate) -> String { words.date(date.day, words.months[date.month - 1], date.year) }
  func date(_ moment: Moment) -> String { date(localDate(moment)) }

  /// "Senin"
  func weekday(_ date: CivilDate) -> String { words.days[date.weekday.rawValue - 1] }

  /// "Senin, 23 November 2026"
  func weekdayAndDate(_ date: CivilDate) -> String { "\(weekday(date)), \(self.date(date))" }

  /// "14.05"
  func clock(_ moment: Moment) -> String {
    let minutes = (localSeconds(moment) - floored(localSeconds(moment), 86_400) * 86_400) / 60
    return words.clock(Padded.two(minutes / 60), Padded.two(minutes % 60))
  }

  /// "14.05 WIB"
  func time(_ moment: Moment) -> String { "\(clock(moment)) \(zone)" }

  /// "23 November 2026, 14.05 WIB"
  func dateAndTime(_ moment: Moment) -> String { "\(date(moment)), \(time(moment))" }

  /// The time alone on the day of `now`, else with its date.
  func near(_ moment: Moment, now: Moment) -> String {
    localDate(moment) == localDate(now) ? time(moment) : dateAndTime(moment)
  }

  /// For `datetime`: "2026-11-23T14:05:09+07:00".
  func iso(_ moment: Moment) -> String {
    let seconds = localSeconds(moment) - floored(localSeconds(moment), 86_400) * 86_400
    let offset = abs(utcOffsetSeconds) / 60
    let sign = utcOffsetSeconds < 0 ? "-" : "+"
    return "\(localDate(moment))T\(Padded.two(seconds / 3600)):\(Padded.two(seconds / 60 % 60)):"
      + "\(Padded.two(seconds % 60))\(sign)\(Padded.two(Int64(offset / 60))):\(Padded.two(Int64(offset % 60)))"
  }

  private func localSeconds(_ moment: Moment) -> Int64 {
    floored(moment.milliseconds, 1_000) + Int64(utcOffsetSeconds)
  }

  private func floored(_ value: Int64, _ divisor: Int64) -> Int64 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

enum Padded {
  static func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : String(value) }
}
