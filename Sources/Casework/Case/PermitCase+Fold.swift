import WorkingTime

extension PermitCase {
  /// Makes an event so. Total: an event that was decided is never refused.
  public mutating func apply(_ event: Event) {
    version = event.version
    lastMoment = event.at
    let doer = event.by.account
    switch event.fact {
    case .submitted(
      let number, let editions, let kind, let owner, let content, let to, let earlier,
      let writers):
      self.number = number
      self.editions = editions
      self.kind = kind
      own(owner)
      firstSubmitted = event.at
      self.earlier = earlier
      noteEntry(event.by, with: writers)
      takeIn(content, at: event.at, to: to)
    case .resubmitted(let content, let to, let writers):
      leave(.done, at: event.at, by: doer)
      mends = []
      noteEntry(event.by, with: writers)
      takeIn(content, at: event.at, to: to)
    case .claimed: holder = doer
    case .assigned(_, _, let officer): holder = officer
    case .released, .claimEnded: holder = nil
    case .checked(let step, let verdicts, let outcome):
      noteWork(event.by, step)
      for (requirement, verdict) in verdicts {
        marks[step, default: [:]][requirement] = CompletenessMark(
          verdict: verdict, evidence: content.evidence[requirement], version: event.version, by: doer ?? "")
      }
      apply(outcome, of: event)
    case .verified(let step, let verdicts, let validated, let outcome):
      noteWork(event.by, step)
      for (group, verdict) in verdicts {
        groupMarks[step, default: [:]][group] = GroupMark(
          verdict: verdict, data: content.groups[group], version: event.version, by: doer ?? "")
      }
      validations[step] =
        validated ? Validation(contentRevision: contentRevision, version: event.version, by: doer ?? "") : nil
      apply(outcome, of: event)
    case .appointed, .visitReported, .visitReportSigned, .visitClosed: applyVisit(event)
    case .assessed, .paid, .refunded: applyMoney(event)
    case .scanAttached(let step, let requirement, let evidence):
      noteWork(event.by, step)
      content.evidence[requirement] = evidence
      contentRevision += 1
    case .sentBack(_, let to): move(to: to, .sentBack, of: event)
    case .approved(let step, let numbering):
      noteWork(event.by, step)
      stage = .approved
      letter = LetterRecord(kind: .permit, numbering: numbering, approver: doer, mandate: event.by.mandate)
    case .refused(let step, let numbering):
      noteWork(event.by, step)
      leave(.ended, at: event.at, by: doer)
      stage = .refused
      ledger.isForgiven = true
      holder = nil
      letter = LetterRecord(kind: .refusal, numbering: numbering, approver: doer, mandate: event.by.mandate)
    case .drafted(let digest): letter?.draft = digest
    case .signatureRequested(let certificate): letter?.signing = .requested(certificate: certificate)
    case .signatureReceived(let digest): letter?.signing = .received(digest)
    case .signatureRejected: letter?.signing = nil
    case .issued(let digest, let to):
      letter?.signed = digest
      issuedAt = event.at
      move(to: to, .done, of: event)
      stage = .issued
    case .refusalIssued(let digest): letter?.signed = digest
    case .letterRaised(let digest): letter?.raised.append(digest)
    case .handedOver(let form, let to):
      handOver = form
      move(to: to, .done, of: event)
      stage = .handedOver
    case .received:
      isReceived = true
      leave(.done, at: event.at, by: doer)
    case .voided: end(.void, event)
    case .numberVoided(let step):
      // Nothing was decided after all: the file has never left the desk, and its promise runs on.
      noteWork(event.by, step)
      voided = letter
      letter = nil
      stage = .atStep(step)
    case .withdrawn, .withdrawnAtCounter: end(.withdrawn, event)
    case .tied(let account): own(account)
    case .letterEnded(let ending): self.ending = ending
    case .moved(let editions, let to, let content, let mends):
      self.editions = editions
      if let content { regroup(content) }
      if let mends { self.mends = mends }
      if let to { move(to: to, .moved, of: event) }
    case .dutyRelaxed(let rule, _): relaxedDuties.insert(rule)
    case .proposed(let number, let editions, let kind, let owner, let content, let to, let earlier):
      self.number = number
      self.editions = editions
      self.kind = kind
      own(owner)
      firstSubmitted = event.at
      self.earlier = earlier
      isOwnMotion = true
      // Whoever proposes has entered it: another one approves.
      noteEntry(event.by, with: nil)
      takeIn(content, at: event.at, to: to)
    case .proposalDeclined: end(.withdrawn, event)
    }
  }

  private mutating func takeIn(_ content: Content, at moment: Moment, to step: StepID) {
    self.content = content
    contentRevision += 1
    submissions += 1
    lastSubmitted = moment
    stage = .atStep(step)
    enter(step, at: moment)
  }

  /// The same application as another edition divides it. Work on what is as it was stays; a group that is asked for
  /// otherwise makes another revision.
  mutating func regroup(_ new: Content) {
    if new.groups.contains(where: { content.groups[$0.key] != $0.value }) { contentRevision += 1 }
    content = new
  }

  mutating func apply(_ outcome: Outcome, of event: Event) {
    switch outcome {
    case .kept: break
    case .forwarded(let to): move(to: to, .done, of: event)
    case .sentBack(let to): move(to: to, .sentBack, of: event)
    case .returned(let items):
      leave(.returned, at: event.at, by: event.by.account)
      mends = items
      stage = .returned
      holder = nil
    }
  }

  private mutating func move(to step: StepID, _ outcome: Visit.Outcome, of event: Event) {
    leave(outcome, at: event.at, by: event.by.account)
    stage = .atStep(step)
    holder = nil
    enter(step, at: event.at)
  }

  private mutating func end(_ stage: Stage, _ event: Event) {
    leave(.ended, at: event.at, by: event.by.account)
    self.stage = stage
    ledger.isForgiven = true
    holder = nil
  }

  private mutating func enter(_ step: StepID, at moment: Moment) {
    visits.append(Visit(step: step, entered: moment.milliseconds))
  }

  private mutating func leave(_ outcome: Visit.Outcome, at moment: Moment, by account: AccountID?) {
    guard let last = visits.indices.last, visits[last].left == nil else { return }
    visits[last].left = moment.milliseconds
    visits[last].outcome = outcome
    visits[last].by = account
  }
}
