/// A letter that the office ends on its own motion: one officer proposes it, another approves.
extension PermitCase {
  /// Opens a case that ends a letter of the register.
  public static func propose(
    _ submission: Submission, by actor: Actor, in workflow: Workflow
  ) throws(Refusal) -> Decided {
    guard case .officer(let officer) = actor, let role = officer.roles.intersection(workflow.proposers).min() else {
      throw .notYourDesk(workflow.submission.id)
    }
    guard let earlier = submission.earlier, earlier.effect == .revokes, earlier.from != nil else {
      throw .noLetterToEnd
    }
    let lacking = workflow.groups.filter { submission.content.groups[$0] == nil }
    guard lacking.isEmpty else { throw .missingGroups(lacking) }
    let doer: Doer =
      officer.mandates[role].map { .deputy(officer.account, as: role, under: $0) }
      ?? .officer(officer.account, as: role)
    return Decided(
      by: doer,
      facts: [
        .proposed(
          number: submission.number, editions: submission.editions, kind: submission.kind, owner: submission.owner,
          content: submission.content, to: workflow.approval.id, earlier: earlier)
      ])
  }

  func declineProposal(_ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard isOwnMotion, case .atStep = stage else { throw .notNow(stage) }
    let desk = try desk(of: actor, acts: [.approve], workflow)
    return desk.decided(.proposalDeclined(step: desk.step.id))
  }

  /// What an application needs before its letter, a proposal cannot have, and the other way round.
  func requireOwnWay(_ workflow: Workflow) throws(Refusal) {
    guard isOwnMotion == workflow.isOwnMotion else { throw .notNow(stage) }
    guard !isOwnMotion || earlier?.effect == .revokes else { throw .noLetterToEnd }
  }
}
