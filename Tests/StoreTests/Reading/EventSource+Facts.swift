import Casework
import WorkingTime

extension EventSource {
  mutating func fact(_ kind: FactKind) -> Fact {
    switch kind {
    case .submitted:
      .submitted(
        number: text(), editions: editions(), kind: text(), owner: maybe { $0.name() }, content: content(),
        to: name(), earlier: maybe { $0.earlier() }, enteredBy: maybe { $0.list { $0.name() } })
    case .claimed: .claimed(step: name(), from: maybe { $0.name() })
    case .released: .released(step: name())
    case .assigned: .assigned(step: name(), from: maybe { $0.name() }, to: name())
    case .claimEnded: .claimEnded(step: name(), of: name(), pick(ClaimEnd.allCases))
    case .checked:
      .checked(
        step: name(), marks: dictionary({ $0.name() }, { $0.verdict() }), outcome: outcome())
    case .verified:
      .verified(
        step: name(), marks: dictionary({ $0.name() }, { $0.groupVerdict() }), validated: bool(),
        outcome: outcome())
    case .scanAttached: .scanAttached(step: name(), requirement: name(), evidence: evidence())
    case .appointed: .appointed(step: name(), at: moment())
    case .visitReported: .visitReported(step: name(), report(), outcome: outcome())
    case .visitReportSigned: .visitReportSigned(step: name(), outcome: outcome())
    case .visitClosed: .visitClosed(step: name(), outcome: outcome())
    case .assessed: .assessed(step: name(), assessment(), outcome: outcome())
    case .paid: .paid(step: name(), payment(), outcome: outcome())
    case .refunded: .refunded(step: name(), payment())
    case .sentBack: .sentBack(step: name(), to: name())
    case .resubmitted:
      .resubmitted(content: content(), to: name(), enteredBy: maybe { $0.list { $0.name() } })
    case .approved: .approved(step: name(), numbering())
    case .refused: .refused(step: name(), numbering())
    case .drafted: .drafted(digest())
    case .signatureRequested: .signatureRequested(certificate: digest())
    case .signatureReceived: .signatureReceived(digest())
    case .signatureRejected: .signatureRejected(digest())
    case .issued: .issued(letter: digest(), to: name())
    case .refusalIssued: .refusalIssued(letter: digest())
    case .letterRaised: .letterRaised(digest())
    case .voided: .voided
    case .handedOver: .handedOver(pick(HandOverForm.allCases), to: name())
    case .received: .received
    case .withdrawn: .withdrawn
    case .withdrawnAtCounter: .withdrawnAtCounter(request: digest())
    case .tied: .tied(name())
    case .letterEnded:
      .letterEnded(
        LetterEnding(kind: pick([.superseded, .revoked]), by: text(), from: name(), date: text()))
    case .moved:
      .moved(
        editions: editions(), to: maybe { $0.name() }, content: maybe { $0.content() },
        mends: maybe { $0.list { $0.mend() } })
    case .dutyRelaxed: .dutyRelaxed(pick(DutyRule.allCases), step: name())
    case .proposed:
      .proposed(
        number: text(), editions: editions(), kind: text(), owner: maybe { $0.name() }, content: content(),
        to: name(), earlier: earlier())
    case .proposalDeclined: .proposalDeclined(step: name())
    case .numberVoided: .numberVoided(step: name())
    }
  }

  private mutating func content() -> Content {
    Content(
      groups: dictionary({ $0.name() }, { $0.digest() }),
      choices: dictionary({ $0.name() }, { $0.text() }),
      evidence: dictionary({ $0.name() }, { $0.evidence() }))
  }

  private mutating func evidence() -> Evidence {
    pick([.file(digest()), .paper(sighting: int()), .scannedPaper(sighting: int(), digest())])
  }

  private mutating func verdict() -> CompletenessVerdict { CompletenessVerdict(complete: bool(), acceptable: bool()) }

  private mutating func groupVerdict() -> GroupVerdict {
    bool() ? .right : .wrong(fields: list { $0.name() })
  }

  private mutating func outcome() -> Outcome {
    pick([.kept, .forwarded(to: name()), .sentBack(to: name()), .returned(list { $0.mend() })])
  }

  private mutating func mend() -> Mend {
    pick([.document(name()), .field(name(), in: name()), .group(name())])
  }

  private mutating func numbering() -> Numbering { Numbering(number: text(), date: text(), data: digest()) }
  private mutating func payment() -> Payment { Payment(amount: int(), day: day(), reference: text()) }

  private mutating func earlier() -> EarlierLetter {
    EarlierLetter(
      number: text(), from: maybe { $0.name() }, effect: pick(EarlierLetter.Effect.allCases),
      date: maybe { $0.text() }, validUntil: maybe { $0.text() })
  }

  private mutating func assessment() -> Assessment {
    Assessment(
      numbering: numbering(), amount: int(), due: day(), surcharge: int(),
      basis: dictionary({ $0.name() }, { $0.digest() }))
  }

  private mutating func report() -> VisitReport {
    VisitReport(visited: moment(), meets: bool(), findings: digest(), photos: list { $0.digest() })
  }
}
