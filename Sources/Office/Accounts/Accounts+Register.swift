import CaseStore
import Casework
import WorkingTime

extension Accounts {
  /// Makes an applicant's account and signs in with it.
  /// - Parameters:
  ///   - login: an e-mail address or an Indonesian phone number, as typed.
  ///   - previous: the cookie with which the request came; the case that a receipt opened there stays open.
  public func registerApplicant(
    login typed: String, name: String, password: String, previous: String? = nil
  ) async throws -> SignedIn {
    guard let login = Login(applicant: typed) else { throw AccountRefusal.malformedLogin }
    guard let name = PersonName.normalized(name) else { throw AccountRefusal.malformedName }
    if let problem = PasswordRules.problem(password, login: login.text, name: name) {
      throw AccountRefusal.weakPassword(problem)
    }
    // Said before the costly hash; the store's own check decides.
    let isTaken = try context.store.read { try $0.account(office, login: login.text) } != nil
    if isTaken { throw AccountRefusal.loginTaken }
    let now = context.now()
    let account = Account(
      office: office, id: newID(), login: login.text, name: name, passwordHash: try await hash(password), created: now)
    let begun = beginning(of: account, at: now)
    return try await context.store.write { store in
      do { try store.put(account) } catch StoreError.loginTaken { throw AccountRefusal.loginTaken }
      try record(.accountAdded(account.id), by: account.doer, at: now, ["login": login.text, "name": name], in: store)
      return try begin(begun, replacing: previous, in: store)
    }
  }
}
