import CaseStore
import Casework
import Procedures
import WorkingTime

/// How pressing a file is at a desk: green, amber and red, and a word for each.
public enum Urgency: Hashable, Sendable {
  case fine
  /// Four fifths of the step's working time are over.
  case soon
  case late

  static let soonPercent = 80
}

extension QueueClock {
  /// - Returns: nil where no deadline runs.
  public func urgency(_ row: CaseRow, at step: ProcedureStep) -> Urgency? {
    guard let due = due(row, at: step) else { return nil }
    return Urgency(due: due, begun: row.stepEntered, within: step.standard, in: calendar, now: now)
  }
}

extension CaseClock {
  /// Of the step at hand; nil when nobody's clock runs.
  public var urgency: Urgency? {
    guard let due = stepDue, let begun = stepBegun, let step = loaded.step else { return nil }
    return Urgency(due: due, begun: begun, within: step.standard, in: calendar, now: now)
  }
}

extension Urgency {
  fileprivate init(due: Moment, begun: Moment, within standard: ServiceTime, in calendar: OfficeCalendar, now: Moment) {
    let time = StepTime(begun: begun, within: standard, in: calendar, now: now)
    let isSoon = time?.isOver(percent: Self.soonPercent) ?? false
    self = due < now ? .late : isSoon ? .soon : .fine
  }
}
