import Casework
import Office
import Procedures

/// What a case is to its applicant now: its state, and what is needed.
struct ApplicationState: Sendable {
  let kind: StatusBadge.Kind
  /// The procedure's own word for the state.
  let status: String
  /// What is needed now.
  let heading: String
  let lead: String

  init(_ loaded: LoadedCase, _ say: ApplicationWords) {
    let states = loaded.procedure.states
    let step = loaded.step
    switch loaded.state.stage {
    case .atStep where step?.act == .collect && loaded.state.hasStandingAssessment:
      // Settled, it would have gone on.
      self.init(.turn, step?.statusLabel ?? "", say.toPay, "")
    case .atStep where loaded.awaitsVisit:
      self.init(.wait, step?.statusLabel ?? "", say.toBeVisited(step?.deskLabel ?? ""), "")
    case .atStep:
      let isEntry = loaded.workflow.entry.id == step?.id
      self.init(isEntry ? .wait : .move, step?.statusLabel ?? "", say.atDesk(step?.deskLabel ?? ""), say.atDeskLead)
    case .returned:
      self.init(.turn, states.returned, say.toMend(loaded.state.mends.count), "")
    case .approved: self.init(.wait, states.approved, say.approved, say.atDeskLead)
    case .issued: self.init(.done, states.issued, say.issued, say.issuedLead(step?.deskLabel ?? ""))
    case .handedOver where !loaded.state.isReceived:
      self.init(.turn, step?.statusLabel ?? "", say.confirm, say.confirmLead)
    case .handedOver: self.init(.done, states.completed, say.completed, say.completedLead)
    case .refused: self.init(.stop, states.refused, say.refused, "")
    case .withdrawn where loaded.counterWithdrawal != nil:
      self.init(.stop, say.withdrawnAtCounter, say.withdrawn, "")
    case .withdrawn: self.init(.stop, states.withdrawn, say.withdrawn, "")
    case .void: self.init(.stop, states.void, say.voided, "")
    }
  }

  private init(_ kind: StatusBadge.Kind, _ status: String, _ heading: String, _ lead: String) {
    self.kind = kind
    self.status = status
    self.heading = heading
    self.lead = lead
  }
}

extension LoadedCase {
  /// Somebody comes at an appointed time, and has not reported yet.
  fileprivate var awaitsVisit: Bool {
    guard let step, step.act == .inspect, let visit = state.inspections[step.id] else { return false }
    return visit.appointment != nil && visit.report == nil
  }
}
