import Hummingbird
import Office

extension Routes {
  func addRegister() {
    get(.register) { visit in
      if let account = visit.visitor.account { return visit.redirect(to: account.startingPage) }
      return visit.page(visit.registerPage(FormState(visit.words), returnTo: visit.query[SiteQuery.returnTo]))
    }
    post(.register) { visit, form in try await visit.register(form) }
  }
}

extension Visit {
  fileprivate func registerPage(_ state: FormState, returnTo: String) -> RegisterPage {
    RegisterPage(
      words: words, state: state,
      hidden: HiddenFields(
        csrf: visitor.csrf, others: [(SiteQuery.returnTo, LocalPath.checked(returnTo) ?? "")]),
      privacy: editions?.office.privacy, returnTo: returnTo)
  }

  fileprivate func register(_ form: FormData) async throws -> Response {
    var state = FormState(typed: form, words)
    if form["password"] != form["repeat-password"] { state.check("repeat-password", words.accounts.repeatDiffers) }
    if state.isGood {
      do {
        let signedIn = try await services.accounts.registerApplicant(
          login: form["login"], name: form["name"], password: form["password"], previous: sessionCookie)
        return enter(signedIn, form)
      } catch let refusal as AccountRefusal {
        state.check(Self.field(of: refusal), reason(for: refusal))
      }
    }
    return formAgain(registerPage(state, returnTo: form[SiteQuery.returnTo]))
  }

  private static func field(of refusal: AccountRefusal) -> String {
    switch refusal {
    case .malformedName: "name"
    case .weakPassword: "password"
    default: "login"
    }
  }
}
