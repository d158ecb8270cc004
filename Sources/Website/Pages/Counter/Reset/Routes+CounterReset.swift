import Hummingbird
import Office

extension Routes {
  func addCounterReset() {
    get(.counterReset, for: .officer) { visit in
      try visit.requireCounter()
      return visit.page(
        CounterResetPage(words: visit.words, state: FormState(visit.words), hidden: visit.hiddenFields()))
    }
    post(.counterReset, for: .officer) { visit, form in
      try visit.requireCounter()
      return try await visit.resetAtCounter(form)
    }
  }
}

extension Visit {
  fileprivate func resetAtCounter(_ form: FormData) async throws -> Response {
    let say = words.counter
    var state = FormState(typed: form, words)
    state.check(CounterResetPage.login, form.trimmed(CounterResetPage.login) == nil ? say.loginMissing : nil)
    let identity = form.trimmed(CounterResetPage.identity)
    state.check(CounterResetPage.identity, identity == nil ? say.identityMissing : nil)
    state.check(CounterResetPage.confirmed, form.has(CounterResetPage.confirmed) ? nil : say.confirmedMissing)
    if state.isGood {
      do {
        let made = try await services.accounts.resetAtCounter(
          form[CounterResetPage.login], identitySeen: String((identity ?? "").prefix(200)), by: try account.id,
          counters: counterRoles, then: { [cases = services.cases] in try cases.tellOfReset($0, in: $1) })
        // Not redirected: the password is in this answer only.
        return page(
          OneTimePasswordPage(
            words: words, section: .counter, heading: say.madeHeading(made.account.name),
            password: made.oneTimePassword, login: made.account.login, next: say.madeNext,
            back: (say.backToCounter, Address.counterDesk.path)))
      } catch let refusal as AccountRefusal {
        state.check(CounterResetPage.login, reason(for: refusal))
      }
    }
    return formAgain(CounterResetPage(words: words, state: state, hidden: hiddenFields(again: form)))
  }
}
