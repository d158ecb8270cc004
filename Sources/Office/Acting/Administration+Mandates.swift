import CaseStore
import Casework
import Procedures
import WorkingTime

/// A mandate as an administrator enters it.
public struct NewMandate: Sendable {
  public var kind: MandateKind
  public var role: RoleID
  public var holder: AccountID
  /// Whose post it is; nobody's for an acting official of a vacant post (Plt).
  public var principal: AccountID?
  /// What the post is called above a signature, a line each; empty for what the office's file calls it.
  public var position: [String]
  public var decree: String
  public var decreeDate: CivilDate
  /// The decree's scan, kept already.
  public var scan: DocumentRecord
  public var from: CivilDate
  public var until: CivilDate

  public init(
    kind: MandateKind, role: RoleID, holder: AccountID, principal: AccountID?, position: [String] = [],
    decree: String, decreeDate: CivilDate, scan: DocumentRecord, from: CivilDate, until: CivilDate
  ) {
    self.kind = kind
    self.role = role
    self.holder = holder
    self.principal = principal
    self.position = position
    self.decree = decree
    self.decreeDate = decreeDate
    self.scan = scan
    self.from = from
    self.until = until
  }
}

/// Who acts in whose post. A mandate is entered once with its decree; it begins and ends by itself, and can be ended
/// early.
extension Administration {
  /// - Parameter file: the office as it is now.
  /// - Throws: ``AccountRefusal``.
  public func give(
    _ new: NewMandate, in file: OfficeFile, by authority: Authority, form: FormKey? = nil
  ) async throws -> Performed<Mandate> {
    let now = context.now()
    let today = file.calendar.local(now).date
    let decree = new.decree.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !decree.isEmpty, decree.utf8.count <= 100 else { throw AccountRefusal.decreeMissing }
    guard new.from <= new.until else { throw AccountRefusal.spanBackwards }
    guard new.until >= today else { throw AccountRefusal.spanOver(new.until) }
    guard new.decreeDate <= new.from else { throw AccountRefusal.decreeAfterStart(new.decreeDate) }
    guard file.mandates?.template(new.kind) != nil else { throw AccountRefusal.mandateWithoutWords(new.kind) }
    if let longest = file.mandates?.longest[new.kind], new.until.dayNumber - new.from.dayNumber >= longest {
      throw AccountRefusal.mandateTooLong(new.kind, days: longest)
    }
    guard knownRoles.contains(new.role) else { throw AccountRefusal.unknownRole(new.role) }
    let id = MandateID(Base32.text(context.random(10)))
    return try await context.store.write { store in
      if let form, try !store.keepFormOutcome(office, key: form.key, form.outcome, at: now) {
        return .repeated(try store.formOutcome(office, key: form.key) ?? form.outcome)
      }
      let holder = try desk(new.holder, by: authority, in: store)
      guard !holder.roles.contains(new.role) else { throw AccountRefusal.holdsRole(new.role) }
      let principal = try principal(of: new, Roster(file, at: now), in: store)
      let position = try position(of: new, principal, file)
      let mandate = Mandate(
        office: office, id: id, kind: new.kind, role: new.role, holder: holder.id, principal: principal?.id,
        position: position, decree: decree, decreeDate: new.decreeDate, scan: new.scan.digest, from: new.from,
        until: new.until, entered: now)
      if let other = try rival(of: mandate, at: now, in: store) { throw AccountRefusal.mandateOverlaps(other) }
      try store.put(new.scan)
      try store.add(mandate)
      try accounts.record(
        .mandateGiven(MandateGrant(mandate)), by: authority.doer, at: now,
        ["decree": decree, "decreeDate": new.decreeDate.description, "position": position.joined(separator: "\n")],
        in: store)
      return .done(mandate)
    }
  }

  /// Ends a mandate before its last day, at once.
  public func end(_ id: MandateID, by authority: Authority) async throws {
    let now = context.now()
    try await context.store.write { store in
      try authority.check(office, in: store)
      guard let mandate = try store.mandate(office, id) else { throw AccountRefusal.unknownMandate }
      // Nobody ends what binds himself, as nobody gives it to himself.
      if authority.isSame(as: mandate.holder) { throw AccountRefusal.ownAccount }
      guard try store.endMandate(office, id, at: now) else { return }
      try accounts.record(.mandateEnded(id), by: authority.doer, at: now, in: store)
    }
  }

  /// Latest last day first.
  public func mandates(offset: Int = 0, limit: Int = 50) throws -> Found<Mandate> {
    try context.store.read { try $0.mandates(office, offset: offset, limit: limit) }
  }

  /// An account that works at desks, and is not the administrator's own.
  func desk(_ id: AccountID, by authority: Authority, in store: any StoreReading) throws -> Account {
    try working(try others(id, by: authority, in: store))
  }

  /// The account, if it is one that holds desks and is not disabled.
  func working(_ account: Account) throws -> Account {
    guard account.isOfficer else { throw AccountRefusal.notOfficer }
    if account.isAdministrator { throw AccountRefusal.administratorHoldsNoDesk }
    if account.isAuditor { throw AccountRefusal.auditorHoldsNoDesk }
    if account.isDisabled { throw AccountRefusal.disabled }
    return account
  }

  /// Whose post it is: a Plh. or an a.n. needs somebody in it, a Plt. nobody.
  private func principal(of new: NewMandate, _ roster: Roster, in store: any StoreReading) throws -> Account? {
    guard new.kind != .acting else {
      guard let occupant = try roster.occupant(of: new.role, in: store) else { return nil }
      throw AccountRefusal.postOccupied(new.role, by: occupant.id)
    }
    guard let id = new.principal, id != new.holder, let account = try store.account(office, id),
      account.holds(new.role)
    else { throw AccountRefusal.principalNotInPost(new.role) }
    return account
  }

  private func position(of new: NewMandate, _ principal: Account?, _ file: OfficeFile) throws -> [String] {
    let typed = new.position.compactMap { PersonName.normalized($0) }
    if !typed.isEmpty { return typed }
    let official =
      principal.flatMap { file.official(AccountID($0.login)) } ?? file.officials.first { $0.roles.contains(new.role) }
    guard let official else { throw AccountRefusal.positionMissing }
    return official.position
  }

  /// Another one who would act in the same post on the same days; several may sign in its holder's name.
  private func rival(of mandate: Mandate, at now: Moment, in store: any StoreReading) throws -> Mandate? {
    guard mandate.kind != .onBehalf else { return nil }
    return try store.mandates(office, offset: 0, limit: 500).rows.first { other in
      other.role == mandate.role && other.kind != .onBehalf && other.ended == nil && other.from <= mandate.until
        && mandate.from <= other.until
    }
  }
}
