import Hummingbird
import Office

extension Routes {
  func addSignIn() {
    get(.signIn) { visit in
      let returnTo = visit.query[SiteQuery.returnTo]
      if let account = visit.visitor.account {
        return visit.redirect(toLocal: LocalPath.checked(returnTo) ?? account.startingPage.path)
      }
      return visit.page(visit.signInPage(FormState(visit.words), returnTo: returnTo, kept: nil))
    }
    post(.signIn) { visit, form in try await visit.signIn(form) }
    post(.signOut) { visit, _ in
      if let cookie = visit.sessionCookie { try await visit.services.accounts.signOut(cookie) }
      var response = visit.redirect(to: .home)
      response.setCookie(visit.site.cookies.endOfSession)
      return response
    }
  }
}

extension Visit {
  /// The cookie with which the request came.
  var sessionCookie: String? { request.cookies[site.cookies.sessionName]?.value }

  fileprivate func signInPage(_ state: FormState, returnTo: String, kept: String?) -> SignInPage {
    var others = [(name: SiteQuery.returnTo, value: LocalPath.checked(returnTo) ?? "")]
    if let kept { others.append((KeptForm.fieldName, kept)) }
    return SignInPage(
      words: words, state: state, hidden: HiddenFields(csrf: visitor.csrf, others: others), returnTo: returnTo,
      hasKeptForm: kept != nil)
  }

  fileprivate func signIn(_ form: FormData) async throws -> Response {
    var state = FormState(typed: form, words)
    state.check("login", form.trimmed("login") == nil ? words.accounts.loginMissing : nil)
    state.check("password", form["password"].isEmpty ? words.accounts.passwordMissing : nil)
    if state.isGood {
      do {
        let signedIn = try await services.accounts.signIn(
          form["login"], password: form["password"], remote: clientAddress, previous: sessionCookie)
        return enter(signedIn, form)
      } catch let refusal as AccountRefusal {
        state.check("login", reason(for: refusal))
        let page = signInPage(state, returnTo: form[SiteQuery.returnTo], kept: form.value(KeptForm.fieldName))
        return answer(to: refusal, page)
      }
    }
    return formAgain(signInPage(state, returnTo: form[SiteQuery.returnTo], kept: form.value(KeptForm.fieldName)))
  }

  /// The same form again; too many attempts say when the next one counts.
  private func answer(to refusal: AccountRefusal, _ page: some Page) -> Response {
    guard case .tooManyAttempts(let until) = refusal else { return formAgain(page) }
    var response = self.page(page, status: .tooManyRequests)
    response.headers[.retryAfter] = String(max(1, (until.milliseconds - now.milliseconds + 999) / 1_000))
    return response
  }

  /// Goes on as the one who just signed in: to the form that waited, to the page asked for, or to the usual one.
  func enter(_ signedIn: SignedIn, _ form: FormData) -> Response {
    var context = context
    context.visitor = SiteVisitor(known: signedIn.visitor, csrf: signedIn.visitor.session.csrf)
    let inside = Visit(request: request, context: context, site: site)
    let account = signedIn.visitor.account
    let usual = account?.startingPage ?? .home
    var response: Response
    if account?.mustChangePassword == true {
      response = redirect(to: .password, query: [(SiteQuery.returnTo, form[SiteQuery.returnTo])])
    } else if let page = inside.afterSignIn(form, csrf: inside.visitor.csrf, usual: usual) {
      response = inside.page(page)
    } else {
      response = redirect(toLocal: LocalPath.checked(form[SiteQuery.returnTo]) ?? usual.path)
    }
    response.setCookie(site.cookies.session(signedIn.cookie))
    return response
  }
}
