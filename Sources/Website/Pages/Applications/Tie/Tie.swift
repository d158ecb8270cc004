import Casework
import HTML
import Hummingbird
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

extension Routes {
  func addTying() {
    get(.tie(.any), for: .known) { visit in
      let own = try visit.ownCase()
      guard case .receiptCode = own.way, own.loaded.state.owner == nil else {
        return visit.redirect(to: .application(own.id))
      }
      guard let account = visit.visitor.account else {
        return visit.redirect(to: .register, query: [(SiteQuery.returnTo, Address.tie(own.id).path)])
      }
      return visit.page(
        TiePage(words: visit.words, own: own, account: account.name, hidden: visit.versioned(own)))
    }
    post(.tie(.any), for: .signedIn) { visit, form in
      let own = try visit.ownCase()
      return try await visit.act(.tieToAccount(try visit.account.id), on: own, form, Payload(), .tied)
    }
  }
}

extension Visit {
  /// Only whoever holds the receipt is offered it, and only while nobody owns the application.
  func tieOffer(_ own: OwnCase) -> TieOffer? {
    guard case .receiptCode = own.way, own.loaded.state.owner == nil else { return nil }
    return TieOffer(words: words, id: own.id, isSignedIn: visitor.isSignedIn)
  }
}
