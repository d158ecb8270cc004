import HTML

/// Document beside checklist, decision at the foot.
///
/// A "no" opens the note of its requirement and swaps the primary button by the stylesheet alone; the server decides
/// in the end. Each requirement's name opens its document in the frame, without script.
struct Bench: Component {
  struct Words: Sendable {
    /// Above the checklist.
    var heading: String
    /// How many are marked, such as "5 of 7".
    var progress: String
    var yes: String
    var no: String
    var note: String
    /// Hidden after the note's label, before the requirement's name: "about".
    var noteAbout: String
    var phrase: String
    var noPhrase: String
    /// Above the decisions.
    var rule: String
  }

  struct Decision: Sendable {
    enum Role: Sendable {
      /// Shown while no mark is "no".
      case forward
      /// Shown as soon as one mark is "no".
      case back
      /// Always shown, not primary.
      case other
      /// Asks again on a page of its own.
      case grave
    }

    var value: String
    var words: String
    var role: Role
  }

  /// The name of the decision buttons.
  static let decisionName = "decision"
  /// The name of the frame that shows the documents.
  static let frameName = "document"
  /// The values of a mark.
  static let yesValue = "yes"
  static let noValue = "no"

  let address: String
  let hidden: HiddenFields
  let document: BenchDocument
  let checks: [BenchCheck]
  let decisions: [Decision]
  let words: Words
  let keys: BenchKeys?
  /// Carries files.
  var isMultipart = false
  /// Above the first check.
  var lead: AnyHTML?
  /// Between the last check and the decisions.
  var confirmation: AnyHTML?

  init(
    address: String, hidden: HiddenFields, document: BenchDocument, checks: [BenchCheck], decisions: [Decision],
    words: Words, keys: BenchKeys? = nil
  ) {
    self.address = address
    self.hidden = hidden
    self.document = document
    self.checks = checks
    self.decisions = decisions
    self.words = words
    self.keys = keys
  }

  var body: some HTML {
    form(
      .class("bench"), .method(.post), .multipart.when(isMultipart), .action(address), .data("bench", if: keys != nil)
    ) {
      hidden
      document
      section(.class("checks"), .ariaLabelledby("checks")) {
        div(.class("checks-head")) {
          h2(.id("checks")) { words.heading }
          span(.class("num")) { words.progress }
        }
        if let lead { lead }
        for check in checks { CheckRow(check: check, words: words) }
        div(.class("decide")) {
          if let confirmation { confirmation }
          p(.class("mb-2")) { words.rule }
          div(.class("actions mt-0")) {
            for decision in decisions { DecisionButton(decision: decision) }
          }
        }
        if let keys { keys }
      }
    }
  }
}

struct DecisionButton: Component {
  let decision: Bench.Decision

  var body: some HTML {
    button(.class("btn"), .class(look), .name(Bench.decisionName), .value(decision.value)) { decision.words }
  }

  private var look: String {
    switch decision.role {
    case .forward: "btn-primary decide-ok"
    case .back: "btn-primary decide-back"
    case .other: "btn-outline-primary"
    case .grave: "btn-outline-danger"
    }
  }
}
