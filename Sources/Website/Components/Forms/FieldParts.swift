import HTML

/// What every field shows besides its control: label above, hint under it, error under the hint, control last.
struct FieldText: Sendable {
  /// The `id` of the control.
  var id: String
  var label: String
  var hint: String?
  var problem: FieldProblem?

  /// What `aria-describedby` names.
  var description: String? {
    let parts = [hint.map { _ in "\(id)-hint" }, problem.map { _ in "\(id)-problem" }].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  var invalid: Bool? { problem == nil ? nil : true }
}

/// Hint and error of a field.
struct FieldNotes: Component {
  let text: FieldText

  var body: some HTML {
    if let hint = text.hint { p(.class("form-text"), .id("\(text.id)-hint")) { hint } }
    if let problem = text.problem {
      p(.class("error-text"), .id("\(text.id)-problem")) {
        Icon(.exclamationTriangleFill)
        " "
        HiddenWords(problem.prefix)
        problem.message
      }
    }
  }
}

/// A field with one control.
struct LabelledField<Control: HTML>: Component {
  let text: FieldText
  let control: Control

  init(_ text: FieldText, @HTMLBuilder control: () -> Control) {
    self.text = text
    self.control = control()
  }

  var body: some HTML {
    div(.class("field"), .class("field-error", if: text.problem != nil)) {
      label(.class("form-label"), .for(text.id)) { text.label }
      FieldNotes(text: text)
      control
    }
  }
}

/// A field of several controls that belong together.
struct GroupedField<Controls: HTML>: Component {
  let text: FieldText
  let controls: Controls

  init(_ text: FieldText, @HTMLBuilder controls: () -> Controls) {
    self.text = text
    self.controls = controls()
  }

  var body: some HTML {
    fieldset(
      .class("field"), .class("field-error", if: text.problem != nil), .ariaDescribedby(text.description)
    ) {
      legend(.class("form-label")) { text.label }
      FieldNotes(text: text)
      controls
    }
  }
}
