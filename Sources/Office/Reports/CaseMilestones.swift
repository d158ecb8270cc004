import CaseStore
import Casework
import Procedures
import WorkingTime

/// What reports count of a case: a fold over its history, and over the editions that it names, of nothing else.
struct CaseMilestones {
  /// By version; of one event an ending before a stay, as stores order them.
  let all: [Milestone]
  /// The run of the promise that still goes on; nil when none does.
  let open: Milestone.Course?

  /// - Parameter procedure: an edition that the events name.
  init(
    office: OfficeID, id: CaseID, _ events: [Event], procedure edition: (Digest) throws -> Procedure
  ) throws {
    var all: [Milestone] = []
    var open: Milestone.Course?
    var state: PermitCase?
    for (place, event) in events.enumerated() {
      let before = state
      if state == nil { state = PermitCase([event]) } else { state?.apply(event) }
      guard let after = state, let digest = after.editions?.procedure else { continue }
      // A desk works under the edition that was there before the event.
      let procedure = try edition(before?.editions?.procedure ?? digest)
      func note(_ what: Milestone.What) {
        all.append(
          Milestone(
            office: office, caseID: id, version: event.version, at: event.at, procedure: procedure.id, what: what))
      }
      if before == nil { note(.received) }
      if let before, let ending = Self.ending(event, before, after) {
        let wasRunning = before.stage != .returned
        note(.ended(ending, wasRunning ? Self.course(before, events[..<place], procedure.promise) : nil))
      }
      if let before, let stay = Self.stay(before, after, event, events, procedure) { note(.stay(stay)) }
      if place == events.count - 1, Self.isRunning(after) {
        open = Self.course(after, events[...], try edition(digest).promise)
      }
    }
    self.all = all
    self.open = open
  }

  private static func isRunning(_ state: PermitCase) -> Bool {
    switch state.stage {
    case .atStep, .approved: true
    case .returned, .issued, .handedOver, .refused, .withdrawn, .void: false
    }
  }

  /// The stay that the event ended with the desk's work done: forwarded, sent back, returned or refused.
  private static func stay(
    _ before: PermitCase, _ after: PermitCase, _ event: Event, _ events: [Event], _ procedure: Procedure
  ) -> Milestone.Stay? {
    let place = before.visits.count - 1
    guard place >= 0, before.visits[place].left == nil, after.visits.indices.contains(place) else { return nil }
    let visit = after.visits[place]
    guard let left = visit.left, let step = procedure.step(visit.step), step.role != nil,
      let begun = visit.begun(at: step, events)
    else { return nil }
    switch visit.outcome {
    case .done, .sentBack, .returned: break
    case .ended: guard case .refused = event.fact else { return nil }
    case .moved, nil: return nil
    }
    return .init(
      step: step.id, begun: begun, done: visit.waitBegan(events) ?? Moment(milliseconds: left),
      standard: step.standard)
  }

  private static func ending(_ event: Event, _ before: PermitCase, _ after: PermitCase) -> Milestone.Ending? {
    switch event.fact {
    case .issued: .issued
    case .refused: .refused
    case .withdrawn: .withdrawn
    case .voided: .void
    default: after.stage == .returned && before.stage != .returned ? .returned : nil
    }
  }

  private static func course(
    _ state: PermitCase, _ events: ArraySlice<Event>, _ promise: ServiceTime
  ) -> Milestone.Course {
    .init(
      firstSubmitted: state.firstSubmitted, submitted: state.lastSubmitted, promise: promise,
      pauses: state.pauses(Array(events)))
  }
}
