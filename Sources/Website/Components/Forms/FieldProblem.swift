import HTML

/// What is wrong with one field's value and what would be right.
struct FieldProblem: Sendable {
  /// The `id` of the field; the summary links to it.
  var field: String
  var message: String
  /// Said before the message at the field, such as "Wrong: ".
  var prefix: String
}

/// A form came back: every problem in page order, first thing in `main`.
struct ErrorSummary: Component {
  let heading: String
  let problems: [FieldProblem]

  init(_ heading: String, _ problems: [FieldProblem]) {
    self.heading = heading
    self.problems = problems
  }

  var body: some HTML {
    if !problems.isEmpty {
      div(
        .class("error-summary"), .role("alert"), .ariaLabelledby("problems"), .tabindex(-1), .data("focus")
      ) {
        h2(.id("problems")) { heading }
        ul(.class("mb-0 ps-3")) {
          for problem in problems { li { a(.href("#\(problem.field)")) { problem.message } } }
        }
      }
    }
  }
}

extension [FieldProblem] {
  /// The first problem of a field.
  func of(_ field: String) -> FieldProblem? { first { $0.field == field } }
}
