import Casework
import HTML
import Procedures

/// Enters a mandate, with its decree.
struct NewMandatePage: Page {
  let words: Words
  let state: FormState
  let roles: [Role]
  let officers: [Choice]
  let hidden: HiddenFields
  /// What the office's file has words for.
  let kinds: [MandateKind]

  var title: String { say.newHeading }
  var section: Section? { .accounts }
  var isTool: Bool { true }
  var hasProblems: Bool { !state.isGood }
  private var say: ActingWords { words.acting }

  var body: some HTML {
    state.summary(MandateForm.order)
    Crumbs(
      name: words.common.breadcrumbs,
      [
        .init(words.administration.accountsHeading, Address.accounts.path), .init(say.heading, Address.mandates.path),
        .init(say.newHeading),
      ])
    PageHead(title) {
    } below: {
      p(.class("lead mb-0")) { say.newLead }
    }
    form(.class("mt-4"), .method(.post), .multipart, .action(Address.newMandate.path)) {
      hidden
      RadioField(
        state, MandateForm.kind, say.kindOf,
        choices: kinds.map { Choice($0.rawValue, say.kind($0), hint: say.kindHint($0)) })
      SelectField(
        state, MandateForm.role, say.role,
        choices: [Choice("", say.chooseDesk)] + roles.map { Choice($0.id.rawValue, $0.label) })
      SelectField(state, MandateForm.holder, say.holder, choices: [Choice("", say.chooseOfficer)] + officers)
      SelectField(
        state, MandateForm.principal, say.principal, choices: [Choice("", say.nobody)] + officers,
        hint: say.principalHint)
      TextField(
        state, MandateForm.position, say.position, hint: say.positionHint, autocomplete: "off", maxLength: 200)
      TextField(state, MandateForm.decree, say.decreeNumber, autocomplete: "off", maxLength: 100, isNarrow: true)
      DateField(state, MandateForm.decreeDate, say.decreeDate, words: .init(words))
      ScanField(state: state, name: MandateForm.scan, label: say.scan, hint: say.scanHint)
      DateField(state, MandateForm.from, say.firstDay, words: .init(words))
      DateField(state, MandateForm.until, say.lastDay, words: .init(words))
      div(.class("actions")) { button(.class("btn btn-primary")) { say.enter } }
    }
  }
}

/// The scan of a decree or a diploma.
struct ScanField: Component {
  let state: FormState
  let name: String
  let label: String
  let hint: String

  var body: some HTML {
    let text = FieldText(id: name, label: label, hint: hint, problem: state.problem(name))
    LabelledField(text) {
      input(
        .class("form-control"), .type(.file), .id(name), .name(name), .accept(".pdf,.jpg,.jpeg,.png"),
        .ariaInvalid(text.invalid), .ariaDescribedby(text.description))
    }
  }
}
