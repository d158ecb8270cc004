import Casework
import Procedures

/// What a message to the applicant tells.
enum MessageKind: String, Sendable, CaseIterable {
  case submitted, returned, resubmitted, promiseMoved, appointed, assessed, paid, issued, refused, handedOver, ending,
    revoked, withdrawn, withdrawnAtCounter

  /// As the outbox has it, `promiseMoved-2`; nil for what goes to officers.
  init?(inOutbox kind: String) {
    self.init(rawValue: String(kind.prefix { $0 != "-" }))
  }

  /// What a fact is worth telling as; nil when it stays in the house.
  init?(_ fact: Fact) {
    switch fact {
    case .submitted: self = .submitted
    case .resubmitted: self = .resubmitted
    case .checked(_, _, .returned), .verified(_, _, _, .returned), .visitReported(_, _, .returned),
      .visitReportSigned(_, .returned), .visitClosed(_, .returned):
      self = .returned
    case .appointed: self = .appointed
    case .assessed: self = .assessed
    case .paid(_, _, .forwarded): self = .paid
    case .issued: self = .issued
    case .refusalIssued: self = .refused
    case .handedOver: self = .handedOver
    case .withdrawn: self = .withdrawn
    case .withdrawnAtCounter: self = .withdrawnAtCounter
    case .letterEnded(let ending) where ending.kind == .revoked: self = .revoked
    // Said one by one, so that whoever adds a fact decides here.
    case .claimed, .released, .assigned, .claimEnded, .checked, .verified, .scanAttached, .visitReported,
      .visitReportSigned, .visitClosed, .paid, .refunded, .sentBack, .approved, .refused, .drafted,
      .signatureRequested, .signatureReceived, .signatureRejected, .voided, .numberVoided, .received, .tied,
      .letterEnded, .letterRaised, .moved, .dutyRelaxed, .proposed, .proposalDeclined:
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
    case .appointed: messages.appointed
    case .assessed: messages.assessed
    case .paid: messages.paid
    case .issued: messages.issued
    case .refused: messages.refused
    case .handedOver: messages.handedOver
    case .ending: messages.ending?.text
    case .revoked: messages.revoked
    case .withdrawn: messages.withdrawn
    case .withdrawnAtCounter: messages.withdrawnAtCounter ?? Self.withdrawnAtCounterText
    }
  }

  /// For procedures that have no words for it: nobody may lose an application without hearing of it.
  private static let withdrawnAtCounterText =
    "Permohonan {{applicationNumber}} ditarik di loket oleh petugas kami, atas surat permohonan yang dinyatakan Anda "
    + "tandatangani, dan tidak diproses lagi. Bila Anda tidak memintanya, segera hubungi kami: {{office.phone}}."
}
