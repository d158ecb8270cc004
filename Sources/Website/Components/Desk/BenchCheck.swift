import HTML

/// One requirement or group of data to be marked.
struct BenchCheck {
  /// A question that is answered by yes or no; none is answered beforehand.
  struct Question: Sendable {
    /// The field's name in the form.
    var name: String
    var label: String
    var answer: Bool?
  }

  /// Letters, digits and hyphens: the `id`s of the controls begin with it.
  var id: String
  var heading: String
  /// Above this check and those that follow.
  var headline: String?
  var documentAddress: String?
  var isOpen = false
  /// What to look for, quietly.
  var hint: String?
  /// What was filled in, to hold against the document.
  var facts: [RowsList.Row] = []
  var questions: [Question]
  /// The name of the note's field.
  var noteName: String
  var note = ""
  /// The name of the field for a stock phrase.
  var phraseName = ""
  var phrases: [String] = []
  var problem: FieldProblem?
  /// Between the questions and the note, such as a control for a scan.
  var beside: AnyHTML?
  /// In the note, before the words: what exactly is meant.
  var points: [Point] = []
  /// The name of the points' boxes, and what stands above them.
  var pointsName = ""
  var pointsLabel = ""

  /// One thing that the note may be about.
  struct Point: Sendable {
    var value: String
    var label: String
    var isChecked: Bool
  }
}

struct CheckRow: Component {
  let check: BenchCheck
  let words: Bench.Words

  var body: some HTML {
    if let headline = check.headline { h3(.class("check-headline")) { headline } }
    fieldset(
      .class("check"), .class("is-open", if: check.isOpen), .class("has-note", if: !check.note.isEmpty),
      .class("field-error", if: check.problem != nil), .id(check.id), .data("check")
    ) {
      legend {
        if let address = check.documentAddress {
          a(.href(address), .target(Bench.frameName), .ariaCurrent("true", if: check.isOpen)) { check.heading }
        } else {
          check.heading
        }
      }
      if let problem = check.problem {
        p(.class("error-text"), .id("\(check.id)-problem")) {
          Icon(.exclamationTriangleFill)
          " "
          HiddenWords(problem.prefix)
          problem.message
        }
      }
      if let hint = check.hint { p(.class("form-text mb-1")) { hint } }
      if !check.facts.isEmpty { RowsList(check.facts, style: .tight) }
      div(.class("marks")) {
        ForEach(check.questions.enumerated()) { index, question in marks(question, "\(check.id)-\(index + 1)") }
      }
      if let beside = check.beside { beside }
      NoteBox(check: check, words: words)
    }
  }

  private func marks(_ question: BenchCheck.Question, _ id: String) -> some HTML {
    div(
      .class("tick"), .role("radiogroup"), .ariaLabel("\(question.label): \(check.heading)"),
      .ariaDescribedby("\(check.id)-problem", if: check.problem != nil)
    ) {
      span(.ariaHidden()) { question.label }
      MarkButton(question: question, id: id, isYes: true, words: words.yes)
      MarkButton(question: question, id: id, isYes: false, words: words.no)
    }
  }
}

struct MarkButton: Component {
  let question: BenchCheck.Question
  let id: String
  let isYes: Bool
  let words: String

  var body: some HTML {
    let value = isYes ? Bench.yesValue : Bench.noValue
    input(
      .class("btn-check"), .type(.radio), .name(question.name), .id("\(id)-\(value)"), .value(value),
      .checked(question.answer == isYes), .autocomplete("off"))
    label(.class("btn btn-sm"), .class(isYes ? "tick-yes" : "tick-no"), .for("\(id)-\(value)")) {
      Icon(isYes ? .checkLg : .xLg)
      " "
      words
    }
  }
}

/// What is said about a requirement that fails: a phrase of the procedure, own words, or both.
struct NoteBox: Component {
  let check: BenchCheck
  let words: Bench.Words

  var body: some HTML {
    div(.class("tick-note")) {
      if !check.points.isEmpty { PointBoxes(check: check) }
      if !check.phrases.isEmpty {
        label(.class("form-label"), .for("\(check.id)-phrase")) {
          words.phrase
          HiddenWords(" \(words.noteAbout) \(check.heading)")
        }
        select(.class("form-select mb-2"), .id("\(check.id)-phrase"), .name(check.phraseName), .data("phrase")) {
          option(.value("")) { words.noPhrase }
          for phrase in check.phrases { option { phrase } }
        }
      }
      label(.class("form-label"), .for("\(check.id)-note")) {
        words.note
        HiddenWords(" \(words.noteAbout) \(check.heading)")
      }
      textarea(.class("form-control"), .id("\(check.id)-note"), .name(check.noteName), .rows(2)) { check.note }
    }
  }
}

struct PointBoxes: Component {
  let check: BenchCheck

  var body: some HTML {
    fieldset(.class("mb-2")) {
      legend(.class("form-label fs-6 mb-1")) {
        check.pointsLabel
        HiddenWords(" \(check.heading)")
      }
      for (index, point) in check.points.enumerated() {
        div(.class("form-check")) {
          input(
            .class("form-check-input"), .type(.checkbox), .name(check.pointsName), .value(point.value),
            .id("\(check.id)-point-\(index + 1)"), .checked(point.isChecked))
          label(.class("form-check-label"), .for("\(check.id)-point-\(index + 1)")) { point.label }
        }
      }
    }
  }
}
