import CaseStore
import Casework
import WorkingTime

extension Accounts {
  /// Opens a case for whoever holds its receipt: a session of its own without account, or, for a signed-in applicant,
  /// beside the account.
  /// - Parameters:
  ///   - number: the application's number, as typed.
  ///   - code: the receipt's eight characters, as typed.
  ///   - previous: the cookie with which the request came.
  /// - Throws: ``AccountRefusal/wrongReceipt`` or ``AccountRefusal/tooManyAttempts(until:)``.
  public func openReceipt(
    number typed: String, code: String, remote: String, previous: String? = nil
  ) async throws -> SignedIn {
    let account = try await applicant(previous)
    let now = context.now()
    return try await check(typed, code, remote) { id, store in
      try begin(beginning(of: account, receiptCase: id, at: now), replacing: previous, in: store)
    }
  }

  /// Finds the case of a receipt without beginning a session, as when its QR is opened; guesses count just the same.
  public func lookUpReceipt(number typed: String, code: String, remote: String) async throws -> CaseID {
    try await check(typed, code, remote) { id, _ in id }
  }

  /// Counts the attempt, compares, and does `then` in the commit that takes the count back.
  private func check<T: Sendable>(
    _ typed: String, _ code: String, _ remote: String,
    then: @escaping @Sendable (CaseID, any StoreWriting) throws -> T
  ) async throws -> T {
    let number = String(typed.trimmingSpace.prefix(100))
    // Telephones begin a field with a capital and go on in small letters; the guesses count together.
    let capitals = number.uppercased()
    let keys = [ThrottledKey.remote(office, remote), .receipt(office, capitals)]
    let now = context.now()
    try await context.store.write { try Throttling.begin(keys, in: $0, at: now) }
    let row = try context.store.read { try $0.caseRow(office, number: number) ?? $0.caseRow(office, number: capitals) }
    guard let row, let code = ReceiptCode.normalized(code), row.receiptCodeHash == ReceiptCode.hash(code, of: row.id)
    else { throw AccountRefusal.wrongReceipt }
    return try await context.store.write { store in
      try Throttling.takeBack(keys, in: store, at: now)
      try recordAccess(.caseSeen(row.id), by: .receiptHolder, at: now, remote: remote, in: store)
      return try then(row.id, store)
    }
  }

  /// The applicant who is signed in under this cookie. An officer is not: an officer's session ends here.
  private func applicant(_ cookie: String?) async throws -> Account? {
    guard let cookie, let account = try await visitor(cookie)?.account, !account.isOfficer else { return nil }
    return account
  }
}
