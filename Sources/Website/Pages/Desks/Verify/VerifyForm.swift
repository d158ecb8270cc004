import Casework
import Office
import Procedures

/// What a verifying desk fills in: each group of data, and the whole.
struct VerifyForm: Sendable {
  static let validatedName = "validated"

  var groups: [GroupID: GroupEntry] = [:]
  var isValidated = false

  /// As this desk left it, for data that have not changed.
  init(standing file: DeskFile, at step: ProcedureStep) {
    for group in file.procedure.groups {
      guard let mark = file.state.standingMark(group.id, at: step.id) else { continue }
      groups[group.id] = GroupEntry(mark, note: file.note(mark.version, Mend.group(group.id).key))
    }
  }

  init(_ form: FormData, _ procedure: Procedure) {
    for group in procedure.groups { groups[group.id] = GroupEntry(form, group) }
    isValidated = form.has(Self.validatedName)
  }

  func entry(_ id: GroupID) -> GroupEntry { groups[id] ?? GroupEntry() }

  func verdicts(_ procedure: Procedure) -> [GroupID: GroupVerdict] {
    var verdicts: [GroupID: GroupVerdict] = [:]
    for group in procedure.groups { verdicts[group.id] = entry(group.id).verdict(group) }
    return verdicts
  }

  func notes(_ procedure: Procedure) -> [String: String] {
    var notes: [String: String] = [:]
    for group in procedure.groups {
      let entry = entry(group.id)
      if entry.isRight == false, !entry.note.isEmpty { notes[Mend.group(group.id).key] = entry.note }
    }
    return notes
  }

  var markedCount: Int { groups.values.filter { $0.isRight != nil }.count }

  /// What is missing before the decision can be taken.
  func problems(
    _ decision: DeskDecision, _ procedure: Procedure, _ words: BenchWords, wrong: String
  ) -> [FieldProblem] {
    guard decision != .keep else { return [] }
    var problems: [FieldProblem] = procedure.groups.compactMap { group in
      let entry = entry(group.id)
      let message: String? =
        switch (decision, entry.isRight) {
        case (.forward, nil): words.groupNotMarked(group.title)
        case (.forward, false): words.groupFailed(group.title)
        case (.sendBack, false) where entry.note.isEmpty: words.noteMissing(group.title)
        default: nil
        }
      return message.map { .init(field: MarkField.id("group", group.id.rawValue), message: $0, prefix: wrong) }
    }
    if decision == .forward, !isValidated {
      problems.append(.init(field: Self.validatedName, message: words.validateMissing, prefix: wrong))
    }
    return problems
  }
}
