import WorkingTime

extension PermitCase {
  func verify(
    _ verdicts: [GroupID: GroupVerdict], validated: Bool, _ decision: Decision, _ actor: Actor, _ workflow: Workflow
  ) throws(Refusal) -> Decided {
    let desk = try desk(of: actor, acts: [.verify], workflow)
    for id in verdicts.keys.sorted() where !workflow.groups.contains(id) { throw .unknownGroup(id) }
    let outcome = try outcome(of: decision, at: desk.step, workflow)
    if case .forwarded = outcome {
      guard validated else { throw .notValidated }
      var marked = self
      marked.apply(
        Event(
          version: version + 1, at: lastMoment, by: desk.doer,
          fact: .verified(step: desk.step.id, marks: verdicts, validated: validated, outcome: .kept)))
      let unmarked = workflow.groups.filter { marked.standingMark($0, at: desk.step.id) == nil }
      guard unmarked.isEmpty else { throw .unmarkedGroups(unmarked) }
      let failed = workflow.groups.filter { !(marked.standingMark($0, at: desk.step.id)?.verdict.isRight ?? false) }
      guard failed.isEmpty else { throw .failedGroups(failed) }
      try requireComplete(through: nil, in: workflow)
    }
    return desk.decided(.verified(step: desk.step.id, marks: verdicts, validated: validated, outcome: outcome))
  }
}
