import CaseStore
import Casework

// What is known of documents; their bytes lie outside the database.
extension Transaction {
  private static let columns = "office, case_id, digest, file_name, media_type, size, pages, added"

  private static func read(_ row: StatementRow) throws -> DocumentRecord {
    try DocumentRecord(
      office: row.value(0), caseID: row.value(1), digest: row.value(2), fileName: row.value(3),
      mediaType: row.value(4), size: row.value(5), pages: row.value(6), added: row.value(7))
  }

  func document(_ office: OfficeID, _ caseID: CaseID, _ digest: Digest) throws -> DocumentRecord? {
    try first(
      "SELECT \(Self.columns) FROM documents WHERE office = ? AND case_id = ? AND digest = ?",
      [office, caseID, digest], Self.read)
  }

  func documents(_ office: OfficeID, _ caseID: CaseID) throws -> [DocumentRecord] {
    let sql = "SELECT \(Self.columns) FROM documents WHERE office = ? AND case_id = ? ORDER BY added, digest"
    return try all(sql, [office, caseID], Self.read)
  }

  func allDocuments(_ office: OfficeID) throws -> [DocumentRecord] {
    try all(
      "SELECT \(Self.columns) FROM documents WHERE office = ? ORDER BY case_id, digest", [office], Self.read)
  }

  func put(_ document: DocumentRecord) throws {
    let sql = """
      INSERT INTO documents (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (office, case_id, digest) DO UPDATE SET
        file_name = excluded.file_name, media_type = excluded.media_type, size = excluded.size,
        pages = excluded.pages, added = excluded.added
      """
    try run(
      sql,
      [
        document.office, document.caseID, document.digest, document.fileName, document.mediaType, document.size,
        document.pages, document.added,
      ])
  }
}
