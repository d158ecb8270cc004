import Casework
import Hummingbird
import Office

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
      // Only the receipt makes an application somebody's own, and nobody's of the office.
      guard case .receiptCode = own.way, !visit.visitor.isStaff else {
        return visit.redirect(to: .application(own.id))
      }
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
