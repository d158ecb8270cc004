import CaseStore
import Casework
import Procedures
import WorkingTime

/// A case's times, computed from its events and the calendar as it is now; nothing of it is stored.
///
/// Counting follows the office's rules: minutes run in office hours only; days end at the closing of the Nth working
/// day after day 0; the promise runs from the last submission and stands still while the applicant mends or pays.
public struct CaseClock: Sendable {
  public let loaded: LoadedCase
  public let calendar: OfficeCalendar
  public let now: Moment

  public init(_ loaded: LoadedCase, calendar: OfficeCalendar, now: Moment) {
    self.loaded = loaded
    self.calendar = calendar
    self.now = now
  }

  /// Whether the promise is a matter of minutes or hours, so that it has to be told with its time.
  public var isPromisedByTheClock: Bool {
    if case .minutes = loaded.procedure.promise { true } else { false }
  }

  /// The promise as it stood before it was moved last, by a return or by another edition of the procedure.
  public var promisedBefore: (moment: Moment, because: PromiseCause)? {
    for event in loaded.events.reversed() {
      if case .moved = event.fact, let before = event.payload.details?[Self.promisedBeforeKey].flatMap(Int64.init) {
        return (Moment(milliseconds: before), .edition)
      }
      if event.fact.isSubmission { break }
    }
    guard loaded.state.submissions > 1 else { return nil }
    let earlier = loaded.events.reversed().filter(\.fact.isSubmission).dropFirst().first
    return earlier.flatMap { try? calendar.due(arriving: $0.at, within: loaded.procedure.promise) }
      .map { ($0, .returned) }
  }

  /// Of the event that moved a case to another edition: the promise until then, in milliseconds.
  static let promisedBeforeKey = "promisedBefore"

  /// Whether the promise was kept; nil while it is still open.
  public var isKept: Bool? {
    guard let issued = loaded.state.issuedAt, let promised else { return nil }
    return issued <= promised
  }

  public var isPromiseLate: Bool {
    guard loaded.state.issuedAt == nil, !loaded.state.stage.isClosed, loaded.state.stage != .returned,
      let promised
    else { return false }
    return now > promised
  }

  /// When the step at hand is due; nil when nobody's clock runs.
  public var stepDue: Moment? {
    guard let step = loaded.step, step.role != nil, let visit = loaded.state.visits.last, visit.left == nil,
      let begun = visit.begun(at: step, loaded.events), visit.waitBegan(loaded.events) == nil
    else { return nil }
    return try? calendar.due(arriving: begun, within: step.standard)
  }

  /// The nine steps, and what became of each.
  public var rail: [RailEntry] {
    loaded.procedure.steps.map { step in
      let visits = loaded.state.visits.filter { $0.step == step.id }
      return RailEntry(
        step: step, state: state(of: step, visits.last),
        taken: step.role == nil ? nil : visits.last.flatMap { taken($0, step) },
        isLate: visits.last.map { isLate($0, step) } ?? false, visits: visits.count)
    }
  }

  private func state(of step: ProcedureStep, _ visit: Visit?) -> RailEntry.State {
    let stage = loaded.state.stage
    if loaded.step?.id == step.id { return .now }
    if step.act == .submit { return .done }
    guard let visit else { return .pending }
    switch visit.outcome {
    case .returned where stage == .returned: return .back
    case .sentBack where isAhead(step): return .back
    case .done where !isAhead(step): return .done
    case .ended: return .ended
    case .done, .sentBack, .returned, .moved, nil: return .pending
    }
  }

  /// Whether the file still has to come to this step.
  private func isAhead(_ step: ProcedureStep) -> Bool {
    guard let current = loaded.step, loaded.state.stage != .returned else { return loaded.state.stage == .returned }
    return step.number > current.number
  }

  private func taken(_ visit: Visit, _ step: ProcedureStep) -> Int64? {
    guard let begun = visit.begun(at: step, loaded.events) else { return nil }
    return try? calendar.workingMilliseconds(from: begun, to: end(visit), without: waits(visit))
  }

  private func isLate(_ visit: Visit, _ step: ProcedureStep) -> Bool {
    guard step.role != nil, let begun = visit.begun(at: step, loaded.events),
      let due = try? calendar.due(
        arriving: begun, within: step.standard, pausedIn: waits(visit), now: end(visit))
    else { return false }
    return end(visit) > due
  }

  private func end(_ visit: Visit) -> Moment { visit.left.map(Moment.init(milliseconds:)) ?? now }

  private func waits(_ visit: Visit) -> [Pause] { visit.wait(loaded.events).map { [$0] } ?? [] }
}

/// Why another date is promised than before.
public enum PromiseCause: Hashable, Sendable {
  /// The file was returned, and the promise began anew when it came back.
  case returned
  /// The case was moved to another edition of its procedure.
  case edition
}

/// One step of a case's rail.
public struct RailEntry: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case done, now, back, pending
    /// The case ended here.
    case ended
  }

  public let step: ProcedureStep
  public let state: State
  /// Working time at the step on its last visit, in milliseconds; nil for the applicant's steps and in a year without
  /// a calendar.
  public let taken: Int64?
  public let isLate: Bool
  public let visits: Int
}

extension Fact {
  /// Brought the file from the applicant to the desk.
  var isSubmission: Bool {
    switch self {
    case .submitted, .resubmitted: true
    default: false
    }
  }
}
