import CaseStore
import Casework

// Signed-in browsers, and what holds back those who guess.
extension Transaction {
  func session(_ token: Digest) throws -> Session? {
    let sql = "SELECT office, account, receipt_case, csrf, expires FROM sessions WHERE token = ?"
    return try first(sql, [token]) { row in
      try Session(
        token: token, office: row.value(0), account: row.optional(1), receiptCase: row.optional(2), csrf: row.value(3),
        expires: row.value(4))
    }
  }

  func put(_ session: Session) throws {
    let sql = """
      INSERT INTO sessions (token, office, account, receipt_case, csrf, expires) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (token) DO UPDATE SET
        office = excluded.office, account = excluded.account, receipt_case = excluded.receipt_case,
        csrf = excluded.csrf, expires = excluded.expires
      """
    try run(
      sql, [session.token, session.office, session.account, session.receiptCase, session.csrf, session.expires])
  }

  func removeSession(_ token: Digest) throws {
    try run("DELETE FROM sessions WHERE token = ?", [token])
  }

  func removeSessions(of account: AccountID, in office: OfficeID) throws {
    try run("DELETE FROM sessions WHERE office = ? AND account = ?", [office, account])
  }

  func throttle(_ key: String) throws -> Throttle? {
    try first("SELECT failures, until FROM throttles WHERE key = ?", [key]) {
      try Throttle(failures: $0.value(0), until: $0.value(1))
    }
  }

  func put(_ throttle: Throttle?, key: String) throws {
    guard let throttle else { return try run("DELETE FROM throttles WHERE key = ?", [key]) }
    let sql = """
      INSERT INTO throttles (key, failures, until) VALUES (?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, until = excluded.until
      """
    try run(sql, [key, throttle.failures, throttle.until])
  }
}
