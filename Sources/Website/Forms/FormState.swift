/// What a form shows in its fields: what was typed, and what is wrong with it.
///
///     var state = FormState(typed: form, visit.words)
///     state.check("name", form.trimmed("name") == nil ? words.nameMissing : nil)
///     guard state.isGood else { return visit.formAgain(NamePage(state: state, …)) }
///
/// In the page, `TextField(state, "name", words.name)` draws value and problem, and ``summary`` comes first in `main`.
struct FormState: Sendable {
  private(set) var problems: [FieldProblem] = []
  private let typed: FormData
  private let words: CommonWords

  /// - Parameter typed: what was sent, or what is known before anything was.
  init(typed: FormData = FormData(), _ words: Words) {
    self.typed = typed
    self.words = words.common
    for name in typed.cleaned { check(name, words.common.fieldCleaned) }
    for name in typed.overlong { check(name, words.common.fieldTooLong(FormLimits.plain.fieldBytes)) }
  }

  var isGood: Bool { problems.isEmpty }

  /// The value to draw back, exactly as typed.
  func value(_ name: String) -> String { typed[name] }

  func values(_ name: String) -> [String] { typed.all(name) }

  func problem(_ field: String) -> FieldProblem? { problems.of(field) }

  /// Notes what is wrong with a field's value and what would be right; nothing when nothing is. The first counts.
  mutating func check(_ field: String, _ message: String?) {
    guard let message, problem(field) == nil else { return }
    problems.append(FieldProblem(field: field, message: message, prefix: words.wrong))
  }

  /// All problems, in the order of the page.
  ///
  /// - Parameter order: the fields as the page shows them; others come after.
  func summary(_ order: [String] = []) -> ErrorSummary {
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = problems.enumerated().sorted {
      (places[$0.element.field] ?? .max, $0.offset) < (places[$1.element.field] ?? .max, $1.offset)
    }
    return ErrorSummary(words.problemsHeading(problems.count), sorted.map(\.element))
  }
}
