import HTML

/// One line of text.
struct TextField: Component {
  let text: FieldText
  let name: String
  let value: String
  var type: Attribute.FieldType = .text
  var autocomplete: String?
  var inputMode: String?
  var maxLength: Int?
  var isNarrow: Bool

  /// - Parameters:
  ///   - name: the field's name in the form; the `id` when `nil`.
  ///   - value: drawn back exactly as typed; a password never is.
  ///   - isNarrow: for values of a known, short length.
  init(
    _ id: String, _ label: String, name: String? = nil, value: String = "", hint: String? = nil,
    problem: FieldProblem? = nil, type: Attribute.FieldType = .text, autocomplete: String? = nil,
    inputMode: String? = nil, maxLength: Int? = nil, isNarrow: Bool = false
  ) {
    text = FieldText(id: id, label: label, hint: hint, problem: problem)
    self.name = name ?? id
    self.value = type == .password ? "" : value
    self.type = type
    self.autocomplete = autocomplete
    self.inputMode = inputMode
    self.maxLength = maxLength
    self.isNarrow = isNarrow
  }

  var body: some HTML {
    LabelledField(text) {
      input(
        .class("form-control"), .class("w-24", if: isNarrow), .type(type), .id(text.id), .name(name), .value(value),
        .autocomplete(autocomplete), .inputmode(inputMode), .maxlength(maxLength), .ariaInvalid(text.invalid),
        .ariaDescribedby(text.description))
    }
  }
}

/// Several lines of text.
struct TextArea: Component {
  let text: FieldText
  let name: String
  let value: String
  let rows: Int
  let maxLength: Int?

  init(
    _ id: String, _ label: String, name: String? = nil, value: String = "", hint: String? = nil,
    problem: FieldProblem? = nil, rows: Int = 4, maxLength: Int? = nil
  ) {
    text = FieldText(id: id, label: label, hint: hint, problem: problem)
    self.name = name ?? id
    self.value = value
    self.rows = rows
    self.maxLength = maxLength
  }

  var body: some HTML {
    LabelledField(text) {
      textarea(
        .class("form-control"), .id(text.id), .name(name), .rows(rows), .maxlength(maxLength),
        .ariaInvalid(text.invalid), .ariaDescribedby(text.description)
      ) { value }
    }
  }
}
