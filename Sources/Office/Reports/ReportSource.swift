import CaseStore
import Casework
import WorkingTime

/// What a month's report is made of, wherever it was read: the store's milestones, or an export of its journals.
public struct ReportSource: Sendable {
  /// Of the month.
  public var milestones: [Milestone] = []
  /// Runs of promises that went on when the month ended, those that ended later and those that still go on.
  public var goingOn: [(procedure: ProcedureID, course: Milestone.Course)] = []
  /// When the month ended, or the present while it goes on.
  public var until: Moment

  public init(until: Moment) {
    self.until = until
  }
}

extension Milestone.Course {
  /// The promised date, as it stood at `moment`.
  func promised(_ calendar: OfficeCalendar, at moment: Moment) throws(CalendarMissing) -> Moment {
    var first: Moment?
    for promise in promises {
      let due = try calendar.due(arriving: submitted, within: promise, pausedIn: pauses, now: moment)
      first = min(first ?? due, due)
    }
    return first ?? submitted
  }

  /// Whether the promised date had passed; false in a year without a calendar.
  func isLate(_ calendar: OfficeCalendar, at moment: Moment) -> Bool {
    (try? promised(calendar, at: moment)).map { $0 < moment } ?? false
  }
}
