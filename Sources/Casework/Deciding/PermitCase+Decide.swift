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
    case .check(let marks, let decision): return try check(marks, decision, actor, workflow)
    case .verify(let marks, let validated, let decision):
      return try verify(marks, validated: validated, decision, actor, workflow)
    case .attachScan(let requirement, let file): return try attachScan(requirement, file, actor, workflow)
    case .sendBack(let target): return try sendBack(to: target, actor, workflow)
    case .approve(let numbering): return try approve(numbering, actor, workflow)
    case .refuse(let numbering): return try refuse(numbering, actor, workflow)
    case .recordDraft(let digest): return try recordDraft(digest, actor, workflow)
    case .recordLetter(let digest): return try recordLetter(digest, actor, workflow)
    case .void: return try void(actor, workflow)
    case .resubmit(let content): return try resubmit(content, actor, workflow)
    case .withdraw: return try withdraw(actor, workflow)
    case .handOver(let form): return try handOver(form, actor, workflow)
    case .confirmReceipt: return try confirmReceipt(actor, workflow)
    case .tieToAccount(let account): return try tie(to: account, actor, workflow)
    }
  }

  /// The officer's desk at which the case now is, if this actor may act there and nobody else holds the file.
  func desk(
    of actor: Actor, acts: Set<Step.Act>, _ workflow: Workflow
  ) throws(Refusal) -> (step: Step, account: AccountID, doer: Doer) {
    guard let step = currentStep(in: workflow), let role = step.role else { throw .notNow(stage) }
    guard acts.contains(step.act) else { throw .notThisAct(step.id, step.act) }
    guard case .officer(let account, let roles) = actor, roles.contains(role) else { throw .notYourDesk(step.id) }
    if let holder, holder != account { throw .heldBy(holder) }
    return (step, account, .officer(account, as: role))
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
    case .counter(let account, let roles):
      guard let role = workflow.entry.role, roles.contains(role) else { throw .notYourDesk(workflow.entry.id) }
      return .counter(account)
    }
  }
}
