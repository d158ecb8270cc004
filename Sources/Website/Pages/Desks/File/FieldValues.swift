import Casework
import HTML
import Procedures
import WorkingTime

/// What was filled in, as people read it.
struct FieldValues: Sendable {
  let values: [FieldID: String]
  let time: TimeText
  /// What stood there in the submission before, and how that is said.
  var before: [FieldID: String]?
  var said: @Sendable (_ before: String) -> String = { $0 }

  init(_ file: DeskFile, _ time: TimeText, _ words: Words) {
    values = file.loaded.values
    self.time = time
    before = file.valuesBefore
    said = words.bench.changed
  }

  private init(values: [FieldID: String], time: TimeText) {
    self.values = values
    self.time = time
  }

  /// Fields that this application has, with their values; what the applicant changed is marked, with what it was.
  func rows(_ group: FieldGroup) -> [RowsList.Row] {
    asked(group).map { field in
      RowsList.Row(field.label, isNumber: field.kind == .nik || field.kind == .phone) {
        if let old = before, (old[field.id] ?? "") != (values[field.id] ?? "") {
          mark { text(field) }
          span(.class("fw-normal muted")) { " \(said(FieldValues(values: old, time: time).text(field)))" }
        } else {
          text(field)
        }
      }
    }
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
