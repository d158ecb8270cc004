import Casework
import HTML
import Procedures

/// The control of one field, by its kind.
struct FieldInput: Component {
  let field: Field
  let state: FormState
  let words: Words
  /// Values of this field for which other fields are asked.
  var opening: Set<String> = []

  /// So many choices are shown at once; more go into a list that opens.
  static let mostRadios = 6

  private var name: String { SectionInput.name(field.id) }
  private var label: String { field.isRequired ? field.label : "\(field.label) \(words.common.optional)" }
  private var isNarrow: Bool { field.width != .full }

  var body: some HTML {
    switch field.kind {
    case .text: line()
    case .nik: line(inputMode: "numeric")
    case .number: line(inputMode: "numeric")
    case .phone: line(type: .tel)
    case .email: line(type: .email)
    case .multiline:
      TextArea(state, name, label, hint: field.hint, rows: 3)
    case .date:
      DateField(
        state, name, label, words: .init(day: words.common.day, month: words.common.month, year: words.common.year),
        hint: field.hint, isBirthDate: field.autocomplete == "bday")
    case .choice(let choices):
      if choices.count <= Self.mostRadios {
        RadioField(
          state, name, label,
          choices: choices.map { Choice($0.id, $0.label, opens: opening.contains($0.id)) }, hint: field.hint)
      } else {
        SelectField(
          state, name, label,
          choices: [Choice("", words.drafts.chooseOne)]
            + choices.map { Choice($0.id, $0.label, opens: opening.contains($0.id)) }, hint: field.hint)
      }
    }
  }

  private func line(type: Attribute.FieldType = .text, inputMode: String? = nil) -> some HTML {
    TextField(
      state, name, label, hint: field.hint, type: type, autocomplete: field.autocomplete, inputMode: inputMode,
      isNarrow: isNarrow)
  }
}

/// The fields of a section. A field that is asked only for some answers stands right under the question, and is folded
/// away by the stylesheet until such an answer is chosen; without that it says when it is asked.
struct FieldInputs: Component {
  let fields: [Field]
  let state: FormState
  let words: Words

  var body: some HTML {
    ForEach(roots) { field in
      let followers = followers(of: field)
      if followers.isEmpty {
        FieldInput(field: field, state: state, words: words)
      } else {
        div(.class("field depends")) {
          FieldInput(
            field: field, state: state, words: words,
            opening: Set(followers.flatMap { $0.onlyWhen?.values ?? [] }))
          ForEach(followers) { follower in
            div(.class("field dependent")) {
              p(.class("form-text when")) { condition(of: follower, on: field) }
              FieldInput(field: follower, state: state, words: words)
            }
          }
        }
      }
    }
  }

  private var roots: [Field] {
    let known = Set(fields.map(\.id))
    return fields.filter { $0.onlyWhen.map { !known.contains($0.field) } ?? true }
  }

  /// Fields that wait for an answer to `field`, or to one of its followers.
  private func followers(of field: Field) -> [Field] {
    let direct = fields.filter { $0.onlyWhen?.field == field.id }
    return direct.flatMap { [$0] + followers(of: $0) }
  }

  private func condition(of follower: Field, on field: Field) -> String {
    guard let condition = follower.onlyWhen else { return "" }
    let asked = fields.first { $0.id == condition.field } ?? field
    return words.drafts.onlyWhen(asked.label, condition.values.map(asked.shown))
  }
}
