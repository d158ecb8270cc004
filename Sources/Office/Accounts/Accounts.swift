import CaseStore
import Casework
import WorkingTime

/// Accounts, sessions and passwords of one office: registering, signing in and out, and what a counter does for people
/// without a password. Every act is journalled in the write that does it.
///
/// ```swift
/// let accounts = Accounts(context: context, hasher: PasswordHasher(), utcOffset: 420)
/// let signedIn = try await accounts.signIn("08120000147", password: "…", remote: "203.0.113.7")
/// let visitor = try await accounts.visitor(signedIn.cookie)
/// ```
///
/// Everything here throws ``AccountRefusal``, or ``StoreError`` when the store fails.
public struct Accounts: Sendable {
  let context: OfficeContext
  let hasher: PasswordHasher
  /// Minutes east of UTC, for the local day of the access journal.
  public var utcOffset: Int

  public init(context: OfficeContext, hasher: PasswordHasher, utcOffset: Int) {
    self.context = context
    self.hasher = hasher
    self.utcOffset = utcOffset
  }

  var office: OfficeID { context.id }

  func newID() -> AccountID { AccountID(context.random(16).hexadecimal) }

  func record(
    _ act: Act, by doer: Doer, at now: Moment, _ details: [String: String]? = nil, in store: any StoreWriting
  ) throws {
    try store.record(office, .acts, NewEntry(at: now, by: doer, fact: act, payload: Payload(details: details)))
  }

  func recordAccess(
    _ act: Act, by doer: Doer, at now: Moment, remote: String? = nil, in store: any StoreWriting
  ) throws {
    let payload = Payload(details: remote.map { ["remote": $0] })
    try store.record(
      office, .access(at: now, utcOffset: utcOffset), NewEntry(at: now, by: doer, fact: act, payload: payload))
  }

  func hash(_ password: String) async throws -> String {
    do { return try await hasher.hash(password) } catch is BlockingWork.Full { throw AccountRefusal.busy }
  }

  /// Counts an attempt on `keys`, then compares. When too many wait the attempt is given back.
  func isRight(_ password: String, for account: Account?, throttled keys: [ThrottledKey]) async throws -> Bool {
    let now = context.now()
    try await context.store.write { try Throttling.begin(keys, in: $0, at: now) }
    // Nobody has a longer password, and hashing megabytes is work for nothing.
    let tried = password.utf8.count <= PasswordRules.maximum * 16 ? password : ""
    do {
      return try await hasher.verify(tried, against: account?.passwordHash)
    } catch {
      try await context.store.write { try Throttling.takeBack(keys, in: $0, at: now) }
      throw error is BlockingWork.Full ? AccountRefusal.busy : error
    }
  }
}
