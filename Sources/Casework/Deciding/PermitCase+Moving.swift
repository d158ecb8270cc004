/// A case goes on under a new edition of its procedure, as an act of its own.
extension PermitCase {
  /// - Parameter workflow: the new edition's.
  func move(to new: Editions, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard case .administrator(let account) = actor else { throw .notYourDesk(workflow.entry.id) }
    guard editions != new else { throw .nothingToMove }
    let doer = Doer.administrator(account)
    switch stage {
    case .returned: return Decided(by: doer, facts: [.moved(editions: new, to: nil)])
    case .atStep(let current):
      let landing = landing(from: current, in: workflow)
      return Decided(by: doer, facts: [.moved(editions: new, to: landing.id)])
    case .approved, .issued, .handedOver, .refused, .withdrawn, .void: throw .notNow(stage)
    }
  }

  /// Where the case lands: at the first officer's step whose work does not stand for the content that the case has,
  /// but no later than where it is now.
  public func landing(from current: StepID, in workflow: Workflow) -> Step {
    let last = workflow.number(of: current) ?? workflow.steps.count
    for step in workflow.steps where step.role != nil {
      if step.id == current || step.act == .approve || (workflow.number(of: step.id) ?? 0) >= last { return step }
      if !isDone(step, in: workflow) { return step }
    }
    return workflow.entry
  }

  /// Whether a step's work stands, by the workflow given.
  public func isDone(_ step: Step, in workflow: Workflow) -> Bool {
    switch step.act {
    case .checkCompleteness: return (try? requireComplete(through: step.id, in: workflow)) != nil
    case .verify:
      return validations[step.id]?.contentRevision == contentRevision
        && workflow.groups.allSatisfy { standingMark($0, at: step.id)?.verdict.isRight ?? false }
    case .inspect:
      return (inspections[step.id]?.report?.meets ?? false)
        && standingSigners(at: step.id).count >= step.officersNeeded
    case .collect: return (try? requireSettled(in: workflow)) != nil
    case .submit, .approve, .handOver, .receive: return false
    }
  }
}
