import CaseStore
import Casework
import Procedures
import WorkingTime

/// Days on which an officer is away: no claims, held files go back, mandates rest, reminders go to others. Administrators
/// and supervisors enter them, nobody the own.
extension Administration {
  /// - Parameter file: the office as it is now.
  /// - Throws: ``AccountRefusal``.
  public func enterLeave(
    of id: AccountID, from: CivilDate, until: CivilDate, in file: OfficeFile, by authority: Authority
  ) async throws {
    let now = context.now()
    let today = file.calendar.local(now).date
    guard from <= until else { throw AccountRefusal.spanBackwards }
    guard until >= today else { throw AccountRefusal.spanOver(until) }
    let leaveID = Base32.text(context.random(10))
    try await context.store.write { store in
      let account = try working(try other(id, by: authority, in: file, store))
      let leave = Leave(office: office, id: leaveID, account: account.id, from: from, until: until, entered: now)
      let others = try store.leaves(office, of: id, notOverOn: from)
      if let other = others.first(where: { $0.cancelled == nil && $0.from <= until && from <= $0.until }) {
        throw AccountRefusal.leaveOverlaps(other.from, other.until)
      }
      try store.add(leave)
      try accounts.record(
        .leaveEntered(leaveID, account.id, from: from, until: until), by: authority.doer, at: now, in: store)
    }
  }

  /// Calls a leave off; when it has begun, it ends at once.
  public func cancelLeave(
    _ leave: String, of id: AccountID, in file: OfficeFile, by authority: Authority
  ) async throws {
    let now = context.now()
    try await context.store.write { store in
      _ = try other(id, by: authority, in: file, store)
      guard try store.leaves(office, of: id, notOverOn: .first).contains(where: { $0.id == leave }) else {
        throw AccountRefusal.unknownLeave
      }
      guard try store.cancelLeave(office, leave, at: now) else { return }
      try accounts.record(.leaveCancelled(leave, id), by: authority.doer, at: now, in: store)
    }
  }

  private func other(
    _ id: AccountID, by authority: Authority, in file: OfficeFile, _ store: any StoreReading
  ) throws -> Account {
    try authority.checkLeave(office, file, in: store)
    if authority.isSame(as: id) { throw AccountRefusal.ownAccount }
    guard let account = try store.account(office, id) else { throw AccountRefusal.unknownAccount }
    return account
  }
}
