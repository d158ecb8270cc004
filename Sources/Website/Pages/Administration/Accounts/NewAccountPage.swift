import HTML
import Procedures

/// Adds an officer.
struct NewAccountPage: Page {
  static let login = "login"
  static let name = "name"

  let words: Words
  let state: FormState
  let roles: [Role]
  let hidden: HiddenFields

  var title: String { say.newHeading }
  var section: Section? { .accounts }
  var isTool: Bool { true }
  var hasProblems: Bool { !state.isGood }
  private var say: AdministrationWords { words.administration }

  var body: some HTML {
    state.summary([Self.name, Self.login, StandingFields.standing, StandingFields.desk])
    Crumbs(name: words.common.breadcrumbs, [.init(say.accountsHeading, Address.accounts.path), .init(say.newHeading)])
    PageHead(title) {
    } below: {
      p(.class("lead mb-0")) { say.newLead }
    }
    form(.class("mt-4"), .method(.post), .action(Address.newAccount.path)) {
      hidden
      TextField(state, Self.name, say.name, hint: say.nameHint, autocomplete: "off", maxLength: 100)
      TextField(
        state, Self.login, say.userName, hint: say.userNameHint, autocomplete: "off", maxLength: 40, isNarrow: true)
      StandingFields(words: say, state: state, roles: roles)
      div(.class("actions")) { button(.class("btn btn-primary")) { say.create } }
    }
  }
}
