import HTML

/// ``Words`` of the whole site, where a part has words of its own.
typealias SiteWords = Words

/// A date as three numbers, drawn back exactly as typed. The day has the `id` of the field.
struct DateField: Component {
  /// What the three numbers are called.
  struct Words: Sendable {
    var day: String
    var month: String
    var year: String

    init(day: String, month: String, year: String) {
      self.day = day
      self.month = month
      self.year = year
    }

    init(_ words: SiteWords) {
      self.init(day: words.common.day, month: words.common.month, year: words.common.year)
    }
  }

  /// What was typed.
  struct Typed: Sendable {
    var day = ""
    var month = ""
    var year = ""
  }

  let text: FieldText
  let name: String
  let typed: Typed
  let words: Words
  let isBirthDate: Bool

  /// - Parameter name: the three fields are `name-day`, `name-month` and `name-year`; the `id` when `nil`.
  init(
    _ id: String, _ legend: String, name: String? = nil, typed: Typed = Typed(), words: Words, hint: String? = nil,
    problem: FieldProblem? = nil, isBirthDate: Bool = false
  ) {
    text = FieldText(id: id, label: legend, hint: hint, problem: problem)
    self.name = name ?? id
    self.typed = typed
    self.words = words
    self.isBirthDate = isBirthDate
  }

  var body: some HTML {
    GroupedField(text) {
      div(.class("date-in")) {
        number(text.id, "day", words.day, typed.day)
        number("\(text.id)-month", "month", words.month, typed.month)
        number("\(text.id)-year", "year", words.year, typed.year)
      }
    }
  }

  private func number(_ id: String, _ part: String, _ words: String, _ value: String) -> some HTML {
    div {
      label(.for(id)) { words }
      input(
        .class("form-control"), .class("year", if: part == "year"), .type(.text), .id(id), .name("\(name)-\(part)"),
        .inputmode("numeric"), .autocomplete(isBirthDate ? "bday-\(part)" : nil), .value(value),
        .ariaInvalid(text.invalid))
    }
  }
}
