/// A case goes on under a new edition of its procedure, as an act of its own.
extension PermitCase {
  /// - Parameters:
  ///   - new: what the case has, as the new edition divides it.
  ///   - asked: what the applicant is to mend from now on, while the case is with him.
  ///   - workflow: the new edition's.
  func move(
    to target: Editions, with new: Content, asking asked: [Mend], _ actor: Actor, _ workflow: Workflow
  ) throws(Refusal) -> Decided {
    guard case .administrator(let account) = actor else { throw .notYourDesk(workflow.entry.id) }
    guard editions != target else { throw .nothingToMove }
    // An edition that knows no proposals of the office's own has no way for one.
    try requireOwnWay(workflow)
    guard workflow.collection != nil || ledger.assessment == nil else { throw .levyWithoutDesk(held: ledger.held) }
    var next = self
    next.regroup(new)
    let content = new == content ? nil : new
    let fact: Fact
    switch stage {
    case .returned:
      try next.requireMendable(asked, in: workflow)
      fact = .moved(editions: target, to: nil, content: content, mends: asked == mends ? nil : asked)
    case .atStep(let current):
      let landing = next.landing(from: current, in: workflow)
      fact = .moved(editions: target, to: landing.id == current ? nil : landing.id, content: content)
    case .approved, .issued, .handedOver, .refused, .withdrawn, .void: throw .notNow(stage)
    }
    return Decided(by: .administrator(account), facts: [fact])
  }

  /// What is asked of the applicant can be given, and with it the file can come back.
  private func requireMendable(_ asked: [Mend], in workflow: Workflow) throws(Refusal) {
    guard !asked.isEmpty else { throw .nothingToMend }
    try workflow.requireKnown(asked)
    let missing = workflow.needed(given: content.choices).filter { id in
      content.evidence[id] == nil && !asked.contains(.document(id))
    }
    guard missing.isEmpty else { throw .missing(missing) }
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
