import HTML

// Fields that take value and problem from a form's state; the name of a field is also its `id`.

extension TextField {
  init(
    _ state: FormState, _ name: String, _ label: String, hint: String? = nil, type: Attribute.FieldType = .text,
    autocomplete: String? = nil, inputMode: String? = nil, maxLength: Int? = nil, isNarrow: Bool = false
  ) {
    self.init(
      name, label, value: state.value(name), hint: hint, problem: state.problem(name), type: type,
      autocomplete: autocomplete, inputMode: inputMode, maxLength: maxLength, isNarrow: isNarrow)
  }
}

extension TextArea {
  init(
    _ state: FormState, _ name: String, _ label: String, hint: String? = nil, rows: Int = 4, maxLength: Int? = nil
  ) {
    self.init(
      name, label, value: state.value(name), hint: hint, problem: state.problem(name), rows: rows,
      maxLength: maxLength)
  }
}

extension RadioField {
  init(_ state: FormState, _ name: String, _ legend: String, choices: [Choice], hint: String? = nil) {
    self.init(
      name, legend, choices: choices, chosen: state.value(name), hint: hint, problem: state.problem(name))
  }
}

extension SelectField {
  init(_ state: FormState, _ name: String, _ label: String, choices: [Choice], hint: String? = nil) {
    self.init(
      name, label, choices: choices, chosen: state.value(name), hint: hint, problem: state.problem(name))
  }
}

extension CheckField {
  init(_ state: FormState, _ name: String, _ label: String, value: String = "yes", hint: String? = nil) {
    self.init(
      name, label, value: value, isChecked: state.values(name).contains(value), hint: hint,
      problem: state.problem(name))
  }
}

extension DateField {
  init(
    _ state: FormState, _ name: String, _ legend: String, words: Words, hint: String? = nil, isBirthDate: Bool = false
  ) {
    self.init(
      name, legend, typed: state.date(name), words: words, hint: hint, problem: state.problem(name),
      isBirthDate: isBirthDate)
  }
}

extension FormState {
  /// The three numbers of a date as typed.
  func date(_ name: String) -> DateField.Typed {
    .init(day: value("\(name)-day"), month: value("\(name)-month"), year: value("\(name)-year"))
  }
}
