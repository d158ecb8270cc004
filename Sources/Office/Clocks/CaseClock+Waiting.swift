import CaseStore
import Casework
import Procedures
import WorkingTime

/// While what was assessed is not paid, the file waits for the applicant, and no clock of the office runs.
extension CaseClock {
  /// Since when the clock of the step at hand runs; nil when nobody's does, and in a year without a calendar.
  public var stepBegun: Moment? {
    guard stepDue != nil, let step = loaded.step, let visit = loaded.state.visits.last else { return nil }
    return visit.begun(at: step, loaded.events)
  }

  /// The waits since the last submission.
  var waits: [Pause] {
    loaded.state.visits.filter { $0.entered >= loaded.state.lastSubmitted.milliseconds }
      .compactMap { $0.wait(loaded.events) }
  }

  /// A time that starts with the last submission and stands still while the file waits.
  func due(within time: ServiceTime) throws(CalendarMissing) -> Moment {
    try calendar.due(arriving: loaded.state.lastSubmitted, within: time, pausedIn: waits, now: now)
  }
}

extension LoadedCase {
  /// Since when it waits for the applicant where it is.
  var waitingSince: Moment? {
    state.visits.last.flatMap { $0.left == nil ? $0.waitBegan(events) : nil }
  }
}
