/// How visits, money and the separation of duties follow from events.
extension PermitCase {
  mutating func applyVisit(_ event: Event) {
    switch event.fact {
    case .appointed(let step, let moment):
      var visit = inspections[step] ?? Inspection()
      if visit.appointment != nil { visit.moves += 1 }
      visit.appointment = moment
      inspections[step] = visit
    case .visitReported(let step, let report, let outcome):
      noteWork(event.by, step)
      inspections[step, default: Inspection()].report = report
      inspections[step]?.signers = []
      sign(step, event.by)
      apply(outcome, of: event)
    case .visitReportSigned(let step, let outcome):
      noteWork(event.by, step)
      sign(step, event.by)
      apply(outcome, of: event)
    case .visitClosed(let step, let outcome):
      noteWork(event.by, step)
      apply(outcome, of: event)
    default: break
    }
  }

  mutating func applyMoney(_ event: Event) {
    switch event.fact {
    case .assessed(let step, let assessment, let outcome):
      noteWork(event.by, step)
      ledger.assessments.append(assessment)
      apply(outcome, of: event)
    case .paid(let step, let payment, let outcome):
      noteWork(event.by, step)
      ledger.payments.append(payment)
      apply(outcome, of: event)
    case .refunded(let step, let refund):
      noteWork(event.by, step)
      ledger.refunds.append(refund)
    default: break
    }
  }

  /// Signatures speak of one revision of the content; those of an older one are gone.
  private mutating func sign(_ step: StepID, _ doer: Doer) {
    guard var visit = inspections[step], let account = doer.account else { return }
    if visit.contentRevision != contentRevision { visit.signers = [] }
    visit.contentRevision = contentRevision
    if !visit.signers.contains(account) { visit.signers.append(account) }
    inspections[step] = visit
  }

  mutating func noteWork(_ doer: Doer, _ step: StepID) {
    if let account = doer.account { workers[account, default: []].insert(step) }
  }

  /// - Parameter writers: who wrote of it besides.
  mutating func noteEntry(_ doer: Doer, with writers: [AccountID]?) {
    if let account = doer.account { enterers.insert(account) }
    enterers.formUnion(writers ?? [])
  }

  /// What is somebody's own, that person does not judge, in whatever capacity it was handed in.
  mutating func own(_ account: AccountID?) {
    owner = account
    if let account { enterers.insert(account) }
  }
}
