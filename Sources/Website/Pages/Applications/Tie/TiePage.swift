import Casework
import HTML
import Office

/// Offers to keep an application of the counter in an account.
struct TieOffer: Component {
  let words: Words
  let id: CaseID
  let isSignedIn: Bool

  private var say: ApplicationActWords { words.applicationActs }

  var body: some HTML {
    div(.class("mb-4")) {
      Notice(.attention) {
        a(.href(Address.tie(id).path)) { say.tieOffer }
        if !isSignedIn { " \(say.tieNeedsAccount)" }
      }
    }
  }
}

struct TiePage: Page {
  let words: Words
  let own: OwnCase
  /// The account's name.
  let account: String
  let hidden: HiddenFields

  var title: String { say.tieHeading }
  var section: Section? { .myApplications }
  private var say: ApplicationActWords { words.applicationActs }

  var body: some HTML {
    PageHead(title) {
    } below: {
      p(.class("lead")) { say.tieText(own.loaded.state.number, account) }
    }
    div(.class("actions")) {
      PostButton(say.tie, address: Address.tie(own.id).path, hidden: hidden, look: .primary)
      a(.class("btn btn-outline-primary"), .href(Address.application(own.id).path)) { words.common.cancel }
    }
  }
}
