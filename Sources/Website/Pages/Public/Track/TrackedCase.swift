import Casework
import Office
import Procedures
import WorkingTime

/// What the tracking page says of a case: stage, desk and dates, and nothing about the person.
struct TrackedCase: Sendable {
  /// What whoever tracks may do beyond looking.
  enum Way: Sendable {
    /// The case can be opened with what the browser holds.
    case open
    /// It can be opened by sending number and code as a form.
    case openWithCode(String)
    /// It belongs to an account.
    case owned
    case none
  }

  let loaded: LoadedCase
  let calendar: OfficeCalendar
  let now: Moment
  let way: Way

  var id: CaseID { loaded.id }
  var state: PermitCase { loaded.state }
  var procedure: Procedure { loaded.procedure }
  var clock: CaseClock { CaseClock(loaded, calendar: calendar, now: now) }
  var isOpen: Bool { !state.stage.isClosed && state.issuedAt == nil }

  /// What the stage is called.
  var status: String {
    let states = procedure.states
    switch state.stage {
    case .atStep(let step): return procedure.step(step)?.statusLabel ?? ""
    case .returned: return states.returned
    case .approved: return states.approved
    case .issued: return states.issued
    case .handedOver: return state.isReceived ? states.completed : loaded.step?.statusLabel ?? states.completed
    case .refused: return states.refused
    case .withdrawn: return states.withdrawn
    case .void: return states.void
    }
  }

  var badge: StatusBadge.Kind {
    switch state.stage {
    case .atStep: .move
    case .returned: .turn
    case .approved: .wait
    case .issued, .handedOver: .done
    case .refused, .withdrawn, .void: .stop
    }
  }

  /// Who has the file: a desk, never a person; nil when nobody has it any more.
  var desk: String? {
    guard let step = loaded.step else { return nil }
    return step.role.flatMap { procedure.role($0)?.label } ?? procedure.applicantLabel
  }

  /// Since when it is where it is.
  var since: Moment { state.visits.last.map { Moment(milliseconds: $0.left ?? $0.entered) } ?? state.lastSubmitted }
}
