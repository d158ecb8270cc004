import Casework
import Office
import Procedures

/// What is said of one group of data: right or not, which fields, and why.
struct GroupEntry: Sendable, Hashable {
  var isRight: Bool?
  var fields: Set<FieldID> = []
  var note = ""

  static func rightName(_ group: GroupID) -> String { "right.\(group)" }
  static func fieldsName(_ group: GroupID) -> String { "field.\(group)" }
  static func noteName(_ group: GroupID) -> String { "group-note.\(group)" }

  init() {}

  init(_ form: FormData, _ group: FieldGroup) {
    isRight = MarkField.answer(form, Self.rightName(group.id))
    fields = Set(form.all(Self.fieldsName(group.id)).map(FieldID.init(rawValue:)))
      .intersection(group.fields.map(\.id))
    note = form.trimmed(Self.noteName(group.id)) ?? ""
  }

  /// As a standing mark has it, with the note that was given with it.
  init(_ mark: GroupMark, note: String) {
    switch mark.verdict {
    case .right: isRight = true
    case .wrong(let fields):
      isRight = false
      self.fields = Set(fields)
    }
    self.note = note
  }

  /// In the order of the form.
  func orderedFields(_ group: FieldGroup) -> [FieldID] { group.fields.map(\.id).filter(fields.contains) }

  func verdict(_ group: FieldGroup) -> GroupVerdict? {
    isRight.map { $0 ? .right : .wrong(fields: orderedFields(group)) }
  }

  /// What the applicant is asked to mend of it.
  func mends(_ group: FieldGroup) -> [Mend] {
    guard isRight == false else { return [] }
    let fields = orderedFields(group)
    return fields.isEmpty ? [.group(group.id)] : fields.map { .field($0, in: group.id) }
  }
}

/// Yes and no in a form.
enum MarkField {
  static func answer(_ form: FormData, _ name: String) -> Bool? {
    switch form.value(name) {
    case Bench.yesValue: true
    case Bench.noValue: false
    default: nil
    }
  }

  /// For `id` attributes: letters, digits and hyphens.
  static func id(_ prefix: String, _ name: String) -> String {
    "\(prefix)-" + name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
  }
}

extension DeskFile {
  /// A note that was given with a mark.
  func note(_ version: Int, _ key: String) -> String { event(version)?.payload.notes?[key] ?? "" }

  /// Verifying desks that found the data of a group wrong, as they are now; the latest word counts.
  func wrongMark(_ group: GroupID) -> (step: StepID, mark: GroupMark)? {
    loaded.workflow.verifications
      .compactMap { step in state.standingMark(group, at: step.id).map { (step.id, $0) } }
      .filter { !$0.1.verdict.isRight }
      .max { $0.1.version < $1.1.version }
  }
}
