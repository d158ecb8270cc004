import CaseStore
import HTML

struct AccountPage: Page {
  let words: Words
  let account: Account
  /// What the account is for, in words; empty for applicants.
  let duties: [String]
  let wasChanged: Bool

  var title: String { say.account }
  private var say: AccountWords { words.accounts }

  var body: some HTML {
    if wasChanged { div(.class("mb-3")) { Notice(.saved) { say.passwordChanged } } }
    PageHead(say.account)
    RowsList([
      .init(say.name, account.name),
      .init(say.contactOrUserName, account.login, isNumber: true),
      .init(say.duties, duties.isEmpty ? say.noDuties : words.common.list(duties)),
    ])
    ul(.class("list-unstyled d-grid gap-2 mt-4")) {
      if !account.isOfficer {
        li { a(.href(Address.myApplications.path)) { say.myApplications } }
      }
      li { a(.href(Address.password.path)) { say.changePassword } }
      li { a(.href(Address.privacy.path)) { say.privacyMore } }
    }
  }
}
