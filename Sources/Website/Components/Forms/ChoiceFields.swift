import HTML

/// One of several that may be chosen.
struct Choice: Sendable {
  var value: String
  var words: String
  var hint: String?
  /// Shows the fields that are asked only with this choice.
  var opens: Bool

  init(_ value: String, _ words: String, hint: String? = nil, opens: Bool = false) {
    self.value = value
    self.words = words
    self.hint = hint
    self.opens = opens
  }
}

/// A few choices, all in view. The first has the `id` of the field, so that the error summary leads to it.
struct RadioField: Component {
  let text: FieldText
  let name: String
  let choices: [Choice]
  let chosen: String?

  init(
    _ id: String, _ legend: String, name: String? = nil, choices: [Choice], chosen: String? = nil, hint: String? = nil,
    problem: FieldProblem? = nil
  ) {
    text = FieldText(id: id, label: legend, hint: hint, problem: problem)
    self.name = name ?? id
    self.choices = choices
    self.chosen = chosen
  }

  var body: some HTML {
    GroupedField(text) {
      for (index, choice) in choices.enumerated() {
        let id = index == 0 ? text.id : "\(text.id)-\(index + 1)"
        div(.class("form-check")) {
          input(
            .class("form-check-input"), .type(.radio), .name(name), .id(id), .value(choice.value),
            .checked(choice.value == chosen), .ariaDescribedby(choice.hint.map { _ in "\(id)-about" }),
            .data("opens", if: choice.opens))
          label(.class("form-check-label"), .for(id)) { choice.words }
          if let hint = choice.hint { p(.class("form-text"), .id("\(id)-about")) { hint } }
        }
      }
    }
  }
}

/// One thing to agree to or to say yes to.
struct CheckField: Component {
  let text: FieldText
  let name: String
  let value: String
  let isChecked: Bool

  init(
    _ id: String, _ label: String, name: String? = nil, value: String = "yes", isChecked: Bool = false,
    hint: String? = nil, problem: FieldProblem? = nil
  ) {
    text = FieldText(id: id, label: label, hint: hint, problem: problem)
    self.name = name ?? id
    self.value = value
    self.isChecked = isChecked
  }

  var body: some HTML {
    div(.class("field"), .class("field-error", if: text.problem != nil)) {
      FieldNotes(text: text)
      div(.class("form-check")) {
        input(
          .class("form-check-input"), .type(.checkbox), .name(name), .id(text.id), .value(value), .checked(isChecked),
          .ariaInvalid(text.invalid), .ariaDescribedby(text.description))
        label(.class("form-check-label"), .for(text.id)) { text.label }
      }
    }
  }
}

/// Many choices, one in view.
struct SelectField: Component {
  let text: FieldText
  let name: String
  let choices: [Choice]
  let chosen: String?

  init(
    _ id: String, _ label: String, name: String? = nil, choices: [Choice], chosen: String? = nil, hint: String? = nil,
    problem: FieldProblem? = nil
  ) {
    text = FieldText(id: id, label: label, hint: hint, problem: problem)
    self.name = name ?? id
    self.choices = choices
    self.chosen = chosen
  }

  var body: some HTML {
    LabelledField(text) {
      select(
        .class("form-select w-24"), .id(text.id), .name(name), .ariaInvalid(text.invalid),
        .ariaDescribedby(text.description)
      ) {
        for choice in choices {
          option(.value(choice.value), .selected(choice.value == chosen), .data("opens", if: choice.opens)) {
            choice.words
          }
        }
      }
    }
  }
}
