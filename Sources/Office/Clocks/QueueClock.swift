import CaseStore
import Casework
import Procedures
import WorkingTime

/// The due time of a row in a desk's queue, without loading its case.
public struct QueueClock: Sendable {
  public let calendar: OfficeCalendar
  public let now: Moment

  public init(calendar: OfficeCalendar, now: Moment) {
    self.calendar = calendar
    self.now = now
  }

  /// - Returns: nil in a year without a calendar, for a letter that waits to be handed over (its time runs from the
  ///   applicant's arrival), and at the till, where the row does not say whether the file waits for the applicant.
  public func due(_ row: CaseRow, at step: ProcedureStep) -> Moment? {
    if step.act == .handOver || step.act == .collect { return nil }
    return try? calendar.due(arriving: row.stepEntered, within: step.standard)
  }

  public func taken(_ row: CaseRow) -> Int64? {
    try? calendar.workingMilliseconds(from: row.stepEntered, to: now)
  }

  public func isToday(_ moment: Moment) -> Bool { calendar.local(moment).date == calendar.local(now).date }
}
