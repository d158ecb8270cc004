import CaseStore
import HTML
import Office

/// Everybody who can sign in.
struct AccountsPage: Page {
  static let search = "cari"

  struct Row: Sendable {
    var account: Account
    var duties: String
  }

  let words: Words
  let asked: String
  let rows: [Row]
  let total: Int
  let warnings: [String]
  let pagination: Pagination

  var title: String { say.accountsHeading }
  var section: Section? { .accounts }
  var isTool: Bool { true }
  private var say: AdministrationWords { words.administration }

  var body: some HTML {
    WarningNotices(warnings: warnings)
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.accountsLead(total) }
    } trailing: {
      div(.class("d-flex flex-wrap gap-3")) {
        a(.class("btn btn-outline-primary"), .href(Address.mandates.path)) { words.acting.heading }
        a(.class("btn btn-primary"), .href(Address.newAccount.path)) { say.add }
      }
    }
    FilterBar(
      name: say.search, address: Address.accounts.path,
      search: .init(name: Self.search, label: say.search, value: asked, example: say.searchExample),
      submit: words.common.search)
    if rows.isEmpty {
      EmptyState(say.nobody) { a(.href(Address.accounts.path)) { words.common.clearFilter } }
    } else {
      table
    }
    if total > rows.count { pagination }
  }

  private var table: some HTML {
    DataTable(
      caption: say.accountsHeading,
      columns: [.init(say.name), .init(say.duties, visibility: .fromTablet), .init(say.state)],
      rows: rows.map {
        [AnyHTML(AccountName(row: $0)), AnyHTML($0.duties), AnyHTML(AccountState(account: $0.account, words: say))]
      })
  }
}

private struct AccountName: Component {
  let row: AccountsPage.Row

  var body: some HTML {
    a(.class("q-name"), .href(Address.officeAccount(row.account.id).path)) { row.account.name }
    span(.class("num muted")) { row.account.login }
    span(.class("d-block d-md-none")) { row.duties }
  }
}

struct AccountState: Component {
  let account: Account
  let words: AdministrationWords

  @HTMLBuilder var body: some HTML {
    if account.isDisabled {
      StatusBadge(.stop, words.disabled, icon: .lockFill)
    } else if account.mustChangePassword {
      StatusBadge(.wait, words.oneTime)
    } else {
      StatusBadge(.done, words.active)
    }
  }
}

/// What must be known in time, each by itself.
struct WarningNotices: Component {
  let warnings: [String]

  var body: some HTML { for warning in warnings { Notice(.attention) { warning } } }
}
