import CaseStore
import Casework
import Hummingbird
import Procedures

extension Routes {
  func addCounterDesk() {
    get(.counterDesk, for: .officer) { visit in
      try visit.requireCounter()
      return visit.page(
        CounterDeskPage(
          words: visit.words, drafts: try visit.counterDrafts(), search: visit.counterSearchForm(),
          wasDiscarded: visit.query.has(ListQuery.discarded)))
    }
    get(.counterNew, for: .officer) { visit in
      try visit.requireCounter()
      let served = visit.servedProcedures
      if let only = served.first, served.count == 1 { return visit.redirect(to: .newApplication(only.id)) }
      return visit.page(CounterNewPage(words: visit.words, procedures: served))
    }
  }
}

extension Visit {
  /// What this officer has begun for others and not submitted.
  fileprivate func counterDrafts() throws -> [CounterDeskPage.Draft] {
    let office = services.office
    let id = try account.id
    return try office.store.read { store in
      try store.drafts(office.id, atCounterOf: id).filter { $0.expires > now }.map { draft in
        let row = try store.caseRow(office.id, draft.id)
        return entry(draft, row)
      }
    }
  }

  private func entry(_ draft: Draft, _ row: CaseRow?) -> CounterDeskPage.Draft {
    let procedure = editions?.procedures[draft.procedure]?.procedure
    let kind = procedure?.kind(KindID(draft.kind))?.label ?? draft.kind
    return .init(
      name: procedure.flatMap { draft.values[$0.keyFields.name] } ?? "",
      service: [procedure?.shortName ?? draft.procedure.rawValue, kind].joined(separator: " "),
      changed: time.near(draft.updated, now: now),
      address: (row == nil ? Address.draft(draft.id) : .applicationMend(draft.id)).path, isMending: row != nil)
  }
}
