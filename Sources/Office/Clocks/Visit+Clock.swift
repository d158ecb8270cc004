import CaseStore
import Casework
import Procedures
import WorkingTime

// When the clock of a stay at a desk ran, from a case's events.
extension Visit {
  /// When the time of the stay began to run: when the file came. A letter is handed over when the applicant arrives,
  /// which is when the desk claims the file; until then its time does not run.
  func begun(at step: ProcedureStep, _ events: [Event]) -> Moment? {
    guard step.act == .handOver else { return Moment(milliseconds: entered) }
    return claimBegan(at: step.id, events)
  }

  /// Since when somebody has had the file in this stay; nil when nobody has it, or had it last.
  private func claimBegan(at step: StepID, _ events: [Event]) -> Moment? {
    var began: Moment?
    for event in events where contains(event.at) {
      switch event.fact {
      case .claimed(step, _), .assigned(step, _, _): began = event.at
      case .released(step), .claimEnded(step, _, _): began = nil
      default: break
      }
    }
    return began
  }

  /// When a stay at the till turned into waiting for the money; nil where nothing was assessed in it.
  func waitBegan(_ events: [Event]) -> Moment? {
    events.first { event in
      guard case .assessed(step, _, .kept) = event.fact else { return false }
      return contains(event.at)
    }?.at
  }

  /// The time of the stay in which the file waited for its applicant.
  func wait(_ events: [Event]) -> Pause? {
    waitBegan(events).map { begun in
      Pause(from: begun, to: left.map(Moment.init(milliseconds:)), paid: left == nil ? nil : paidUp(events))
    }
  }

  /// The day of the last of the payments with which the stay ended; nil where it ended otherwise.
  private func paidUp(_ events: [Event]) -> CivilDate? {
    var last: CivilDate?
    for event in events where contains(event.at) {
      guard case .paid(step, let payment, let outcome) = event.fact else { continue }
      last = max(last ?? payment.day, payment.day)
      if case .forwarded = outcome, event.at.milliseconds == left { return last }
    }
    return nil
  }

  private func contains(_ moment: Moment) -> Bool {
    moment.milliseconds >= entered && moment.milliseconds <= left ?? .max
  }
}

extension PermitCase {
  /// Since the first submission, when the file was with its applicant or waited for a payment, from early to late.
  func pauses(_ events: [Event]) -> [Pause] {
    var pauses: [Pause] = []
    for (place, visit) in visits.enumerated() {
      if let wait = visit.wait(events) { pauses.append(wait) }
      guard visit.outcome == .returned, let left = visit.left else { continue }
      let back = visits.indices.contains(place + 1) ? Moment(milliseconds: visits[place + 1].entered) : nil
      pauses.append(Pause(from: Moment(milliseconds: left), to: back))
    }
    return pauses
  }
}
