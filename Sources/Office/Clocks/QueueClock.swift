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
  ///   applicant's arrival), and for a file that waits for its applicant's payment.
  public func due(_ row: CaseRow, at step: ProcedureStep) -> Moment? {
    if step.act == .handOver || row.waitingSince != nil { return nil }
    return try? calendar.due(arriving: row.stepEntered, within: step.standard)
  }

  public func taken(_ row: CaseRow) -> Int64? {
    try? calendar.workingMilliseconds(from: row.stepEntered, to: row.waitingSince ?? now)
  }

  public func isToday(_ moment: Moment) -> Bool { calendar.local(moment).date == calendar.local(now).date }
}
