import WorkingTime

/// What a command made happen, and who did it.
public struct Decided: Hashable, Sendable {
  public let by: Doer
  public let facts: [Fact]
}

extension PermitCase {
  /// Says what a command would make happen. Pure: the time, numbers and hashes come in.
  /// - Throws: a ``Refusal`` that a person can act on.
  public func decide(
    _ command: Command, by actor: Actor, at moment: Moment, in workflow: Workflow
  ) throws(Refusal) -> Decided {
    guard moment >= lastMoment else { throw .before(lastMoment) }
    switch command {
    case .claim(let takeOver): return try claim(takeOver: takeOver, actor, workflow)
    case .release: return try release(actor, workflow)
    case .reassign(let officer): return try reassign(to: officer, actor, workflow)
    case .endClaim(let account, let why): return try endClaim(of: account, why, actor, workflow)
    case .check(let marks, let decision): return try check(marks, decision, actor, workflow)
    case .verify(let marks, let validated, let decision):
      return try verify(marks, validated: validated, decision, actor, workflow)
    case .appoint(let time): return try appoint(time, at: moment, actor, workflow)
    case .reportVisit(let report): return try reportVisit(report, at: moment, actor, workflow)
    case .signVisitReport(let report): return try signVisitReport(report, actor, workflow)
    case .closeVisit(let decision): return try closeVisit(decision, actor, workflow)
    case .assess(let assessment): return try assess(assessment, actor, workflow)
    case .recordPayment(let payment): return try recordPayment(payment, actor, workflow)
    case .recordRefund(let refund): return try recordRefund(refund, actor, workflow)
    case .attachScan(let requirement, let file): return try attachScan(requirement, file, actor, workflow)
    case .sendBack(let target): return try sendBack(to: target, actor, workflow)
    case .approve(let numbering): return try approve(numbering, actor, workflow)
    case .refuse(let numbering): return try refuse(numbering, actor, workflow)
    case .recordDraft(let digest): return try recordDraft(digest, actor, workflow)
    case .recordRequest(let certificate): return try recordRequest(certificate, actor, workflow)
    case .recordSigned(let digest): return try recordSigned(digest, actor, workflow)
    case .recordRejected(let digest): return try recordRejected(digest, actor, workflow)
    case .recordLetter(let digest): return try recordLetter(digest, actor, workflow)
    case .recordRaised(let digest): return try recordRaised(digest, actor, workflow)
    case .void: return try void(actor, workflow)
    case .resubmit(let content, let writers): return try resubmit(content, by: writers, actor, workflow)
    case .withdraw: return try withdraw(actor, workflow)
    case .withdrawAtCounter(let request): return try withdraw(by: request, actor, workflow)
    case .declineProposal: return try declineProposal(actor, workflow)
    case .handOver(let form): return try handOver(form, actor, workflow)
    case .confirmReceipt: return try confirmReceipt(actor, workflow)
    case .tieToAccount(let account): return try tie(to: account, actor, workflow)
    case .endLetter(let ending): return try endLetter(ending, actor)
    case .move(let editions, let content, let mends):
      return try move(to: editions, with: content, asking: mends, actor, workflow)
    }
  }

  /// The officer's desk at which the case now is, if this actor may act there and nobody else holds the file.
  func desk(
    of actor: Actor, acts: Set<Step.Act>, _ workflow: Workflow
  ) throws(Refusal) -> Desk {
    guard let step = currentStep(in: workflow) else { throw .notNow(stage) }
    guard step.role != nil else { throw .notNow(stage) }
    guard acts.contains(step.act) else { throw .notThisAct(step.id, step.act) }
    let doer = try officer(actor, at: step)
    if let holder, holder != doer.account { throw .heldBy(holder) }
    return Desk(step: step, doer: doer, relaxed: try requireOthersWork(doer, at: step, workflow))
  }

  /// The officer who may act at this step, by a role of his own or by a mandate.
  func officer(_ actor: Actor, at step: Step) throws(Refusal) -> Doer {
    guard case .officer(let officer) = actor else { throw .notYourDesk(step.id) }
    return try officer.doer(at: step)
  }

  /// The applicant of this very case, however known.
  func applicant(_ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Doer {
    guard case .applicant(let way) = actor else { throw .notYourCase }
    switch way {
    case .account(let account):
      guard account == owner else { throw .notYourCase }
      return .applicant(account)
    case .receiptCode:
      // Whoever was shown the receipt may track with its code; once there is an account, only that one acts.
      guard owner == nil else { throw .notYourCase }
      return .receiptHolder
    case .counter(let officer): return try workflow.counter(officer)
    }
  }
}

extension Workflow {
  /// An officer who enters what a person at the counter says.
  func counter(_ officer: Officer) throws(Refusal) -> Doer {
    let doer = try officer.doer(at: entry)
    return doer.mandate.map { .counterDeputy(officer.account, under: $0) } ?? .counter(officer.account)
  }
}
