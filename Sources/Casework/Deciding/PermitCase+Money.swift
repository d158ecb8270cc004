import WorkingTime

/// What is owed is assessed, paid in as many parts as it comes, and given back where it was too much. No payment is
/// refused because it is late, short or the second one.
extension PermitCase {
  func assess(_ assessment: Assessment, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard case .atStep = stage else { throw .notNow(stage) }
    let desk = try desk(of: actor, acts: [.collect], workflow)
    guard assessment.amount >= 0, assessment.surcharge >= 0, assessment.basis == content.groups else {
      throw .notAssessed
    }
    var ledger = ledger
    ledger.assessments.append(assessment)
    let day = CivilDate(assessment.numbering.date) ?? assessment.due
    let outcome = try moneyOutcome(ledger, on: day, desk.step, workflow)
    return desk.decided(.assessed(step: desk.step.id, assessment, outcome: outcome))
  }

  /// Takes money in at any time after the assessment, also for a case that has gone on or ended: it is then credit.
  func recordPayment(_ payment: Payment, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard let step = workflow.collection else { throw .notAssessed }
    let doer = try officer(actor, at: step)
    guard ledger.assessment != nil else { throw .notAssessed }
    guard payment.amount > 0 else { throw .amountNotPositive }
    guard !ledger.payments.contains(where: { $0.reference == payment.reference }) else {
      throw .paymentKnown(reference: payment.reference)
    }
    guard stage == .atStep(step.id) else {
      let till = Desk(step: step, doer: doer, relaxed: try requireOthersWork(doer, at: step, workflow))
      return till.decided(.paid(step: step.id, payment, outcome: .kept))
    }
    let desk = try desk(of: actor, acts: [.collect], workflow)
    var ledger = ledger
    ledger.payments.append(payment)
    let outcome = try moneyOutcome(ledger, on: payment.day, step, workflow)
    return desk.decided(.paid(step: step.id, payment, outcome: outcome))
  }

  /// Gives back what came in beyond what is owed on that day; also after the case has ended.
  func recordRefund(_ refund: Payment, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard let step = workflow.collection else { throw .notAssessed }
    let doer = try officer(actor, at: step)
    guard refund.amount > 0 else { throw .amountNotPositive }
    guard !ledger.refunds.contains(where: { $0.reference == refund.reference }) else {
      throw .paymentKnown(reference: refund.reference)
    }
    let credit = ledger.credit(on: refund.day)
    guard refund.amount <= credit else { throw .refundTooLarge(credit: credit) }
    let till = Desk(step: step, doer: doer, relaxed: try requireOthersWork(doer, at: step, workflow))
    return till.decided(.refunded(step: step.id, refund))
  }

  /// Whether the assessment that counts was made for the data that the case now has.
  public var hasStandingAssessment: Bool {
    ledger.assessment.map { $0.basis == content.groups } ?? false
  }

  private func moneyOutcome(
    _ ledger: Ledger, on day: CivilDate, _ step: Step, _ workflow: Workflow
  ) throws(Refusal) -> Outcome {
    guard let assessment = ledger.assessment, assessment.basis == content.groups, ledger.open(on: day) == 0 else {
      return .kept
    }
    try requireComplete(through: nil, in: workflow)
    return try outcome(of: .forward, at: step, workflow)
  }

  /// What is owed for the data that the case now has was paid, and not given back.
  func requireSettled(in workflow: Workflow) throws(Refusal) {
    guard workflow.collection != nil else { return }
    guard hasStandingAssessment, let assessment = ledger.assessment else { throw .notAssessed }
    // Once paid in full it stays so: a surcharge stops on that day, and refunds take credit only.
    let open = ledger.open(on: ledger.payments.map(\.day).max() ?? assessment.due)
    guard open == 0 else { throw .notSettled(open: open) }
  }
}
