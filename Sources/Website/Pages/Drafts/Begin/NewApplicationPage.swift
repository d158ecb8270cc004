import Casework
import HTML
import Office
import Procedures

/// What an application needs, and the button that begins one.
struct NewApplicationPage: Page {
  let words: Words
  let procedure: Procedure
  /// The kind of application whose documents are listed.
  let kind: ApplicationKind?
  let requirements: [RequirementRule]
  /// Empty for a letter without an end of its own.
  let validity: String
  let isAtCounter: Bool
  /// Own letters that the application can be about.
  let letters: [LoadedCase]
  let state: FormState
  let hidden: HiddenFields

  var title: String { say.newHeading(procedure.shortName) }
  var section: Section? { isAtCounter ? .counter : .myApplications }
  var isTool: Bool { isAtCounter }
  var hasProblems: Bool { !state.isGood }
  private var say: DraftWords { words.drafts }

  private func letter(_ loaded: LoadedCase) -> Choice {
    let number = loaded.state.letter?.numbering.number ?? ""
    return Choice(loaded.id.rawValue, [number, loaded.workplace].filter { !$0.isEmpty }.joined(separator: " · "))
  }

  /// The same page with what another kind needs; a letter that was chosen stays chosen.
  private func needs(_ kind: ApplicationKind) -> String {
    Address.newApplication(procedure.id).path([
      (NewApplication.kind, kind.id.rawValue), (NewApplication.letter, state.value("letter")),
    ])
  }

  var body: some HTML {
    state.summary()
    PageHead(title) {
    } below: {
      p(.class("lead")) { isAtCounter ? say.newLeadCounter : say.newLead }
    }
    FactsList(
      [(say.promise, procedure.promiseText), (say.fee, procedure.fee.text)]
        + (validity.isEmpty ? [] : [(say.validity, validity)]))
    form(.class("mt-4"), .method(.post), .action(Address.newApplication(procedure.id).path)) {
      hidden
      if procedure.kinds.count > 1 {
        RadioField(
          state, "kind", say.whatKind,
          choices: procedure.kinds.map { Choice($0.id.rawValue, $0.label, hint: $0.hint) })
      }
      if !letters.isEmpty {
        SelectField(
          state, "letter", say.whichLetter, choices: [Choice("", say.noLetter)] + letters.map(letter),
          hint: say.whichLetterHint(words.common.list(procedure.kinds.filter { $0.earlier != nil }.map(\.label))))
      }
      div(.class("actions")) { button(.class("btn btn-primary")) { say.begin } }
    }
    Element(.section, .class("mt-5"), .ariaLabelledby("needed")) {
      h2(.id("needed")) { say.whatIsNeeded(procedure.kinds.count > 1 ? kind?.label : nil) }
      ServiceKinds(words: words.service, kinds: procedure.kinds, current: kind, address: needs)
      TaskList(
        requirements.map { rule in
          TaskList.Task(rule.name, aside: rule.condition.map { "(\($0))" }) { rule.hint }
        }, isTwoColumns: true)
    }
  }
}
