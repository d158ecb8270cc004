import CaseStore
import Casework
import GRDBSQLite

// A case: its events and its row, in one commit.
extension Transaction {
  @discardableResult
  func save(_ entries: [NewEntry<Fact>], of id: CaseID, expecting: Int, row: CaseRow) throws -> JournalHead {
    let stream = JournalStream.permitCase(id)
    let head = try head(row.office, stream)
    guard head.version == expecting else {
      throw StoreError.conflict(id, expected: expecting, found: head.version)
    }
    guard row.id == id, row.version == expecting + entries.count else {
      throw StoreError.unavailable("the row of case \(id) is not the row after its entries")
    }
    let end = try append(entries, to: stream, of: row.office, after: head)
    try put(row)
    return end
  }

  func replaceRows(_ office: OfficeID, _ rows: [CaseRow]) throws {
    try run("DELETE FROM cases WHERE office = ?", [office])
    for row in rows {
      guard row.office == office else { throw StoreError.unavailable("a row of another office") }
      try put(row)
    }
  }

  func caseRow(_ office: OfficeID, _ id: CaseID) throws -> CaseRow? {
    try first("SELECT \(CaseColumns.list) FROM cases WHERE office = ? AND id = ?", [office, id], CaseColumns.read)
  }

  func caseRow(_ office: OfficeID, number: String) throws -> CaseRow? {
    try first(
      "SELECT \(CaseColumns.list) FROM cases WHERE office = ? AND number = ?", [office, number], CaseColumns.read)
  }

  func caseRow(_ office: OfficeID, letterCode: String) throws -> CaseRow? {
    try first(
      "SELECT \(CaseColumns.list) FROM cases WHERE office = ? AND letter_code = ?", [office, letterCode],
      CaseColumns.read)
  }

  /// The latest one, should an office's number format repeat itself.
  func caseRow(_ office: OfficeID, letterNumber: String) throws -> CaseRow? {
    try first(
      "SELECT \(CaseColumns.list) FROM cases WHERE office = ? AND letter_number = ? ORDER BY row DESC LIMIT 1",
      [office, letterNumber], CaseColumns.read)
  }

  func caseRow(_ office: OfficeID, letterDigest: Digest) throws -> CaseRow? {
    try first(
      "SELECT \(CaseColumns.list) FROM cases WHERE office = ? AND letter_digest = ?", [office, letterDigest],
      CaseColumns.read)
  }

  func cases(_ office: OfficeID, ownedBy account: AccountID) throws -> [CaseRow] {
    let sql = """
      SELECT \(CaseColumns.list) FROM cases WHERE office = ? AND owner = ? ORDER BY first_submitted DESC, number
      """
    return try all(sql, [office, account], CaseColumns.read)
  }

  func cases(_ office: OfficeID, personKey: String) throws -> [CaseRow] {
    let sql = """
      SELECT \(CaseColumns.list) FROM cases WHERE office = ? AND person_key = ? ORDER BY first_submitted DESC, number
      """
    return try all(sql, [office, personKey], CaseColumns.read)
  }

  func endedLetters(_ office: OfficeID, on day: String) throws -> [CaseRow] {
    let sql = """
      SELECT \(CaseColumns.list) FROM cases
      WHERE office = ? AND letter_ending IS NOT NULL AND (valid_until IS NULL OR valid_until >= ?)
      ORDER BY letter_number, id
      """
    return try all(sql, [office, day], CaseColumns.read)
  }

  func lettersEnding(_ office: OfficeID, from first: String, through last: String) throws -> [CaseRow] {
    let sql = """
      SELECT \(CaseColumns.list) FROM cases
      WHERE office = ? AND letter_digest IS NOT NULL AND letter_ending IS NULL AND valid_until BETWEEN ? AND ?
      ORDER BY valid_until, id
      """
    return try all(sql, [office, first, last], CaseColumns.read)
  }

  /// By the rows; ``heads(_:)`` names the journals, so that a check sees what has only one of both.
  func caseIDs(_ office: OfficeID) throws -> [CaseID] {
    try all("SELECT id FROM cases WHERE office = ? ORDER BY id", [office]) { try $0.value(0) }
  }

  private func put(_ row: CaseRow) throws {
    let sql = "SELECT \(CaseColumns.list), cases.row FROM cases WHERE office = ? AND id = ?"
    let before = try first(sql, [row.office, row.id]) { found in
      (row: try CaseColumns.read(found), number: try found.value(CaseColumns.count) as Int64)
    }
    guard let before else {
      try run(CaseColumns.insert, CaseColumns.arguments(row))
      return try putWords(row, sqlite3_last_insert_rowid(db.handle))
    }
    let old = CaseColumns.arguments(before.row)
    if let update = CaseColumns.update(before.number, from: old, to: CaseColumns.arguments(row)) {
      try run(update.sql, update.arguments)
    }
    if before.row.words != row.words {
      try run("DELETE FROM case_words WHERE case_row = ?", [before.number])
      try putWords(row, before.number)
    }
  }

  private func putWords(_ row: CaseRow, _ number: Int64) throws {
    for word in Set(row.words.split(separator: " ").map(String.init)).sorted() {
      try run("INSERT INTO case_words (office, word, case_row) VALUES (?, ?, ?)", [row.office, word, number])
    }
  }
}
