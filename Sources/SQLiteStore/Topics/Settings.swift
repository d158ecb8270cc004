import CaseStore
import Casework

// An office's secrets and small settings, as bytes.
extension Transaction {
  func setting(_ office: OfficeID, _ name: String) throws -> [UInt8]? {
    try first("SELECT value FROM settings WHERE office = ? AND name = ?", [office, name]) { try $0.bytes(0) }
  }

  func putSetting(_ office: OfficeID, _ name: String, _ value: [UInt8]) throws {
    let sql = """
      INSERT INTO settings (office, name, value) VALUES (?, ?, ?)
      ON CONFLICT (office, name) DO UPDATE SET value = excluded.value
      """
    try run(sql, [office, name, Blob(value)])
  }
}
