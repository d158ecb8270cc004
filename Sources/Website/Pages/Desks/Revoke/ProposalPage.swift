import Casework
import HTML
import Office
import Procedures

/// Proposes to end a letter on the office's own motion, with reasons that its letter of revocation gives.
struct ProposalPage: Page {
  let words: Words
  let file: DeskFile
  /// The procedure in force, as the proposal meets it.
  let rule: Procedure
  let state: FormState
  let hidden: HiddenFields
  let head: FileHead

  private var say: RevokeWords { words.revoke }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var hasProblems: Bool { !state.isGood }

  var body: some HTML {
    state.summary(rule.revocationReasons.flatMap { $0.fields.map { SectionInput.name($0.id) } })
    head
    p(.class("lead mt-3")) { say.lead }
    RowsList([
      .init(words.letterCheck.letterNumber, file.state.letter?.numbering.number ?? "", isNumber: true),
      .init(say.holder, file.loaded.name), .init(words.letterCheck.workplace, file.loaded.workplace),
    ])
    form(.class("mt-4"), .method(.post), .action(Address.proposeRevocation(file.id).path), .novalidate()) {
      hidden
      ForEach(rule.revocationReasons) { group in
        h2 { group.title }
        if let intro = group.intro { p { intro } }
        FieldInputs(fields: group.fields, state: state, words: words)
      }
      div(.class("actions")) {
        button(.class("btn btn-outline-danger")) { say.proposeButton }
        a(.class("btn btn-outline-primary"), .href(Address.caseData(file.id).path)) { words.common.cancel }
      }
    }
  }
}

/// Does not follow a proposal, with a reason.
struct DeclinePage: Page {
  static let reasonName = "reason"

  let words: Words
  let file: DeskFile
  let reason: String
  let hidden: HiddenFields
  let head: FileHead
  let problems: [FieldProblem]

  private var say: RevokeWords { words.revoke }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var hasProblems: Bool { !problems.isEmpty }

  var body: some HTML {
    ErrorSummary(words.signing.problems(problems.count), problems)
    head
    p(.class("lead mt-3")) { say.declineLead }
    Element(.form, .method(.post), .action(Address.declineProposal(file.id).path)) {
      hidden
      TextArea(
        Self.reasonName, say.declineReason, value: reason, problem: problems.of(Self.reasonName), rows: 3)
      div(.class("actions")) {
        button(.class("btn btn-outline-danger")) { say.declineButton }
        a(.class("btn btn-outline-primary"), .href(Address.bench(file.id).path)) { words.common.cancel }
      }
    }
  }
}
