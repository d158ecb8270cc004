/// A deadline with what led to it, for people who want to count along.
public struct Reckoning: Hashable, Sendable {
  /// When time begins to count, against when the thing came.
  public enum Beginning: Hashable, Sendable {
    /// On the very day, and for minutes at the very moment.
    case atOnce
    /// It came before the office opened.
    case beforeOpening(Moment)
    /// It came in a break.
    case inBreak(until: Moment)
    /// It came at or after closing.
    case afterClosing(Moment)
    case onDayOff
  }

  /// A day between arrival and deadline on which nothing is counted.
  public struct SkippedDay: Hashable, Sendable {
    public let date: CivilDate
    /// Nil for a day on which the office never works, such as Sunday.
    public let closure: Closure?
  }

  public let arrived: Moment
  public let takes: ServiceTime
  public let due: Moment
  public let beginning: Beginning
  /// See ``OfficeCalendar/dayZero(arriving:)``.
  public let dayZero: CivilDate
  /// From the day of arrival to the deadline's, from early to late.
  public let skipped: [SkippedDay]
}

extension OfficeCalendar {
  /// ``due(arriving:within:)`` with its reasons.
  public func reckon(arriving moment: Moment, within time: ServiceTime) throws(CalendarMissing) -> Reckoning {
    let due = try due(arriving: moment, within: time)
    let first = local(moment).date
    let last = local(due).date
    var skipped: [Reckoning.SkippedDay] = []
    for number in stride(from: first.dayNumber, through: last.dayNumber, by: 1) {
      let date = CivilDate(dayNumber: number)
      if try !isWorkingDay(date) { skipped.append(.init(date: date, closure: closures[date])) }
    }
    return Reckoning(
      arrived: moment, takes: time, due: due, beginning: try beginning(of: moment, within: time),
      dayZero: try dayZero(arriving: moment), skipped: skipped)
  }

  /// The season that has the day.
  public func season(on date: CivilDate) -> Season? { seasons.first { $0.contains(date) } }

  private func beginning(of moment: Moment, within time: ServiceTime) throws(CalendarMissing) -> Reckoning.Beginning {
    let date = local(moment).date
    guard let closing = try closing(on: date) else { return .onDayOff }
    if moment >= closing { return .afterClosing(closing) }
    if case .workingDays = time { return .atOnce }
    let intervals = try hours(on: date)
    guard let next = intervals.first(where: { self.moment(date, $0.closes) > moment }) else { return .atOnce }
    let opens = self.moment(date, next.opens)
    if opens <= moment { return .atOnce }
    return next == intervals.first ? .beforeOpening(opens) : .inBreak(until: opens)
  }
}
