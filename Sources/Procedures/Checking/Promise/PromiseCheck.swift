import Casework
import WorkingTime

/// Whether the steps' times, one after the other, fit into the promise, for the worst arrival of every working day.
///
/// The promise runs from the submission to the issue of the letter, so the rows from the first desk to the approval
/// count; the applicant's own rows and the handing over come before and after it. Each row begins when the one before
/// it has used all its time.
///
/// Between two neighbouring moments of ``ArrivalMoments`` the end of the last row and the deadline each stay the same
/// or move on with the arrival, so that if they are in order at these moments they always are: the worst of them is
/// the worst arrival of all.
public struct PromiseCheck: Hashable, Sendable, Codable {
  /// One arrival, and what comes of it.
  public struct Run: Hashable, Sendable, Codable {
    public let arrival: Moment
    public let finished: Moment
    public let due: Moment
    /// Office time left before the deadline, in milliseconds; negative when it is missed.
    public let spare: Int64
  }

  /// How many arrivals were tried, and how many of them miss the deadline.
  public let arrivals: Int
  public let missed: Int
  /// The one with the least time to spare.
  public let worst: Run

  /// - Returns: nil if the calendar covers no working day.
  /// - Parameter effective: arrivals of earlier days are none of the SOP's, unless the calendar has no others.
  init?(
    _ steps: [ProcedureStep], promise: ServiceTime, _ calendar: OfficeCalendar, effective: CivilDate? = nil
  ) {
    let times = Self.times(steps)
    var (arrivals, missed) = (0, 0)
    var worst: Run?
    let all = ArrivalMoments(times, calendar).all
    let begin = effective.map { calendar.moment($0, .startOfDay) }
    let later = begin.map { begin in all.filter { $0 >= begin } } ?? all
    for moment in later.isEmpty ? all : later {
      guard let run = try? Self.run(moment, times, promise, calendar) else { continue }
      arrivals += 1
      if run.spare < 0 { missed += 1 }
      if run.spare < worst?.spare ?? .max { worst = run }
    }
    guard let worst else { return nil }
    self.arrivals = arrivals
    self.missed = missed
    self.worst = worst
  }

  /// The rows of the office up to the letter.
  static func times(_ steps: [ProcedureStep]) -> [ServiceTime] {
    let last = steps.firstIndex { $0.act == .approve } ?? steps.count - 1
    return steps.prefix(last + 1).filter { $0.role != nil }.map(\.standard)
  }

  static func run(
    _ arrival: Moment, _ times: [ServiceTime], _ promise: ServiceTime, _ calendar: OfficeCalendar
  ) throws(CalendarMissing) -> Run {
    var moment = arrival
    for time in times { moment = try calendar.due(arriving: moment, within: time) }
    let due = try calendar.due(arriving: arrival, within: promise)
    return Run(
      arrival: arrival, finished: moment, due: due,
      spare: try calendar.workingMilliseconds(from: moment, to: due))
  }

  /// The fewest working days that would hold.
  static func fittingDays(_ steps: [ProcedureStep], _ calendar: OfficeCalendar) -> Int? {
    (1...60).first { PromiseCheck(steps, promise: .workingDays($0), calendar)?.missed == 0 }
  }
}
