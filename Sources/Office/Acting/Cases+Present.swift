import CaseStore
import Casework
import WorkingTime

/// Whoever acts is asked for anew in the commit that decides: what a page believed a minute ago, or a pile when it was
/// begun, gives nobody a right.
extension Cases {
  /// Who gives a command, as account, desks, mandates, leave and proofs are in this very transaction.
  /// - Parameter actor: of whom nothing but the account counts.
  /// - Throws: ``OfficeProblem/refused(_:)``; ``AccountRefusal/notAdministrator``.
  func present(_ actor: Actor, at moment: Moment, in store: any StoreReading) throws -> Actor {
    switch actor {
    case .officer(let officer): return .officer(try present(officer.account, at: moment, in: store))
    case .applicant(.counter(let officer)):
      return .applicant(.counter(try present(officer.account, at: moment, in: store)))
    case .applicant(.account(let id)): try requireApplicant(id, in: store)
    case .supervisor(let id): _ = try enabled(id, in: store)
    case .administrator(let id): try Authority.administrator(id).check(context.id, in: store)
    case .applicant(.receiptCode), .system: break
    }
    return actor
  }

  /// An officer by the account alone.
  func present(_ id: AccountID, at moment: Moment, in store: any StoreReading) throws -> Officer {
    try roster(in: store, at: moment).officer(try enabled(id, in: store), in: store)
  }

  /// Outside a commit, for what only shows or prepares.
  func present(_ actor: Actor) throws -> Actor {
    try context.store.read { try present(actor, at: context.now(), in: $0) }
  }

  /// Nobody of the office's staff is an applicant under the account that he works with.
  func requireApplicant(_ id: AccountID, in store: any StoreReading) throws {
    guard try !enabled(id, in: store).isOfficer else { throw OfficeProblem.refused(.notYourCase) }
  }

  private func enabled(_ id: AccountID, in store: any StoreReading) throws -> Account {
    guard let account = try store.account(context.id, id), !account.isDisabled else {
      throw OfficeProblem.refused(.accountDisabled)
    }
    return account
  }
}

extension Actor {
  /// The mandate by which the actor believed to hold a step's desk; nil for a right of one's own.
  func mandate(at step: StepID, in workflow: Workflow) -> MandateID? {
    let officer: Officer
    switch self {
    case .officer(let one), .applicant(.counter(let one)): officer = one
    default: return nil
    }
    return workflow.step(step)?.role.flatMap { officer.mandates[$0] }
  }
}
