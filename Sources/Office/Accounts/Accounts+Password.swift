import CaseStore
import Casework
import WorkingTime

extension Accounts {
  /// Sets a password of one's own choice. All other sessions of the account end; `visitor`'s goes on.
  public func changePassword(of visitor: Visitor, from old: String, to new: String) async throws {
    guard let account = visitor.account else { throw AccountRefusal.unknownAccount }
    let key = ThrottledKey.login(office, account.login)
    guard try await isRight(old, for: account, throttled: [key]) else { throw AccountRefusal.wrongCredentials }
    let known = context.now()
    try await context.store.write { try Throttling.takeBack([key], in: $0, at: known) }
    if new == old { throw AccountRefusal.samePassword }
    if let problem = PasswordRules.problem(new, login: account.login, name: account.name) {
      throw AccountRefusal.weakPassword(problem)
    }
    let hash = try await hash(new)
    let now = context.now()
    try await context.store.write { store in
      guard var current = try store.account(office, account.id), !current.isDisabled,
        current.passwordHash == account.passwordHash
      else { throw AccountRefusal.wrongCredentials }
      current.passwordHash = hash
      current.mustChangePassword = false
      try store.put(current)
      let own = try store.session(visitor.session.token)
      try store.removeSessions(of: account.id, in: office)
      if let own { try store.put(own) }
      try record(.passwordChanged(account.id), by: account.doer, at: now, in: store)
    }
  }

  /// Gives an applicant who forgot the password a new one for once, at the counter, against an identity card.
  /// - Parameters:
  ///   - typed: the applicant's login.
  ///   - identitySeen: what was shown, for the journal's personal part.
  ///   - officer: who stands at the counter.
  ///   - counters: the roles of the desks that meet applicants; data of the procedure.
  ///   - follow: what else belongs into the same commit, such as telling the applicant.
  /// - Returns: the account and the password that must be changed at the first sign-in.
  public func resetAtCounter(
    _ typed: String, identitySeen: String, by officer: AccountID, counters: Set<RoleID>,
    then follow: @escaping @Sendable (Account, any StoreWriting) throws -> Void = { _, _ in }
  ) async throws -> (account: Account, oneTimePassword: String) {
    guard let login = Login(applicant: typed)?.text else { throw AccountRefusal.malformedLogin }
    let password = OneTimePassword.make(context.random)
    let hash = try await hash(password)
    let now = context.now()
    let account = try await context.store.write { store in
      guard let clerk = try store.account(office, officer), !clerk.isDisabled,
        !counters.isDisjoint(with: clerk.roles)
      else { throw AccountRefusal.notAtCounter }
      guard let account = try store.account(office, login: login) else { throw AccountRefusal.unknownAccount }
      if account.isOfficer { throw AccountRefusal.notApplicant }
      let changed = try reset(
        account, to: hash, by: .counter(officer), at: now, ["identity": identitySeen], in: store)
      try follow(changed, store)
      return changed
    }
    return (account, password)
  }

  /// Puts the hash of a one-time password, ends all sessions and forgets failed attempts.
  func reset(
    _ account: Account, to hash: String, by doer: Doer, at now: Moment, _ details: [String: String]? = nil,
    in store: any StoreWriting
  ) throws -> Account {
    var account = account
    account.passwordHash = hash
    account.mustChangePassword = true
    try store.put(account)
    try store.removeSessions(of: account.id, in: office)
    try Throttling.forget(.login(office, account.login), in: store)
    try PasswordMakers.note(doer, of: account.id, office, in: store)
    try record(.passwordReset(account.id), by: doer, at: now, details, in: store)
    return account
  }
}
