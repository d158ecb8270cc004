import Casework
import Office
import Procedures

/// A case as its applicant may see it, and how the applicant is known to be the applicant.
struct OwnCase: Sendable {
  let loaded: LoadedCase
  let way: Actor.Applicant

  var id: CaseID { loaded.id }
  var actor: Actor { .applicant(way) }
  var isAtCounter: Bool {
    if case .counter = way { true } else { false }
  }

}

extension Actor.Applicant {
  /// Who writes a draft, known in this way.
  var writer: Drafts.Writer {
    switch self {
    case .account(let account): .account(account)
    case .counter(let officer): .counter(officer.account)
    case .receiptCode: .receiptHolder
    }
  }
}

extension Visit {
  /// The case of the address, for its owner, for whoever holds its receipt, or at the counter.
  /// - Throws: ``SiteProblem/notFound`` for everybody else.
  func ownCase() throws -> OwnCase { try ownCase(try caseID) }

  func ownCase(_ id: CaseID) throws -> OwnCase {
    let office = services.office
    guard try office.store.read({ try $0.caseRow(office.id, id) }) != nil else { throw SiteProblem.notFound }
    let loaded = try services.cases.load(id)
    if let account = visitor.account {
      if account.id == loaded.state.owner, !account.isOfficer, loaded.isShownToOwner {
        return OwnCase(loaded: loaded, way: .account(account.id))
      }
      if serves(loaded.procedure) {
        return OwnCase(loaded: loaded, way: .counter(try actingOfficer))
      }
    }
    if visitor.session?.receiptCase == id { return OwnCase(loaded: loaded, way: .receiptCode) }
    throw SiteProblem.notFound
  }
}
