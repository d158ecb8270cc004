import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Visit {
  /// Takes files in at the counter for this procedure.
  func serves(_ procedure: Procedure) -> Bool {
    guard visitor.isOfficer, let role = procedure.steps.first(where: { $0.role != nil })?.role else { return false }
    return visitor.roles.contains(role)
  }

  /// The draft of the address.
  /// - Throws: ``SiteProblem/notFound`` when there is none, or it is somebody else's.
  func openDraft() throws -> OpenDraft {
    let id = try caseID
    let office = services.office
    guard let draft = try office.store.read({ try $0.draft(office.id, id) }), draft.expires > now,
      let editions
    else { throw SiteProblem.notFound }
    if let row = try office.store.read({ try $0.caseRow(office.id, id) }) {
      let own = try ownCase(row.id)
      // A draft that was left behind mends nothing any more.
      guard own.loaded.state.stage == .returned else { throw SiteProblem.notFound }
      return OpenDraft(
        draft: draft, procedure: own.loaded.procedure, workflow: own.loaded.workflow, office: own.loaded.office,
        today: editions.office.calendar.local(now).date, writer: own.way, mending: own.loaded)
    }
    // A kind of application may be gone with a new edition, and with it its drafts.
    guard let adopted = editions.procedures[draft.procedure], adopted.procedure.kind(KindID(draft.kind)) != nil else {
      throw SiteProblem.notFound
    }
    let procedure = adopted.procedure
    let today = editions.office.calendar.local(now).date
    return OpenDraft(
      draft: draft, procedure: procedure.narrowed(to: KindID(draft.kind)),
      workflow: try procedure.workflow(kind: KindID(draft.kind), on: today),
      office: editions.office, today: today, writer: try writer(of: draft, procedure), mending: nil,
      hasNewRules: draft.edition.map { $0 != adopted.digest } ?? false)
  }

  private func writer(of draft: Draft, _ procedure: Procedure) throws -> Actor.Applicant {
    guard let account = visitor.account else { throw SiteProblem.notFound }
    if draft.counter != nil, serves(procedure) { return .counter(try actingOfficer) }
    if draft.owner == account.id { return .account(account.id) }
    throw SiteProblem.notFound
  }
}

extension Routes {
  /// A page of a draft that was not submitted yet. One that is submitted, or mends a returned case, lies elsewhere.
  func getDraft(
    _ address: Address, _ answer: @escaping @Sendable (Visit, OpenDraft) async throws -> Response
  ) {
    get(address, for: .known) { visit in
      if let place = try visit.placeOfSubmitted() { return visit.redirect(to: place) }
      return try await answer(visit, try visit.openDraft())
    }
  }

  func postDraft(
    _ address: Address, _ answer: @escaping @Sendable (Visit, FormData, OpenDraft) async throws -> Response
  ) {
    post(address, for: .known) { visit, form in
      if let place = try visit.placeOfSubmitted() { return visit.redirect(to: place) }
      return try await answer(visit, form, try visit.openDraft())
    }
  }
}

extension Visit {
  /// Where the draft of the address has gone, when it is a case by now.
  fileprivate func placeOfSubmitted() throws -> Address? {
    let id = try caseID
    let office = services.office
    guard try office.store.read({ try $0.caseRow(office.id, id) }) != nil else { return nil }
    let own = try ownCase(id)
    return own.loaded.state.stage == .returned ? .applicationMend(id) : .application(id)
  }
}
