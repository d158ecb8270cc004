import Casework
import Procedures
import WorkingTime

/// What a report reads of one case: its history, and which procedure it is of. Nothing personal.
public struct ReportedCase: Sendable {
  public let procedure: ProcedureID
  let state: PermitCase
  private let events: [Event]

  public init?(_ events: [Event], procedure: (Digest) -> ProcedureID?) {
    guard let state = PermitCase(events), let digest = state.editions?.procedure, let id = procedure(digest) else {
      return nil
    }
    self.procedure = id
    self.state = state
    self.events = events
  }

  /// When it was refused.
  var refusedAt: Moment? {
    events.last { if case .refused = $0.fact { true } else { false } }?.at
  }

  var withdrawnAt: Moment? {
    events.last { if case .withdrawn = $0.fact { true } else { false } }?.at
  }

  /// When the file was returned to the applicant, each time.
  var returns: [Moment] {
    state.visits.filter { $0.outcome == .returned }.compactMap(\.left).map(Moment.init(milliseconds:))
  }

  /// Office time from the first submission to `end` less the applicant's.
  func officeTime(until end: Moment, _ calendar: OfficeCalendar) throws(CalendarMissing) -> Int64 {
    var time = try calendar.workingMilliseconds(from: state.firstSubmitted, to: end)
    for (visit, next) in zip(state.visits, state.visits.dropFirst()) where visit.outcome == .returned {
      guard let left = visit.left else { continue }
      time -= try calendar.workingMilliseconds(
        from: Moment(milliseconds: left), to: min(end, Moment(milliseconds: next.entered)))
    }
    return time
  }

  /// Stays at a step that ended with the desk's work done: forwarded, sent back, returned or refused.
  func stays(at step: ProcedureStep) -> [(begun: Moment, left: Moment)] {
    state.visits.compactMap { visit in
      guard visit.step == step.id, let left = visit.left, let begun = step.begun(visit, events) else { return nil }
      if visit.outcome == .ended, refusedAt?.milliseconds != left { return nil }
      return (begun, Moment(milliseconds: left))
    }
  }
}

extension ProcedureStep {
  /// When the time of a stay began to run: when the file came. A letter is handed over when the applicant arrives, which
  /// is when the desk claims the file; until then its time does not run.
  func begun(_ visit: Visit, _ events: [Event]) -> Moment? {
    guard act == .handOver else { return Moment(milliseconds: visit.entered) }
    return events.last { event in
      guard case .claimed(id, _) = event.fact else { return false }
      return event.at.milliseconds >= visit.entered && event.at.milliseconds <= visit.left ?? .max
    }?.at
  }
}
