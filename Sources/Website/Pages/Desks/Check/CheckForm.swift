import Casework
import Office
import Procedures

/// What a completeness desk fills in.
struct CheckForm: Sendable {
  struct Entry: Sendable, Hashable {
    var complete: Bool?
    var acceptable: Bool?
    var note = ""

    var verdict: CompletenessVerdict? {
      guard let complete, let acceptable else { return nil }
      return CompletenessVerdict(complete: complete, acceptable: acceptable)
    }

    var isHalf: Bool { (complete == nil) != (acceptable == nil) }
    var isFailed: Bool { complete == false || acceptable == false }
  }

  static func completeName(_ id: RequirementID) -> String { "complete.\(id)" }
  static func acceptableName(_ id: RequirementID) -> String { "acceptable.\(id)" }
  static func noteName(_ id: RequirementID) -> String { "note.\(id)" }
  static func phraseName(_ id: RequirementID) -> String { "phrase.\(id)" }
  static func scanName(_ id: RequirementID) -> String { "scan.\(id)" }
  static let otherReasonName = "other-reason"

  var entries: [RequirementID: Entry] = [:]
  var groups: [GroupID: GroupEntry] = [:]

  /// As this desk left it: marks that still speak of what is here, and what verifying desks found wrong.
  init(standing file: DeskFile, at step: ProcedureStep) {
    for rule in file.requirements {
      guard let mark = file.state.standingMark(rule.id, at: step.id) else { continue }
      entries[rule.id] = Entry(
        complete: mark.verdict.complete, acceptable: mark.verdict.acceptable,
        note: file.note(mark.version, Mend.document(rule.id).key))
    }
    guard step.returnsToApplicant else { return }
    for group in file.procedure.groups {
      guard let wrong = file.wrongMark(group.id) else { continue }
      groups[group.id] = GroupEntry(wrong.mark, note: file.note(wrong.mark.version, Mend.group(group.id).key))
    }
  }

  init(_ form: FormData, _ file: DeskFile, at step: ProcedureStep) {
    for rule in file.requirements {
      var note = form.trimmed(Self.noteName(rule.id)) ?? ""
      // Without script a stock phrase comes beside the note.
      if let phrase = form.trimmed(Self.phraseName(rule.id)), rule.stockNotes.contains(phrase), !note.contains(phrase) {
        note = note.isEmpty ? phrase : "\(note) \(phrase)"
      }
      entries[rule.id] = Entry(
        complete: MarkField.answer(form, Self.completeName(rule.id)),
        acceptable: MarkField.answer(form, Self.acceptableName(rule.id)), note: note)
    }
    guard step.returnsToApplicant else { return }
    for group in file.procedure.groups { groups[group.id] = GroupEntry(form, group) }
  }

  func entry(_ id: RequirementID) -> Entry { entries[id] ?? Entry() }

  /// What has both its answers.
  var verdicts: [RequirementID: CompletenessVerdict] { entries.compactMapValues(\.verdict) }

  func mends(_ file: DeskFile) -> [Mend] {
    file.requirements.filter { entry($0.id).isFailed }.map { .document($0.id) }
      + file.procedure.groups.flatMap { groups[$0.id]?.mends($0) ?? [] }
  }

  /// Why, by what each note is about.
  func notes(_ file: DeskFile) -> [String: String] {
    var notes: [String: String] = [:]
    for rule in file.requirements where entry(rule.id).isFailed && !entry(rule.id).note.isEmpty {
      notes[Mend.document(rule.id).key] = entry(rule.id).note
    }
    for group in file.procedure.groups {
      guard let entry = groups[group.id], !entry.note.isEmpty else { continue }
      for mend in entry.mends(group) { notes[mend.key] = entry.note }
    }
    return notes
  }

  var markedCount: Int { entries.values.filter { $0.verdict != nil }.count }
}
