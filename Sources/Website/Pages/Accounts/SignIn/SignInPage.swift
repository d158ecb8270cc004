import HTML

/// One form for everybody who has an account.
struct SignInPage: Page {
  let words: Words
  let state: FormState
  let hidden: HiddenFields
  /// Where to go afterwards, for the way to registering.
  let returnTo: String
  /// A form waits for the sign-in.
  let hasKeptForm: Bool

  var title: String { say.signIn }
  var hasProblems: Bool { !state.isGood }
  private var say: AccountWords { words.accounts }

  var body: some HTML {
    div(.class("row")) {
      div(.class("col-lg-7")) {
        state.summary()
        PageHead(say.signIn) {
        } below: {
          p(.class("lead")) { hasKeptForm ? say.keptHint : say.signInLead }
        }
        form(.method(.post), .action(Address.signIn.path)) {
          hidden
          TextField(state, "login", say.login, autocomplete: "username", isNarrow: true)
          TextField(
            state, "password", say.password, type: .password, autocomplete: "current-password", isNarrow: true)
          div(.class("actions")) { button(.class("btn btn-primary")) { say.signIn } }
        }
        p(.class("mt-4")) {
          say.noAccount
          " "
          a(.href(Address.register.path([(SiteQuery.returnTo, returnTo)]))) { say.register }
        }
        p(.class("muted")) { say.forgotten }
      }
    }
  }
}
