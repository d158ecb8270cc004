import CaseStore
import Casework
import Office

/// What happened, newest first, as the applicant is told it.
struct ApplicantHistory {
  let loaded: LoadedCase
  let words: HistoryWords
  let time: TimeText
  var mandate: @Sendable (MandateID) -> Mandate? = { _ in nil }

  private var names: SiteNames { SiteNames([loaded.procedure] + loaded.formerProcedures, mandate: mandate) }

  var entries: [HistoryLog.Entry] {
    loaded.events.reversed().compactMap { event in
      text(event).map {
        HistoryLog.Entry(datetime: time.iso(event.at), shownTime: time.dateAndTime(event.at), words: $0)
      }
    }
  }

  private func text(_ event: Event) -> String? {
    let who = who(event.by)
    switch event.fact {
    case .submitted: return words.submitted(who)
    case .resubmitted: return words.resubmitted(who)
    case .claimed: return words.claimed(who)
    case .checked(_, _, let outcome), .verified(_, _, _, let outcome), .visitClosed(_, let outcome):
      return text(outcome, who)
    case .appointed(_, let moment): return words.appointed(who, time.dateAndTime(moment))
    case .visitReported: return words.visited(who)
    case .assessed(_, let assessment, _): return words.assessed(who, time.rupiah(assessment.amount))
    case .paid(_, let payment, _): return words.paid(who, time.rupiah(payment.amount))
    case .refunded(_, let refund): return words.refunded(who, time.rupiah(refund.amount))
    case .letterEnded(let ending):
      return ending.kind == .superseded ? words.superseded(ending.by) : words.revoked(ending.by)
    case .moved: return words.moved
    case .proposed: return words.proposed
    case .proposalDeclined: return words.proposalDeclined
    case .scanAttached(_, let requirement, _): return words.scanned(who, names.requirement(requirement))
    case .sentBack(_, let to): return words.sentBack(who, names.desk(to))
    case .approved: return words.approved(who)
    case .refused: return words.refused(who)
    case .issued: return words.issued
    case .refusalIssued: return words.refusalIssued
    case .voided: return words.voided
    case .numberVoided: return words.numberVoided(who)
    case .handedOver: return words.handedOver(who)
    case .received: return words.received(who)
    case .withdrawn: return words.withdrawn(who)
    case .withdrawnAtCounter: return words.withdrawnAtCounter(who)
    case .tied: return words.tied
    case .released, .assigned, .claimEnded, .drafted, .signatureRequested, .signatureReceived, .signatureRejected,
      .letterRaised, .visitReportSigned, .dutyRelaxed:
      return nil
    }
  }

  private func text(_ outcome: Outcome, _ who: String) -> String? {
    switch outcome {
    case .kept: nil
    case .forwarded(let to): words.forwarded(who, names.desk(to))
    case .sentBack(let to): words.sentBack(who, names.desk(to))
    case .returned(let mends): words.returned(who, mends.count)
    }
  }

  private func who(_ doer: Doer) -> String {
    switch doer {
    case .officer(_, let role): names.role(role)
    case .deputy(_, let role, let mandate): names.role(role, by: mandate)
    case .applicant: words.you
    case .receiptHolder: words.holder
    case .counter, .counterDeputy: words.counter
    case .system, .administrator, .supervisor: words.system
    }
  }
}
