import Casework
import Procedures
import WorkingTime

/// Between the fields of a procedure and the fields of an HTML form.
enum SectionInput {
  /// The name of a field in the form, and its `id`.
  static func name(_ field: FieldID) -> String { "field-\(field)" }

  /// What was typed into these fields. A date that cannot be read is kept as `31/2/2026`.
  static func values(of fields: [Field], in form: FormData) -> [FieldID: String] {
    var values: [FieldID: String] = [:]
    for field in fields {
      let name = name(field.id)
      guard case .date = field.kind else {
        values[field.id] = form[name]
        continue
      }
      let parts = parts(name, form)
      switch DateInput.parse(day: parts[0], month: parts[1], year: parts[2]) {
      case .empty: values[field.id] = ""
      case .date(let date): values[field.id] = date.description
      case .problem: values[field.id] = parts.map { $0.replacing("/", with: "-") }.joined(separator: "/")
      }
    }
    return values
  }

  /// What is wrong with dates that cannot be read, by field; said better here than by the three numbers put together.
  static func unreadableDates(of fields: [Field], in form: FormData) -> [FieldID: String] {
    var problems: [FieldID: String] = [:]
    for field in fields where field.kind == .date {
      let parts = parts(name(field.id), form)
      if case .problem(let words) = DateInput.parse(day: parts[0], month: parts[1], year: parts[2]) {
        problems[field.id] = words
      }
    }
    return problems
  }

  /// Kept values, as the form shows them.
  static func typed(_ values: [FieldID: String], of fields: [Field]) -> FormData {
    var pairs: [(name: String, value: String)] = []
    for field in fields {
      let value = values[field.id] ?? ""
      let name = name(field.id)
      guard case .date = field.kind else {
        pairs.append((name, value))
        continue
      }
      for (part, text) in zip(["day", "month", "year"], numbers(value)) { pairs.append(("\(name)-\(part)", text)) }
    }
    return FormData(pairs)
  }

  private static func parts(_ name: String, _ form: FormData) -> [String] {
    ["day", "month", "year"].map { form["\(name)-\($0)"] }
  }

  private static func numbers(_ value: String) -> [String] {
    if let date = CivilDate(value) { return [String(date.day), String(date.month), String(date.year)] }
    let parts = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 3 ? parts : [value, "", ""]
  }
}
