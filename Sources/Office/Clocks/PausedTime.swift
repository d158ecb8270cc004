import CaseStore
import WorkingTime

/// Times that stand still while the file waits for its applicant.
extension OfficeCalendar {
  /// When something that began at `moment` has to be done, as seen at `now`: minutes move by the working time that was
  /// waited, days by each closing that came meanwhile. What began before `moment` does not count, nor what is after
  /// `now`; a pause without an end goes on until then.
  func due(
    arriving moment: Moment, within time: ServiceTime, pausedIn pauses: [Pause], now: Moment
  ) throws(CalendarMissing) -> Moment {
    let waits = pauses.compactMap { $0.span(from: moment, until: now, self) }
    if waits.isEmpty { return try due(arriving: moment, within: time) }
    switch time {
    case .minutes(let minutes):
      let due = try due(arriving: moment, within: time)
      guard minutes > 0 else { return due }
      var waited: Int64 = 0
      for wait in waits { waited += try workingMilliseconds(from: wait.lowerBound, to: wait.upperBound) }
      return try adding(workingMilliseconds: waited, to: due)
    case .workingDays(let days):
      var closings = 0
      for wait in waits { closings += try self.closings(in: wait) }
      return try due(arriving: moment, within: .workingDays(days + closings))
    }
  }

  /// Working time from one moment to another without the pauses between.
  func workingMilliseconds(
    from start: Moment, to end: Moment, without pauses: [Pause]
  ) throws(CalendarMissing) -> Int64 {
    var time = try workingMilliseconds(from: start, to: end)
    for span in pauses.compactMap({ $0.span(from: start, until: end, self) }) {
      time -= try workingMilliseconds(from: span.lowerBound, to: span.upperBound)
    }
    return time
  }

  /// How many closings came after a span's begin and not after its end.
  private func closings(in span: Range<Moment>) throws(CalendarMissing) -> Int {
    var count = 0
    var date = local(span.lowerBound).date
    let last = local(span.upperBound).date
    while date <= last {
      if let closing = try closing(on: date), span.lowerBound < closing, closing <= span.upperBound { count += 1 }
      date = date.adding(days: 1)
    }
    return count
  }
}

extension Pause {
  /// When the clock ran again. Of money that was entered on another day than it came, only that day is known; it counts
  /// from its beginning, so that nothing is gained by entering it late.
  func over(_ calendar: OfficeCalendar) -> Moment? {
    guard let to else { return nil }
    guard let paid, paid < calendar.local(to).date else { return to }
    return max(from, min(to, calendar.moment(paid, .startOfDay)))
  }

  /// The part of it that lies between; nil for one that began before, or that has not begun.
  fileprivate func span(from start: Moment, until end: Moment, _ calendar: OfficeCalendar) -> Range<Moment>? {
    guard from >= start, from < end else { return nil }
    return from..<min(over(calendar) ?? end, end)
  }
}
