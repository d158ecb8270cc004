import HTML
import Office

/// Asks before an application ends.
struct WithdrawPage: Page {
  let words: Words
  let own: OwnCase
  let state: FormState
  let hidden: HiddenFields

  var title: String { say.withdrawHeading }
  var section: Section? { own.isAtCounter ? .counter : .myApplications }
  var isTool: Bool { own.isAtCounter }
  var hasProblems: Bool { !state.isGood }
  private var say: ApplicationActWords { words.applicationActs }

  var body: some HTML {
    Crumbs(
      name: words.common.breadcrumbs,
      [.init(own.loaded.state.number, Address.application(own.id).path), .init(say.withdraw)])
    state.summary()
    PageHead(title) {
    } below: {
      p(.class("lead")) { say.withdrawText }
    }
    form(.method(.post), .action(Address.withdraw(own.id).path)) {
      hidden
      TextArea(state, "reason", say.withdrawReason, hint: say.withdrawHint, rows: 3, maxLength: 500)
      div(.class("actions")) {
        button(.class("btn btn-outline-danger")) { say.withdraw }
        a(.class("btn btn-outline-primary"), .href(Address.application(own.id).path)) { words.common.cancel }
      }
    }
  }
}
