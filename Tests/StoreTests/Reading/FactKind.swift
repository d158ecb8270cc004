import Casework

/// Every case of ``Fact``. A new one does not compile in ``Fact/kind``, and then not in ``EventSource/fact(_:)``.
enum FactKind: String, CaseIterable {
  case submitted, claimed, released, assigned, claimEnded, checked, verified, scanAttached, appointed, visitReported,
    visitReportSigned, visitClosed, assessed, paid, refunded, sentBack, resubmitted, approved, refused, drafted,
    signatureRequested, signatureReceived, signatureRejected, issued, refusalIssued, letterRaised, voided, handedOver,
    received, withdrawn, withdrawnAtCounter, tied, letterEnded, moved, dutyRelaxed, proposed, proposalDeclined,
    numberVoided
}

extension Fact {
  var kind: FactKind {
    switch self {
    case .submitted: .submitted
    case .claimed: .claimed
    case .released: .released
    case .assigned: .assigned
    case .claimEnded: .claimEnded
    case .checked: .checked
    case .verified: .verified
    case .scanAttached: .scanAttached
    case .appointed: .appointed
    case .visitReported: .visitReported
    case .visitReportSigned: .visitReportSigned
    case .visitClosed: .visitClosed
    case .assessed: .assessed
    case .paid: .paid
    case .refunded: .refunded
    case .sentBack: .sentBack
    case .resubmitted: .resubmitted
    case .approved: .approved
    case .refused: .refused
    case .drafted: .drafted
    case .signatureRequested: .signatureRequested
    case .signatureReceived: .signatureReceived
    case .signatureRejected: .signatureRejected
    case .issued: .issued
    case .refusalIssued: .refusalIssued
    case .letterRaised: .letterRaised
    case .voided: .voided
    case .handedOver: .handedOver
    case .received: .received
    case .withdrawn: .withdrawn
    case .withdrawnAtCounter: .withdrawnAtCounter
    case .tied: .tied
    case .letterEnded: .letterEnded
    case .moved: .moved
    case .dutyRelaxed: .dutyRelaxed
    case .proposed: .proposed
    case .proposalDeclined: .proposalDeclined
    case .numberVoided: .numberVoided
    }
  }
}
