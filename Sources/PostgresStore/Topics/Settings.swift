import CaseStore
import Casework
import PostgresClient

// An office's secrets and small settings, as bytes.
extension Transaction {
  func setting(_ office: OfficeID, _ name: String) throws -> [UInt8]? {
    func find() throws -> [UInt8]? {
      try first(office, "SELECT value FROM settings WHERE office = ? AND name = ?", [office, name]) { try $0.bytes(0) }
    }
    if let found = try find() { return found }
    guard isWriting else { return nil }
    // Whoever finds nothing may be about to make it, and only one of two may.
    try lock(office, "setting:\(name)")
    return try find()
  }

  func putSetting(_ office: OfficeID, _ name: String, _ value: [UInt8]) throws {
    let sql = """
      INSERT INTO settings (office, name, value) VALUES (?, ?, ?)
      ON CONFLICT (office, name) DO UPDATE SET value = excluded.value
      """
    try run(office, sql, [office, name, PostgresValue.bytes(value)])
  }
}
