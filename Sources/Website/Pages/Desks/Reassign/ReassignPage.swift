import HTML
import Office

/// A supervisor gives a file to an officer, or back to the queue.
struct ReassignPage: Page {
  static let target = "kepada"
  static let reason = "alasan"
  /// The target that is nobody: back to the queue.
  static let queue = "antrean"

  let words: Words
  let file: DeskFile
  let desk: String
  let holder: String?
  /// Who may act on the file.
  let free: [Choice]
  /// Who may not, each with the reason.
  let hindered: [(name: String, why: String)]
  let state: FormState
  let hidden: HiddenFields
  let head: FileHead
  var failed: String?

  private var say: ActingWords { words.acting }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var hasProblems: Bool { !state.isGood }

  var body: some HTML {
    state.summary([Self.target, Self.reason])
    if let failed { Notice(.failed) { failed } }
    head
    p(.class("lead mt-3")) { say.reassignLead(desk, holder) }
    if free.isEmpty { Notice(.attention) { say.nobodyElse } }
    form(.method(.post), .action(Address.reassign(file.id).path)) {
      hidden
      RadioField(state, Self.target, say.to, choices: choices)
      TextArea(state, Self.reason, say.why, hint: say.whyHint, rows: 3, maxLength: 500)
      div(.class("actions")) {
        button(.class("btn btn-primary")) { say.reassign }
        a(.class("btn btn-outline-primary"), .href(Address.caseData(file.id).path)) { words.common.cancel }
      }
    }
    if !hindered.isEmpty {
      Element(.section, .class("mt-5"), .ariaLabelledby("hindered")) {
        h2(.class("h3"), .id("hindered")) { say.cannot }
        RowsList(hindered.map { RowsList.Row($0.name, $0.why) })
      }
    }
  }

  private var choices: [Choice] { free + (holder == nil ? [] : [Choice(Self.queue, say.toQueue)]) }
}
