import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addMyApplications() {
    get(.myApplications, for: .applicant) { visit in
      guard let account = visit.visitor.account else {
        // Whoever holds a receipt has one application.
        guard let id = visit.visitor.session?.receiptCase else { throw SiteProblem.notFound }
        return visit.redirect(to: .application(id))
      }
      return visit.page(try visit.myApplications(account))
    }
  }
}

extension Visit {
  fileprivate func myApplications(_ account: Account) throws -> MyApplicationsPage {
    let office = services.office
    let (drafts, rows) = try office.store.read { store in
      (try store.drafts(office.id, ownedBy: account.id), try store.cases(office.id, ownedBy: account.id))
    }
    let submitted = Set(rows.map(\.id))
    return MyApplicationsPage(
      words: words, drafts: drafts.filter { !submitted.contains($0.id) && $0.expires > now }.map(entry),
      cases: try rows.compactMap(entry), procedures: editions?.sorted.map(\.procedure) ?? [],
      wasDiscarded: query.has(ListQuery.discarded))
  }

  private func entry(_ draft: Draft) -> MyApplicationsPage.Entry {
    let procedure = editions?.procedures[draft.procedure]?.procedure
    let kind = procedure?.kind(KindID(draft.kind))?.label ?? draft.kind
    let name = procedure.flatMap { draft.values[$0.keyFields.name] } ?? ""
    let saved = words.applications.draftOf(time.dateAndTime(draft.updated))
    return .init(
      heading: words.drafts.draftHeading(procedure?.shortName ?? draft.procedure.rawValue, kind),
      detail: name.isEmpty ? saved : "\(name) · \(saved)", kind: .draft, status: procedure?.states.draft ?? "",
      address: .draft(draft.id))
  }

  private func entry(_ row: CaseRow) throws -> MyApplicationsPage.Entry? {
    let loaded = try services.cases.load(row.id)
    guard loaded.isShownToOwner else { return nil }
    let state = ApplicationState(loaded, words.applications)
    let kind = loaded.procedure.kind(KindID(row.kind))?.label ?? row.kind
    return .init(
      heading: "\(words.drafts.draftHeading(loaded.procedure.shortName, kind)), \(row.applicantName)",
      detail: words.applications.caseOf(row.number, time.date(row.firstSubmitted)), kind: state.kind,
      status: state.status, address: .application(row.id))
  }
}
