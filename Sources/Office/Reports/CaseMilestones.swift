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

  /// - Parameters:
  ///   - before: the fold of the first of the events; milestones are made of the others alone.
  ///   - procedure: an edition that the events name.
  init(
    office: OfficeID, id: CaseID, _ events: [Event], after before: PermitCase? = nil,
    procedure edition: (Digest) throws -> Procedure
  ) throws {
    var all: [Milestone] = []
    var open: Milestone.Course?
    var state = before
    let known = before?.version ?? 0
    var promises = try Self.promises(events.prefix(known), edition)
    for (place, event) in events.enumerated().dropFirst(known) {
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
      if event.fact.isSubmission || before == nil { promises = [procedure.promise] }
      if let before, let ending = Self.ending(event, before, after) {
        let wasRunning = before.stage != .returned
        note(.ended(ending, wasRunning ? Self.course(before, events[..<place], promises) : nil))
      }
      if case .numberVoided = event.fact { note(.numberVoided) }
      // What was promised when the file came in stays promised, whatever edition it goes on under.
      if case .moved = event.fact, Self.isRunning(after) {
        let promise = try edition(digest).promise
        if promise != promises.last { note(.promiseMoved) }
        promises.append(promise)
      }
      if let before, let stay = Self.stay(before, after, event, events, procedure) { note(.stay(stay)) }
      if place == events.count - 1, Self.isRunning(after) {
        open = Self.course(after, events[...], promises)
      }
    }
    self.all = all
    self.open = open
  }

  /// What was promised in the run of events that is known already, as the loop above finds it.
  private static func promises(
    _ events: ArraySlice<Event>, _ edition: (Digest) throws -> Procedure
  ) throws -> [ServiceTime] {
    var current: Digest?
    var run: [Digest] = []
    for event in events {
      if let first = event.fact.firstEditions { current = first.procedure }
      guard let now = current else { continue }
      if event.fact.isSubmission || run.isEmpty { run = [now] }
      guard case .moved(let editions, _, _, _) = event.fact else { continue }
      current = editions.procedure
      run.append(editions.procedure)
    }
    return try run.map { try edition($0).promise }
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
      step: step.id, begun: begun, done: Moment(milliseconds: left), standard: step.standard,
      wait: visit.wait(events))
  }

  private static func ending(_ event: Event, _ before: PermitCase, _ after: PermitCase) -> Milestone.Ending? {
    switch event.fact {
    case .issued: .issued
    case .refused: .refused
    case .withdrawn: .withdrawn
    case .withdrawnAtCounter: .withdrawnAtCounter
    case .voided: .void
    default: after.stage == .returned && before.stage != .returned ? .returned : nil
    }
  }

  private static func course(
    _ state: PermitCase, _ events: ArraySlice<Event>, _ promises: [ServiceTime]
  ) -> Milestone.Course {
    .init(
      firstSubmitted: state.firstSubmitted, submitted: state.lastSubmitted, promises: promises.distinct,
      pauses: state.pauses(Array(events)))
  }
}

extension [ServiceTime] {
  /// Each once, in the order in which it was promised.
  fileprivate var distinct: [ServiceTime] {
    reduce(into: []) { all, time in if !all.contains(time) { all.append(time) } }
  }
}

extension Fact {
  /// The editions that a case began under.
  fileprivate var firstEditions: Editions? {
    switch self {
    case .submitted(_, let editions, _, _, _, _, _, _), .proposed(_, let editions, _, _, _, _, _): editions
    default: nil
    }
  }
}
