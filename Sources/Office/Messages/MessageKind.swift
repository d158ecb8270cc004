import Casework
import Procedures

/// What a message to the applicant tells.
enum MessageKind: String, Sendable, CaseIterable {
  case submitted, returned, resubmitted, promiseMoved, issued, refused, handedOver, withdrawn

  /// What a fact is worth telling as; nil when it stays in the house.
  init?(_ fact: Fact) {
    switch fact {
    case .submitted: self = .submitted
    case .resubmitted: self = .resubmitted
    case .checked(_, _, .returned), .verified(_, _, _, .returned), .visitReported(_, _, .returned),
      .visitReportSigned(_, .returned), .visitClosed(_, .returned):
      self = .returned
    case .issued: self = .issued
    case .refusalIssued: self = .refused
    case .handedOver: self = .handedOver
    case .withdrawn: self = .withdrawn
    // Said one by one, so that whoever adds a fact decides here.
    case .claimed, .released, .checked, .verified, .scanAttached, .appointed, .visitReported, .visitReportSigned,
      .visitClosed, .assessed, .paid, .refunded, .sentBack, .approved, .refused, .drafted, .voided, .received, .tied,
      .letterEnded, .moved, .dutyRelaxed:
      return nil
    }
  }

  /// The procedure's words; nil when it has none.
  func text(in messages: Messages) -> String? {
    switch self {
    case .submitted: messages.submitted
    case .returned: messages.returned
    case .resubmitted: messages.resubmitted
    case .promiseMoved: messages.promiseMoved
    case .issued: messages.issued
    case .refused: messages.refused
    case .handedOver: messages.handedOver
    case .withdrawn: messages.withdrawn
    }
  }
}
