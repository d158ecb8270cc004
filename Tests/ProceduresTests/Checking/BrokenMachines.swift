@testable import Casework
@testable import Procedures

/// Cases that decide wrongly, each in one way, to show that the search finds it.
extension CaseMachine {
  private static func officer(_ actor: Actor, _ file: PermitCase, _ workflow: Workflow) -> (Step, Doer)? {
    guard case .atStep = file.stage, let step = file.currentStep(in: workflow), case .officer(let officer) = actor,
      let doer = try? officer.doer(at: step), file.holder ?? officer.account == officer.account
    else { return nil }
    return (step, doer)
  }

  /// The right people decide, and nobody asks for marks.
  static let guardless = CaseMachine(
    open: real.open,
    decide: { command, actor, file, workflow in
      guard let (step, doer) = officer(actor, file, workflow) else {
        return real.decide(command, actor, file, workflow)
      }
      let next = workflow.step(after: step.id)?.id ?? step.id
      switch (step.act, command) {
      case (.checkCompleteness, .check(let marks, then: .forward)):
        return Deed(by: doer, facts: [.checked(step: step.id, marks: marks, outcome: .forwarded(to: next))])
      case (.verify, .verify(let marks, let validated, then: .forward)):
        return Deed(
          by: doer,
          facts: [.verified(step: step.id, marks: marks, validated: validated, outcome: .forwarded(to: next))])
      case (.approve, .approve(let numbering)):
        return Deed(by: doer, facts: [.approved(step: step.id, numbering)])
      default: return real.decide(command, actor, file, workflow)
      }
    })

  /// Whoever signs in as an officer may do the work of any desk.
  static let roleless = CaseMachine(
    open: real.open,
    decide: { command, actor, file, workflow in
      guard case .officer(let officer) = actor, let role = file.currentStep(in: workflow)?.role else {
        return real.decide(command, actor, file, workflow)
      }
      return real.decide(
        command, .officer(officer.account, roles: [role], proofs: ProofScope.proofs(of: [role])), file, workflow)
    })

  /// The approval is never given, and the file never sent back from there.
  static func stoppingAt(_ act: Step.Act) -> CaseMachine {
    CaseMachine(
      open: real.open,
      decide: { command, actor, file, workflow in
        if case .atStep(let id) = file.stage, workflow.step(id)?.act == act, command != .withdraw { return nil }
        return real.decide(command, actor, file, workflow)
      })
  }

  /// Desks send files back to any desk.
  static let sendingAnywhere = CaseMachine(
    open: real.open,
    decide: { command, actor, file, workflow in
      guard case .sendBack(let target) = command, let (step, doer) = officer(actor, file, workflow),
        workflow.step(target)?.role != nil
      else { return real.decide(command, actor, file, workflow) }
      return Deed(by: doer, facts: [.sentBack(step: step.id, to: target)])
    })

  /// Marks are taken to speak of whatever lies in the file now.
  static let believingOldMarks = doctored { file, _ in
    for (step, marks) in file.marks {
      for (requirement, mark) in marks {
        file.marks[step]?[requirement] = CompletenessMark(
          verdict: mark.verdict, evidence: file.content.evidence[requirement], version: mark.version, by: mark.by)
      }
    }
  }

  /// Any order of the desks will do.
  static let forgettingOrder = doctored { file, workflow in
    for (place, desk) in workflow.completenessChecks.enumerated() {
      for (requirement, mark) in file.marks[desk.id] ?? [:] {
        file.marks[desk.id]?[requirement] = CompletenessMark(
          verdict: mark.verdict, evidence: mark.evidence, version: mark.version + place * 100_000, by: mark.by)
      }
    }
  }

  /// Decides as the real one does, about a file that it sees wrongly.
  private static func doctored(
    _ doctor: @escaping @Sendable (inout PermitCase, Workflow) -> Void
  ) -> CaseMachine {
    CaseMachine(
      open: real.open,
      decide: { command, actor, file, workflow in
        var seen = file
        doctor(&seen, workflow)
        return real.decide(command, actor, seen, workflow)
      })
  }

  /// Nothing is ever taken in.
  static let shut = CaseMachine(open: { _, _, _ in nil }, decide: real.decide)
}
