import WorkingTime

extension PermitCase {
  func check(
    _ verdicts: [RequirementID: CompletenessVerdict], _ decision: Decision, _ actor: Actor, _ workflow: Workflow
  ) throws(Refusal) -> Decided {
    let desk = try desk(of: actor, acts: [.checkCompleteness], workflow)
    let known = Set(workflow.requirements.map(\.id))
    for id in verdicts.keys.sorted() where !known.contains(id) { throw .unknownRequirement(id) }
    let outcome = try outcome(of: decision, at: desk.step, workflow)
    let fact = Fact.checked(step: desk.step.id, marks: verdicts, outcome: outcome)
    if case .forwarded = outcome { try requireForwardable(fact, desk.doer, desk.step, workflow) }
    return desk.decided(fact)
  }

  /// Judges the case as it would be with these marks, so that page and guard cannot differ.
  private func requireForwardable(
    _ fact: Fact, _ doer: Doer, _ step: Step, _ workflow: Workflow
  ) throws(Refusal) {
    var marked = self
    if case .checked(let id, let verdicts, _) = fact {
      marked.apply(
        Event(
          version: version + 1, at: lastMoment, by: doer, fact: .checked(step: id, marks: verdicts, outcome: .kept)))
    }
    let needed = workflow.needed(given: content.choices)
    let missing = needed.filter { content.evidence[$0] == nil }
    guard missing.isEmpty else { throw .missing(missing) }
    let present = workflow.requirements.map(\.id).filter { content.evidence[$0] != nil }
    let unmarked = present.filter { marked.standingMark($0, at: step.id) == nil }
    guard unmarked.isEmpty else { throw .unmarked(unmarked) }
    // What need not be there may fail and stay: the desk may return the file for it, but does not have to.
    let failed = needed.filter { !(marked.standingMark($0, at: step.id)?.verdict.isPassed ?? false) }
    guard failed.isEmpty else { throw .failed(failed) }
    try marked.requireComplete(through: step.id, in: workflow)
  }
}
