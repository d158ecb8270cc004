import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addAdministration() {
    addOfficeAccounts()
    addStaff()
    addMandates()
    addOfficeFiles()
    addOfficeCalendar()
    addProcedures()
    addEditions()
    addKeys()
    addMessages()
  }

  func addOfficeAccounts() {
    get(.accounts, for: .administrator) { visit in visit.page(try visit.accountsPage()) }
    get(.newAccount, for: .administrator) { visit in visit.page(visit.newAccountPage(FormState(visit.words))) }
    post(.newAccount, for: .administrator) { visit, form in try await visit.addOfficer(form) }
    get(.officeAccount(.any), for: .administrator) { visit in
      let account = try visit.officeAccount()
      return visit.page(try visit.officeAccountPage(account))
    }
    post(.officeAccount(.any), for: .administrator, limits: .upload) { visit, form in
      try await visit.change(try visit.officeAccount(), form)
    }
  }
}

extension Visit {
  private static let accountsAPage = 50

  fileprivate func accountsPage() throws -> AccountsPage {
    let asked = query.trimmed(AccountsPage.search) ?? ""
    let found = try administration.list(
      asked, offset: (pageNumber - 1) * Self.accountsAPage, limit: Self.accountsAPage)
    return AccountsPage(
      words: words, asked: asked, rows: found.rows.map { .init(account: $0, duties: duties(of: $0)) },
      total: found.total, warnings: try warnings(),
      pagination: pagination(
        .accounts, [(AccountsPage.search, asked)], shown: found.rows.count, total: found.total,
        a: Self.accountsAPage, name: words.administration.pages))
  }

  fileprivate func newAccountPage(_ state: FormState, again form: FormData? = nil) -> NewAccountPage {
    NewAccountPage(
      words: words, state: state, roles: knownRoles,
      hidden: form.map { hiddenFields(again: $0) } ?? hiddenFields())
  }

  fileprivate func addOfficer(_ form: FormData) async throws -> Response {
    var state = FormState(typed: form, words)
    let standing = StandingFields.standing(form)
    state.check(StandingFields.standing, standing == nil ? words.administration.standingMissing : nil)
    if let standing, state.isGood {
      do {
        let added = try await administration.addOfficer(
          login: form[NewAccountPage.login], name: form[NewAccountPage.name], standing: standing, by: try authority)
        return oneTimePassword(added.oneTimePassword ?? "", of: added.account)
      } catch let refusal as AccountRefusal {
        let field = refusal == .malformedName ? NewAccountPage.name : NewAccountPage.login
        state.check(field, reason(for: refusal))
      }
    }
    return formAgain(newAccountPage(state, again: form))
  }

  /// Not redirected: the password is in this answer only.
  func oneTimePassword(_ password: String, of account: Account) -> Response {
    let say = words.administration
    return page(
      OneTimePasswordPage(
        words: words, section: .accounts, heading: say.passwordHeading(account.name), password: password,
        login: account.login, next: say.passwordNext,
        back: (account.name, Address.officeAccount(account.id).path)))
  }
}
