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

  /// The draft of the address: not submitted yet, or a returned case's.
  /// - Throws: ``SiteProblem/notFound`` when there is none, or it is somebody else's.
  func openDraft() throws -> OpenDraft {
    switch try draftOrCase() {
    case .draft(let open), .submitted(_, mending: let open?): return open
    case .submitted(_, mending: nil): throw SiteProblem.notFound
    }
  }

  /// What lies at a draft's address.
  ///
  /// The draft is read first: whoever finds it gone, since it was submitted in this moment, then finds the case.
  func draftOrCase() throws -> DraftOrCase {
    let id = try caseID
    let (office, now) = (services.office, now)
    let (kept, isSubmitted) = try office.store.read { store in
      (try store.draft(office.id, id), try store.caseRow(office.id, id) != nil)
    }
    let draft = kept.flatMap { $0.expires > now ? $0 : nil }
    guard isSubmitted else { return .draft(try unsubmitted(draft)) }
    let own = try ownCase(id)
    // A draft that was left behind mends nothing any more.
    guard let draft, let editions, own.loaded.state.stage == .returned else {
      return .submitted(own, mending: nil)
    }
    let open = OpenDraft(
      draft: draft, procedure: own.loaded.procedure, workflow: own.loaded.workflow, office: own.loaded.office,
      today: editions.office.calendar.local(now).date, writer: own.way, mending: own.loaded)
    return .submitted(own, mending: open)
  }

  private func unsubmitted(_ draft: Draft?) throws -> OpenDraft {
    guard let draft, let editions else { throw SiteProblem.notFound }
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

/// What lies at a draft's address.
enum DraftOrCase {
  case draft(OpenDraft)
  /// The case that it has become, and the draft in which its applicant mends it when it was returned.
  case submitted(OwnCase, mending: OpenDraft?)
}

extension Routes {
  /// A page of a draft that was not submitted yet. One that is submitted, or mends a returned case, lies elsewhere.
  func getDraft(
    _ address: Address, _ answer: @escaping @Sendable (Visit, OpenDraft) async throws -> Response
  ) {
    get(address, for: .known) { visit in
      switch try visit.draftOrCase() {
      case .draft(let open): try await answer(visit, open)
      case .submitted(let own, _): visit.redirect(to: own.place)
      }
    }
  }

  func postDraft(
    _ address: Address, _ answer: @escaping @Sendable (Visit, FormData, OpenDraft) async throws -> Response
  ) {
    post(address, for: .known) { visit, form in
      switch try visit.draftOrCase() {
      case .draft(let open): try await answer(visit, form, open)
      case .submitted(let own, _): visit.redirect(to: own.place)
      }
    }
  }
}

extension OwnCase {
  /// Where the draft has gone, when it is a case by now.
  fileprivate var place: Address {
    loaded.state.stage == .returned ? .applicationMend(loaded.id) : .application(loaded.id)
  }
}
