/// Who works on a file, as others than its holder decide.
extension PermitCase {
  /// A supervisor gives the file to an officer who may act on it, or back to the queue.
  func reassign(to officer: Officer?, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard case .supervisor(let account) = actor else { throw .notSupervisor }
    let step = try claimable(workflow)
    guard let officer else {
      guard let holder else { throw .notHeld }
      return Decided(by: .supervisor(account), facts: [.claimEnded(step: step.id, of: holder, .supervisor)])
    }
    if holder == officer.account { throw .heldBy(officer.account) }
    let doer = try officer.doer(at: step)
    _ = try requireOthersWork(doer, at: step, workflow)
    return Decided(
      by: .supervisor(account), facts: [.assigned(step: step.id, from: holder, to: officer.account)])
  }

  /// The program puts a file back that lies still, or whose holder may not act any more.
  func endClaim(of account: AccountID, _ why: ClaimEnd, _ actor: Actor, _ workflow: Workflow) throws(Refusal)
    -> Decided
  {
    guard actor == .system, why != .supervisor else { throw .notSupervisor }
    let step = try claimable(workflow)
    guard holder == account else { throw .notHeld }
    return Decided(by: .system, facts: [.claimEnded(step: step.id, of: account, why)])
  }

  /// The officer's step at which the file is, if one officer can have it there; a visit is everybody's who goes there.
  func claimable(_ workflow: Workflow) throws(Refusal) -> Step {
    guard !stage.isClosed, let step = currentStep(in: workflow), step.role != nil else { throw .notNow(stage) }
    guard step.act != .inspect else { throw .notThisAct(step.id, step.act) }
    return step
  }

  /// Why this officer could not act on the file where it is now, whoever holds it; nil when nothing stands in the way.
  public func hindrance(to officer: Officer, in workflow: Workflow) -> Refusal? {
    guard !stage.isClosed, let step = currentStep(in: workflow), step.role != nil else { return .notNow(stage) }
    return hindrance(to: officer, at: step, in: workflow)
  }

  /// The same at a step, wherever the file is: a refusal that is numbered is closed, and its letter not signed yet.
  public func hindrance(to officer: Officer, at step: Step, in workflow: Workflow) -> Refusal? {
    do {
      _ = try requireOthersWork(try officer.doer(at: step), at: step, workflow)
      return nil
    } catch {
      return error
    }
  }
}
