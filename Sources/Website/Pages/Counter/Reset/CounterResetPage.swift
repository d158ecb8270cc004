import HTML

/// A forgotten password, against the identity card.
struct CounterResetPage: Page {
  static let login = "login"
  static let identity = "identity"
  static let confirmed = "confirmed"

  let words: Words
  let state: FormState
  let hidden: HiddenFields

  var title: String { say.reset }
  var section: Section? { .counter }
  var isTool: Bool { true }
  var hasProblems: Bool { !state.isGood }
  private var say: CounterWords { words.counter }

  var body: some HTML {
    state.summary([Self.login, Self.identity, Self.confirmed])
    Crumbs(name: words.common.breadcrumbs, [.init(say.heading, Address.counterDesk.path), .init(say.reset)])
    PageHead(say.reset) {
    } below: {
      p(.class("lead mb-0")) { say.resetLead }
    }
    form(.class("mt-4"), .method(.post), .action(Address.counterReset.path)) {
      hidden
      TextField(state, Self.login, say.login, hint: say.loginHint, autocomplete: "off", maxLength: 320, isNarrow: true)
      TextField(state, Self.identity, say.identity, hint: say.identityHint, autocomplete: "off", maxLength: 200)
      CheckField(state, Self.confirmed, say.confirmed)
      div(.class("actions")) { button(.class("btn btn-primary")) { say.makePassword } }
    }
  }
}

/// A password that was just made; shown once and kept nowhere.
struct OneTimePasswordPage: Page {
  let words: Words
  let section: Section?
  let heading: String
  let password: String
  let login: String
  let next: String
  let back: (words: String, address: String)

  var title: String { heading }
  var isTool: Bool { true }

  var body: some HTML {
    PageHead(heading) {
    } below: {
      p(.class("lead mb-0")) { words.counter.madeLead }
    }
    div(.class("mt-4")) {
      RowsList([
        .init(words.accounts.contactOrUserName, login),
        .init(words.counter.oneTimePassword) { span(.class("num fs-4 user-select-all")) { password } },
      ])
    }
    p(.class("mt-3")) { next }
    div(.class("actions")) { a(.class("btn btn-primary"), .href(back.address)) { back.words } }
  }
}
