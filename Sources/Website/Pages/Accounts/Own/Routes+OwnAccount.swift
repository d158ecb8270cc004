import Hummingbird
import Office

extension Routes {
  func addOwnAccount() {
    get(.account, for: .signedIn) { visit in
      visit.page(
        AccountPage(
          words: visit.words, account: try visit.account, duties: try visit.duties,
          wasChanged: visit.query.has(AccountQuery.passwordChanged)))
    }
    get(.password, for: .signedIn) { visit in
      visit.page(visit.passwordPage(FormState(visit.words), returnTo: visit.query[SiteQuery.returnTo]))
    }
    post(.password, for: .signedIn) { visit, form in try await visit.changePassword(form) }
  }
}

private enum AccountQuery {
  static let passwordChanged = "sandi-diganti"
}

extension Visit {
  fileprivate var duties: [String] {
    get throws {
      let account = try account
      if account.isAdministrator { return [words.frame.administrator] }
      if account.isAuditor { return [words.frame.auditor] }
      let names = names()
      return account.roles.map(names.role)
    }
  }

  fileprivate func passwordPage(_ state: FormState, returnTo: String) -> PasswordPage {
    PasswordPage(
      words: words, state: state,
      hidden: HiddenFields(
        csrf: visitor.csrf, others: [(SiteQuery.returnTo, LocalPath.checked(returnTo) ?? "")]),
      isForced: visitor.account?.mustChangePassword ?? false)
  }

  fileprivate func changePassword(_ form: FormData) async throws -> Response {
    guard let known = visitor.known else { throw SiteProblem.signInNeeded(nil) }
    let isForced = try account.mustChangePassword
    let say = words.accounts
    var state = FormState(typed: form, words)
    state.check("current-password", form["current-password"].isEmpty ? say.currentMissing : nil)
    if form["new-password"] != form["repeat-password"] { state.check("repeat-password", say.repeatDiffers) }
    if state.isGood {
      do {
        try await services.accounts.changePassword(
          of: known, from: form["current-password"], to: form["new-password"])
        if isForced { return redirect(toLocal: LocalPath.checked(form[SiteQuery.returnTo]) ?? startingPath) }
        return redirect(to: .account, query: [(AccountQuery.passwordChanged, "1")])
      } catch let refusal as AccountRefusal {
        let isWrong = refusal == .wrongCredentials
        state.check(Self.passwordField(of: refusal), isWrong ? say.currentWrong : reason(for: refusal))
      }
    }
    return formAgain(passwordPage(state, returnTo: form[SiteQuery.returnTo]))
  }

  private var startingPath: String { (visitor.account?.startingPage ?? .account).path }

  private static func passwordField(of refusal: AccountRefusal) -> String {
    switch refusal {
    case .weakPassword, .samePassword: "new-password"
    default: "current-password"
    }
  }
}
