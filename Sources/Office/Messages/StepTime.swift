import CaseStore
import Casework
import Procedures
import WorkingTime

/// How much of a step's working time is over.
struct StepTime {
  /// When its clock began to run.
  let begun: Moment
  let due: Moment
  /// Working milliseconds.
  let elapsed: Int64
  let total: Int64

  /// - Returns: nil in a year without a calendar.
  init?(begun: Moment, within standard: ServiceTime, in calendar: OfficeCalendar, now: Moment) {
    guard let due = try? calendar.due(arriving: begun, within: standard),
      let total = try? calendar.workingMilliseconds(from: begun, to: due), total > 0,
      let elapsed = try? calendar.workingMilliseconds(from: begun, to: max(begun, now))
    else { return nil }
    self.begun = begun
    self.due = due
    self.total = total
    self.elapsed = elapsed
  }

  func isOver(percent: Int) -> Bool { elapsed * 100 >= total * Int64(percent) }
}
