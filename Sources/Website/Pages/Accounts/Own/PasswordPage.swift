import HTML
import Office

struct PasswordPage: Page {
  let words: Words
  let state: FormState
  let hidden: HiddenFields
  /// The office made the password that is in use.
  let isForced: Bool

  var title: String { say.passwordHeading }
  var hasProblems: Bool { !state.isGood }
  private var say: AccountWords { words.accounts }

  static let order = ["current-password", "new-password", "repeat-password"]

  var body: some HTML {
    state.summary(Self.order)
    if isForced && state.isGood { div(.class("mb-3")) { Notice(.attention) { say.passwordMustChange } } }
    PageHead(say.passwordHeading)
    form(.method(.post), .action(Address.password.path)) {
      hidden
      TextField(
        state, "current-password", say.currentPassword, type: .password, autocomplete: "current-password",
        isNarrow: true)
      TextField(
        state, "new-password", say.newPassword, hint: say.newPasswordHint(PasswordRules.minimum), type: .password,
        autocomplete: "new-password", isNarrow: true)
      TextField(
        state, "repeat-password", say.repeatPassword, type: .password, autocomplete: "new-password", isNarrow: true)
      div(.class("actions")) { button(.class("btn btn-primary")) { say.changePassword } }
    }
  }
}
