import Casework

/// What takes the commands of a search: the real case, or, in a test of the search itself, one that is broken on
/// purpose.
struct CaseMachine: Sendable {
  struct Deed: Sendable {
    let by: Doer
    let facts: [Fact]
  }

  /// Nil when it is refused.
  let open: @Sendable (Submission, Actor, Workflow) -> Deed?
  let decide: @Sendable (Command, Actor, PermitCase, Workflow) -> Deed?

  /// ``PermitCase`` itself, a millisecond after its last event: that time does not run backwards is tested elsewhere, and
  /// nothing else decides by it.
  static let real = CaseMachine(
    open: { submission, actor, workflow in
      guard let decided = try? PermitCase.open(submission, by: actor, in: workflow) else { return nil }
      return Deed(by: decided.by, facts: decided.facts)
    },
    decide: { command, actor, file, workflow in
      guard
        let decided = try? file.decide(command, by: actor, at: file.lastMoment.adding(milliseconds: 1), in: workflow)
      else { return nil }
      return Deed(by: decided.by, facts: decided.facts)
    })
}
