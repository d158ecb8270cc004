import Casework
import Procedures
import WorkingTime

/// What was filled in, as people read it.
struct FieldValues: Sendable {
  let values: [FieldID: String]
  let time: TimeText

  /// Fields that this application has, with their values.
  func rows(_ group: FieldGroup) -> [RowsList.Row] {
    asked(group).map { RowsList.Row($0.label, text($0), isNumber: $0.kind == .nik || $0.kind == .phone) }
  }

  func asked(_ group: FieldGroup) -> [Field] {
    group.fields.filter { field in
      (field.onlyWhen?.holds(in: values) ?? true) && (field.isRequired || !(values[field.id] ?? "").isEmpty)
    }
  }

  /// A date written out, a choice by its label.
  func text(_ field: Field) -> String {
    let value = values[field.id] ?? ""
    if value.isEmpty { return "–" }
    return switch field.kind {
    case .date: CivilDate(value).map(time.date) ?? value
    case .choice(let choices): choices.first { $0.id == value }?.label ?? value
    case .text, .multiline, .nik, .phone, .email, .number: value
    }
  }
}
