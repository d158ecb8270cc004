import CaseStore
import Casework
import WorkingTime

extension Administration {
  /// The account, when the authority stands and it is not the administrator's own.
  func others(_ id: AccountID, by authority: Authority, in store: any StoreReading) throws -> Account {
    try authority.check(office, in: store)
    if authority.isSame(as: id) { throw AccountRefusal.ownAccount }
    guard let account = try store.account(office, id) else { throw AccountRefusal.unknownAccount }
    return account
  }

  /// The account with this standing and no other, so that nobody is two things at once.
  func placed(_ account: Account, _ standing: Standing) throws -> Account {
    var account = account
    (account.roles, account.isAdministrator, account.isAuditor) = ([], false, false)
    switch standing {
    case .administrator: account.isAdministrator = true
    case .auditor: account.isAuditor = true
    case .desks(let roles):
      if let unknown = roles.subtracting(knownRoles).min() { throw AccountRefusal.unknownRole(unknown) }
      account.roles = roles.sorted()
    }
    return account
  }

  /// - Throws: ``AccountRefusal/lastAdministrator`` when no other enabled one would be left.
  func keepsAdministrator(without account: Account, in store: any StoreReading) throws {
    guard account.isAdministrator, !account.isDisabled else { return }
    // Officers come first, so that applicants, however many, are not read.
    var offset = 0
    while true {
      let page = try store.accounts(office, text: "", offset: offset, limit: 200).rows
      if page.contains(where: { $0.isAdministrator && !$0.isDisabled && $0.id != account.id }) { return }
      guard page.count == 200, page.last?.isOfficer == true else { throw AccountRefusal.lastAdministrator }
      offset += 200
    }
  }

  func recordState(of account: Account, by authority: Authority, at now: Moment, in store: any StoreWriting) throws {
    let standing = account.isAdministrator ? "administrator" : account.isAuditor ? "auditor" : nil
    try accounts.record(
      .accountChanged(account.id, roles: account.roles, isDisabled: account.isDisabled), by: authority.doer, at: now,
      standing.map { ["standing": $0] }, in: store)
  }
}
