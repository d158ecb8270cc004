import CaseStore
import Casework
import Hummingbird
import Office

extension Routes {
  func addApplication() {
    get(.application(.any), for: .known) { visit in
      let own = try visit.ownCase()
      if own.isAtCounter { try await visit.record(.caseSeen(own.id), unlessWithin: 10) }
      return visit.page(try visit.applicationPage(own))
    }
  }
}

extension Visit {
  func clock(_ loaded: LoadedCase) -> CaseClock {
    CaseClock(loaded, calendar: editions?.office.calendar ?? loaded.office.calendar, now: now)
  }

  fileprivate func applicationPage(_ own: OwnCase) throws -> ApplicationPage {
    let office = services.office
    let doer = own.loaded.counterWithdrawal?.by.account
    let (draft, withdrawer) = try office.store.read { store in
      (try store.draft(office.id, own.id), try doer.flatMap { try store.account(office.id, $0)?.name })
    }
    return ApplicationPage(
      words: words, time: time, own: own, clock: clock(own.loaded), news: news,
      returned: Returned(own.loaded, draft: draft), links: links(own),
      messages: try Outbox(context: office).told(about: own.id), hidden: versioned(own), tie: tieOffer(own),
      mandate: names().mandate, withdrawer: withdrawer)
  }

  /// Hidden fields with the version of the case that the page shows.
  func versioned(_ own: OwnCase) -> HiddenFields {
    hiddenFields([(MendQuery.version, String(own.loaded.state.version))])
  }

  private func links(_ own: OwnCase) -> [PositionPanel.Link] {
    let say = words.applications
    var links: [PositionPanel.Link] = [
      .init(words: say.downloadReceipt, address: .receipt(own.id), icon: .download)
    ]
    if let letter = own.loaded.state.letter, letter.signed != nil {
      links.append(
        .init(
          words: letter.kind == .permit ? say.downloadLetter : say.downloadRefusal, address: .letterFile(own.id),
          icon: .download))
    }
    links.append(.init(words: say.readers, address: .readers(own.id), icon: .eye))
    switch own.loaded.state.stage {
    case .atStep, .returned: links.append(.init(words: say.withdraw, address: .withdraw(own.id), icon: .xLg))
    default: break
    }
    return links
  }
}
