import CaseStore
import HTML
import Office
import Procedures

/// One account, and what an administrator may do with it.
struct OfficeAccountPage: Page {
  /// Which of the page's forms was sent.
  enum Deed: String, Sendable {
    case standing = "kedudukan"
    case disable = "nonaktifkan"
    case enable = "aktifkan"
    case reset = "sandi"
    case key = "kunci"
  }

  static let deed = "tindakan"
  static let news = "kabar"

  let words: Words
  let time: TimeText
  let account: Account
  let duties: String
  let key: SigningKeyFacts?
  let isOwn: Bool
  let roles: [Role]
  let state: FormState
  let hidden: HiddenFields
  /// What was just done.
  let news: String?
  let now: KeyState

  var title: String { account.name }
  var section: Section? { .accounts }
  var isTool: Bool { true }
  var hasProblems: Bool { !state.isGood }
  var say: AdministrationWords { words.administration }

  static let order = [
    StandingFields.standing, StandingFields.desk, KeyImportForm.file, KeyImportForm.passphrase, KeyImportForm.root,
  ]

  var body: some HTML {
    if let news { Notice(.saved) { news } }
    state.summary(Self.order)
    Crumbs(name: words.common.breadcrumbs, [.init(say.accountsHeading, Address.accounts.path), .init(account.name)])
    PageHead(title, isTool: true) {
    } trailing: {
      if account.isOfficer, !account.isAdministrator, !account.isAuditor {
        a(.class("btn btn-outline-primary"), .href(Address.staff(account.id).path)) {
          "\(words.acting.leave), \(words.acting.proofs.lowercasedFirst)"
        }
      }
    }
    RowsList(facts)
    if isOwn {
      div(.class("mt-4")) { Notice(.attention) { say.ownAccount } }
    } else {
      if account.isOfficer { standing }
      if account.isOfficer, !account.isAdministrator, !account.isAuditor {
        KeyImportForm(words: say, state: state, hidden: hidden, address: address)
      }
      passwords
    }
  }

  private var address: String { Address.officeAccount(account.id).path }

  private var facts: [RowsList.Row] {
    var rows: [RowsList.Row] = [
      .init(say.login, account.login, isNumber: true), .init(say.duties, duties),
      .init(say.state) { AccountState(account: account, words: say) },
      .init(say.created) { TimeTag(account.created, time) },
    ]
    if let key {
      rows.append(
        .init(say.key) {
          "\(key.name), "
          TimeTag(key.validUntil, time, shown: time.date(key.validUntil))
          " "
          KeyBadge(state: now, words: say)
        })
    }
    return rows
  }

  private var standing: some HTML {
    Element(.section, .class("mt-5"), .ariaLabelledby("standing-heading")) {
      h2(.id("standing-heading")) { say.changeDesks }
      form(.method(.post), .action(address)) {
        deed(.standing)
        StandingFields(words: say, state: state, roles: roles)
        button(.class("btn btn-outline-primary")) { say.saveDesks }
      }
    }
  }

  private var passwords: some HTML {
    div(.class("row gx-lg-5")) {
      Element(.section, .class("col-lg-6 mt-5"), .ariaLabelledby("password-heading")) {
        h2(.id("password-heading")) { say.resetPassword }
        p { say.resetText }
        form(.method(.post), .action(address)) {
          deed(.reset)
          button(.class("btn btn-outline-primary")) { say.resetPassword }
        }
      }
      Element(.section, .class("col-lg-6 mt-5"), .ariaLabelledby("state-heading")) {
        h2(.id("state-heading")) { account.isDisabled ? say.enable : say.disable }
        p { account.isDisabled ? say.enableText : say.disableText }
        form(.method(.post), .action(address)) {
          deed(account.isDisabled ? .enable : .disable)
          button(.class("btn"), .class(account.isDisabled ? "btn-outline-primary" : "btn-outline-danger")) {
            account.isDisabled ? say.enable : say.disable
          }
        }
      }
    }
  }

  @HTMLBuilder private func deed(_ deed: Deed) -> some HTML {
    hidden
    input(.type(.hidden), .name(Self.deed), .value(deed.rawValue))
  }
}
