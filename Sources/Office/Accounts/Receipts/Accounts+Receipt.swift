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
    let number = String(typed.trimmingSpace.prefix(100))
    let keys = [ThrottledKey.remote(office, remote), .receipt(office, number)]
    let account = try await applicant(previous)
    let now = context.now()
    try await context.store.write { try Throttling.begin(keys, in: $0, at: now) }
    let row = try context.store.read { try $0.caseRow(office, number: number) }
    guard let row, let code = ReceiptCode.normalized(code), row.receiptCodeHash == ReceiptCode.hash(code, of: row.id)
    else { throw AccountRefusal.wrongReceipt }
    let begun = beginning(of: account, receiptCase: row.id, at: now)
    return try await context.store.write { store in
      try Throttling.takeBack(keys, in: store, at: now)
      try recordAccess(.caseSeen(row.id), by: .receiptHolder, at: now, remote: remote, in: store)
      return try begin(begun, replacing: previous, in: store)
    }
  }

  /// The applicant who is signed in under this cookie. An officer is not: an officer's session ends here.
  private func applicant(_ cookie: String?) async throws -> Account? {
    guard let cookie, let account = try await visitor(cookie)?.account, !account.isOfficer else { return nil }
    return account
  }
}
