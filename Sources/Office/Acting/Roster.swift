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
    let running = try running(in: store)
    var mandates: [RoleID: MandateID] = [:]
    if leave == nil {
      for mandate in running
      where mandate.holder == account.id && !own.contains(mandate.role) && mandates[mandate.role] == nil {
        if try isFounded(mandate, in: store) { mandates[mandate.role] = mandate.id }
      }
    }
    var deputised: [RoleID: CivilDate] = [:]
    for mandate in running where mandate.takes(account) { deputised[mandate.role] = mandate.until }
    return Officer(
      account.id, roles: own.union(mandates.keys), mandates: mandates, proofs: try proofs(of: account, in: store),
      leaveUntil: leave?.until, deputised: deputised)
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
    return try running(in: store).filter { try $0.holder == account.id && isFounded($0, in: store) }
  }

  /// The mandates by which others act in this person's posts now, so that he does not.
  public func deputies(of account: Account, in store: any StoreReading) throws -> [Mandate] {
    try running(in: store).filter { $0.takes(account) }
  }

  /// By their days and their ends alone, earliest first day first.
  private func running(in store: any StoreReading) throws -> [Mandate] {
    try store.mandates(office.id, notOverOn: today).filter { $0.holds(on: today, at: now) }
      .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
  }

  /// Whether a mandate still rests on what it rested on when it was given. A Plh. and an a.n. need the official whose post
  /// it is, in that post; a Plt. needs the post to be nobody's (UU 30/2014, article 14). Neither waits for an
  /// administrator: with the account that is disabled, or given the desk, the mandate holds no more.
  public func isFounded(_ mandate: Mandate, in store: any StoreReading) throws -> Bool {
    switch mandate.kind {
    case .daily, .onBehalf:
      guard let principal = try mandate.principal.flatMap({ try store.account(office.id, $0) }) else { return false }
      return principal.holds(mandate.role)
    case .acting: return try occupant(of: mandate.role, in: store) == nil
    }
  }

  /// Somebody who holds a post by his own right.
  public func occupant(of role: RoleID, in store: any StoreReading) throws -> Account? {
    try store.officers(office.id).first { $0.holds(role) }
  }

  /// What the office's file says is proven, and what was entered for the account.
  public func proofs(of account: Account, in store: any StoreReading) throws -> Set<Proof> {
    let filed = office.official(AccountID(account.login))?.proofs.map(\.proof) ?? []
    let entered = try store.proofs(office.id, of: account.id).filter { $0.withdrawn == nil }.map(\.proof)
    return Set(filed + entered)
  }
}

extension Cases {
  /// Who may act now.
  func roster(in store: any StoreReading, at moment: Moment) throws -> Roster {
    Roster(try catalogue.ownOffice(in: store, at: moment), at: moment)
  }

  /// The account as an officer, now.
  public func officer(_ account: Account) throws -> Officer {
    try context.store.read { try officer(account, in: $0) }
  }

  /// - Parameter office: as its files are now, where they are known.
  public func officer(
    _ account: Account, of office: OfficeFile? = nil, in store: any StoreReading
  ) throws -> Officer {
    let now = context.now()
    do {
      let roster = try office.map { Roster($0, at: now) } ?? roster(in: store, at: now)
      return try roster.officer(account, in: store)
    } catch OfficeProblem.noOffice {
      // Nothing is in force that could give or take a right.
      return Officer(account.id, roles: Set(account.roles))
    }
  }
}

extension Mandate {
  /// Whether its holder acts in this person's stead, and alone.
  fileprivate func takes(_ account: Account) -> Bool {
    kind == .daily && principal == account.id && account.holds(role)
  }
}

extension Account {
  /// Holds a desk by its own right; a disabled account holds none.
  func holds(_ role: RoleID) -> Bool { isOfficer && !isDisabled && roles.contains(role) }
}
