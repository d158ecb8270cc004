import CaseStore
import Casework
import Procedures
import WorkingTime

/// Who may act at one moment, read from accounts, mandates, leave and proofs together: what they say begins and ends by
/// itself, with the office's local day.
public struct Roster: Sendable {
  let office: OfficeFile
  let now: Moment
  public let today: CivilDate

  /// - Parameter office: as it is at that moment.
  public init(_ office: OfficeFile, at now: Moment) {
    self.office = office
    self.now = now
    today = office.calendar.local(now).date
  }

  /// The account as an officer: without desks when it is disabled, without mandates while on leave.
  public func officer(_ account: Account, in store: any StoreReading) throws -> Officer {
    guard account.isOfficer, !account.isAdministrator, !account.isAuditor, !account.isDisabled else {
      return Officer(account.id, roles: [])
    }
    let leave = try leave(of: account.id, in: store)
    let own = Set(account.roles)
    var mandates: [RoleID: MandateID] = [:]
    for mandate in try self.mandates(of: account, in: store) where !own.contains(mandate.role) {
      mandates[mandate.role] = mandates[mandate.role] ?? mandate.id
    }
    return Officer(
      account.id, roles: own.union(mandates.keys), mandates: mandates, proofs: try proofs(of: account, in: store),
      leaveUntil: leave?.until)
  }

  public func officer(_ id: AccountID, in store: any StoreReading) throws -> Officer {
    try store.account(office.id, id).map { try officer($0, in: store) } ?? Officer(id, roles: [])
  }

  /// The leave that the officer is on, which ends last; nil for somebody who is there.
  public func leave(of account: AccountID, in store: any StoreReading) throws -> Leave? {
    try store.leaves(office.id, of: account, notOverOn: today).filter { $0.holds(on: today, at: now) }
      .max { $0.until < $1.until }
  }

  /// The mandates that hold now; none while on leave.
  public func mandates(of account: Account, in store: any StoreReading) throws -> [Mandate] {
    guard try leave(of: account.id, in: store) == nil else { return [] }
    return try store.mandates(office.id, heldBy: account.id, notOverOn: today).filter { $0.holds(on: today, at: now) }
  }

  /// What the office's file says is proven, and what was entered for the account.
  public func proofs(of account: Account, in store: any StoreReading) throws -> Set<Proof> {
    let filed = office.official(AccountID(account.login))?.proofs.map(\.proof) ?? []
    let entered = try store.proofs(office.id, of: account.id).filter { $0.withdrawn == nil }.map(\.proof)
    return Set(filed + entered)
  }

  /// Whether a mandate gives this right to this person now.
  func holds(_ id: MandateID, by account: AccountID, role: RoleID?, in store: any StoreReading) throws -> Bool {
    guard let mandate = try store.mandate(office.id, id), mandate.holder == account, mandate.holds(on: today, at: now),
      role.map({ $0 == mandate.role }) ?? true
    else { return false }
    return try leave(of: account, in: store) == nil
  }
}

extension Cases {
  /// Who may act now.
  func roster(in store: any StoreReading, at moment: Moment) throws -> Roster {
    Roster(try catalogue.ownOffice(in: store, at: moment), at: moment)
  }

  /// The account as an officer, now.
  public func officer(_ account: Account) throws -> Officer {
    let now = context.now()
    return try context.store.read { store in
      do {
        return try roster(in: store, at: now).officer(account, in: store)
      } catch OfficeProblem.noOffice {
        // Nothing is in force that could give or take a right.
        return Officer(account.id, roles: Set(account.roles))
      }
    }
  }

  /// What is done by a mandate is done while it holds: whatever a page believed, the commit decides.
  func requireMandate(_ doer: Doer, at moment: Moment, in store: any StoreReading) throws {
    guard let mandate = doer.mandate, let account = doer.account else { return }
    guard try roster(in: store, at: moment).holds(mandate, by: account, role: doer.role, in: store) else {
      throw OfficeProblem.refused(.mandateOver(mandate))
    }
  }
}
