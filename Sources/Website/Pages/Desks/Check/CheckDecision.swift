import Casework
import Procedures

/// What a desk does after marking, as its buttons say it.
enum DeskDecision: String, Sendable {
  case keep, forward
  /// To the applicant.
  case giveBack = "return"
  /// To a desk before this one, with a reason on a page of its own.
  case sendBack = "back"
}

/// What is missing before a completeness desk's decision can be taken; the case itself judges in the end.
struct CheckProblems {
  let form: CheckForm
  let file: DeskFile
  let step: ProcedureStep
  /// Their scans came with this very form.
  let scanned: Set<RequirementID>
  let words: BenchWords
  let wrong: String

  func problems(_ decision: DeskDecision) -> [FieldProblem] {
    switch decision {
    case .keep: return []
    case .forward: return requirements(mustBeMarked: true, mayFail: false) + groups(mayFail: false)
    case .giveBack, .sendBack:
      let problems = requirements(mustBeMarked: false, mayFail: true) + groups(mayFail: true)
      if problems.isEmpty, decision == .giveBack, form.mends(file).isEmpty {
        return [.init(field: "checks", message: words.nothingToMend, prefix: wrong)]
      }
      return problems
    }
  }

  private func requirements(mustBeMarked: Bool, mayFail: Bool) -> [FieldProblem] {
    file.requirements.compactMap { rule in
      let entry = form.entry(rule.id)
      let evidence = file.state.content.evidence[rule.id]
      let message: String? =
        if entry.isHalf {
          words.answerBoth(rule.name)
        } else if mustBeMarked, entry.verdict == nil {
          words.notMarked(rule.name)
        } else if entry.isFailed, !mayFail, file.isNeeded(rule.id) {
          words.failedCannotGoOn(rule.name)
        } else if entry.isFailed, mayFail, entry.note.isEmpty {
          words.noteMissing(rule.name)
        } else if mustBeMarked, step.needsScans, evidence?.isOnlyPaper ?? false, !scanned.contains(rule.id) {
          words.scanMissing(rule.name)
        } else {
          nil
        }
      return message.map { .init(field: MarkField.id("check", rule.id.rawValue), message: $0, prefix: wrong) }
    }
  }

  private func groups(mayFail: Bool) -> [FieldProblem] {
    file.procedure.groups.compactMap { group in
      guard let entry = form.groups[group.id], entry.isRight == false else { return nil }
      if mayFail, !entry.note.isEmpty { return nil }
      return .init(
        field: MarkField.id("group", group.id.rawValue),
        message: mayFail ? words.noteMissing(group.title) : words.groupCannotGoOn(group.title), prefix: wrong)
    }
  }
}
