import HTML
import Office
import Procedures

struct RegisterPage: Page {
  let words: Words
  let state: FormState
  let hidden: HiddenFields
  let privacy: PrivacyNotice?
  let returnTo: String

  var title: String { say.registerHeading }
  var hasProblems: Bool { !state.isGood }
  private var say: AccountWords { words.accounts }

  static let order = ["login", "name", "password", "repeat-password"]

  var body: some HTML {
    div(.class("row gx-lg-5")) {
      div(.class("col-lg-8")) {
        state.summary(Self.order)
        PageHead(say.registerHeading) {
        } below: {
          p(.class("lead")) { say.registerLead }
        }
        form(.method(.post), .action(Address.register.path)) {
          hidden
          TextField(state, "login", say.contact, hint: say.contactHint, autocomplete: "username", isNarrow: true)
          TextField(state, "name", say.name, hint: say.nameHint, autocomplete: "name", maxLength: 100)
          TextField(
            state, "password", say.newPassword, hint: say.newPasswordHint(PasswordRules.minimum), type: .password,
            autocomplete: "new-password", isNarrow: true)
          TextField(
            state, "repeat-password", say.repeatPassword, type: .password, autocomplete: "new-password",
            isNarrow: true)
          div(.class("actions")) { button(.class("btn btn-primary")) { say.create } }
        }
        p(.class("mt-4")) { a(.href(Address.signIn.path([(SiteQuery.returnTo, returnTo)]))) { say.haveAccount } }
      }
      if let privacy {
        aside(.class("col-lg-4 mt-5 mt-lg-0"), .ariaLabel(privacy.title)) {
          Panel(privacy.title) {
            p { privacy.short }
            p(.class("mb-0")) { a(.href(Address.privacy.path)) { say.privacyMore } }
          }
        }
      }
    }
  }
}
