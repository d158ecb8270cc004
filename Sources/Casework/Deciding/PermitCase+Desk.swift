extension PermitCase {
  private static let deskActs: Set<Step.Act> = [.checkCompleteness, .verify, .collect, .approve, .handOver]

  func claim(takeOver: Bool, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard !stage.isClosed, let current = currentStep(in: workflow), current.role != nil else { throw .notNow(stage) }
    let doer = try officer(actor, at: current)
    let step = try claimable(workflow)
    if holder == doer.account { throw .alreadyYours }
    if let holder, !takeOver { throw .heldBy(holder) }
    _ = try requireOthersWork(doer, at: step, workflow)
    return Decided(by: doer, facts: [.claimed(step: step.id, from: holder)])
  }

  func release(_ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard let step = currentStep(in: workflow), step.role != nil else { throw .notNow(stage) }
    guard Self.deskActs.contains(step.act) else { throw .notThisAct(step.id, step.act) }
    let doer = try officer(actor, at: step)
    guard let holder, holder == doer.account else { throw holder.map { .heldBy($0) } ?? .notHeld }
    return Decided(by: doer, facts: [.released(step: step.id)])
  }

  /// Adds the scan of paper, or a better one in place of it: marks given to the paper stay, marks given to the scan
  /// before go.
  func attachScan(
    _ requirement: RequirementID, _ file: Digest, _ actor: Actor, _ workflow: Workflow
  ) throws(Refusal) -> Decided {
    let desk = try desk(of: actor, acts: [.checkCompleteness], workflow)
    guard workflow.requirements.contains(where: { $0.id == requirement }) else {
      throw .unknownRequirement(requirement)
    }
    guard let evidence = content.evidence[requirement] else { throw .noPaper(requirement) }
    guard let sighting = evidence.sighting, evidence.file != file else { throw .alreadyScanned(requirement) }
    let scanned = Evidence.scannedPaper(sighting: sighting, file)
    return desk.decided(.scanAttached(step: desk.step.id, requirement: requirement, evidence: scanned))
  }

  func sendBack(to target: StepID, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard case .atStep = stage else { throw .notNow(stage) }
    let desk = try desk(of: actor, acts: [.checkCompleteness, .verify, .collect, .approve], workflow)
    guard desk.step.sendsBackTo.contains(target) else { throw .cannotSendBack(from: desk.step.id, to: target) }
    return Decided(by: desk.doer, facts: [.sentBack(step: desk.step.id, to: target)])
  }

  /// Where a decision takes the file, once the desk's own conditions for going forward hold.
  func outcome(
    of decision: Decision, at step: Step, _ workflow: Workflow
  ) throws(Refusal) -> Outcome {
    switch decision {
    case .keep: return .kept
    case .forward:
      guard let next = nextWork(after: step, workflow) else { throw .notNow(stage) }
      return .forwarded(to: next.id)
    case .sendBack(let target):
      guard step.sendsBackTo.contains(target) else { throw .cannotSendBack(from: step.id, to: target) }
      return .sentBack(to: target)
    case .returnToApplicant(let mends):
      guard step.returnsToApplicant else { throw .cannotReturnFromHere(step.id) }
      guard !mends.isEmpty else { throw .nothingToMend }
      try workflow.requireKnown(mends)
      return .returned(mends)
    }
  }

  /// The next step that has something left to do: a file that comes by once more is not held up by a visit whose signed
  /// report still stands, nor by a fee that is paid.
  private func nextWork(after step: Step, _ workflow: Workflow) -> Step? {
    var next = workflow.step(after: step.id)
    while let passed = next, isDone(passed, workflow) { next = workflow.step(after: passed.id) }
    return next
  }

  private func isDone(_ step: Step, _ workflow: Workflow) -> Bool {
    switch step.act {
    case .inspect: (try? requireVisited(at: step)) != nil
    case .collect: (try? requireSettled(in: workflow)) != nil
    case .submit, .checkCompleteness, .verify, .approve, .handOver, .receive: false
    }
  }
}

extension Workflow {
  /// What the applicant is asked to mend is asked for here.
  func requireKnown(_ mends: [Mend]) throws(Refusal) {
    for mend in mends {
      if case .document(let id) = mend, !requirements.contains(where: { $0.id == id }) {
        throw .unknownRequirement(id)
      }
      if let group = mend.group, !groups.contains(group) { throw .unknownGroup(group) }
    }
  }
}
