import CaseStore
import Casework
import WorkingTime

/// What an administrator does with accounts. He holds no desk, cannot give himself one, nor change his own account but
/// for its password; and there is always one administrator left. Every act is journalled in the write that does it.
///
/// Everything here throws ``AccountRefusal``, or ``StoreError`` when the store fails.
public struct Administration: Sendable {
  let accounts: Accounts
  /// The roles of all procedures that the office has adopted.
  let knownRoles: Set<RoleID>
  let work = BlockingWork(name: "keys", atOnce: 1)

  public init(accounts: Accounts, knownRoles: Set<RoleID>) {
    self.accounts = accounts
    self.knownRoles = knownRoles
  }

  var context: OfficeContext { accounts.context }
  var office: OfficeID { accounts.context.id }

  /// Adds an officer.
  /// - Parameters:
  ///   - login: a user name, as typed.
  ///   - password: one that stays, from the console only; nil for a one-time password, which is given back.
  public func addOfficer(
    login typed: String, name: String, standing: Standing, password: String? = nil, by authority: Authority
  ) async throws -> (account: Account, oneTimePassword: String?) {
    guard let login = Login(officer: typed)?.text else { throw AccountRefusal.malformedLogin }
    guard let name = PersonName.normalized(name) else { throw AccountRefusal.malformedName }
    let chosen = authority == .console ? password : nil
    if let chosen, let problem = PasswordRules.problem(chosen, login: login, name: name) {
      throw AccountRefusal.weakPassword(problem)
    }
    let oneTime = chosen == nil ? OneTimePassword.make(context.random) : nil
    let now = context.now()
    let hash = try await accounts.hash(chosen ?? oneTime ?? "")
    let account = Account(
      office: office, id: accounts.newID(), login: login, name: name, passwordHash: hash, isOfficer: true,
      mustChangePassword: oneTime != nil, created: now)
    let added = try await context.store.write { store in
      try authority.check(office, in: store)
      let account = try placed(account, standing)
      do { try store.put(account) } catch StoreError.loginTaken { throw AccountRefusal.loginTaken }
      try accounts.record(
        .accountAdded(account.id), by: authority.doer, at: now, ["login": login, "name": name], in: store)
      try recordState(of: account, by: authority, at: now, in: store)
      return account
    }
    return (added, oneTime)
  }

  /// Gives other desks, or makes an auditor or administrator of an officer.
  public func setStanding(_ standing: Standing, of id: AccountID, by authority: Authority) async throws {
    let now = context.now()
    try await context.store.write { store in
      let account = try others(id, by: authority, in: store)
      guard account.isOfficer else { throw AccountRefusal.notOfficer }
      if standing != .administrator { try keepsAdministrator(without: account, in: store) }
      let changed = try placed(account, standing)
      try store.put(changed)
      try recordState(of: changed, by: authority, at: now, in: store)
    }
  }

  /// Disables an account, which ends its sessions, or enables it again.
  public func setDisabled(_ isDisabled: Bool, _ id: AccountID, by authority: Authority) async throws {
    let now = context.now()
    try await context.store.write { store in
      var account = try others(id, by: authority, in: store)
      if isDisabled { try keepsAdministrator(without: account, in: store) }
      guard account.isDisabled != isDisabled else { return }
      account.isDisabled = isDisabled
      try store.put(account)
      if isDisabled { try store.removeSessions(of: id, in: office) }
      try recordState(of: account, by: authority, at: now, in: store)
    }
  }

  /// - Returns: a password that must be changed at the next sign-in.
  public func resetPassword(of id: AccountID, by authority: Authority) async throws -> String {
    let password = OneTimePassword.make(context.random)
    let hash = try await accounts.hash(password)
    let now = context.now()
    try await context.store.write { store in
      let account = try others(id, by: authority, in: store)
      _ = try accounts.reset(account, to: hash, by: authority.doer, at: now, in: store)
    }
    return password
  }

  /// Officers first, then by name, narrowed by words of name and login.
  public func list(_ text: String = "", offset: Int = 0, limit: Int = 50) throws -> Found<Account> {
    try context.store.read { try $0.accounts(office, text: text, offset: offset, limit: limit) }
  }
}
