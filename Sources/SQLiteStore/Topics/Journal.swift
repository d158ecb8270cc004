import CaseStore
import Casework

// Journals: append, read, and where they end.
extension Transaction {
  func entries(_ office: OfficeID, _ stream: JournalStream) throws -> [JournalEntry] {
    let sql = """
      SELECT version, envelope, payload, salt, hash FROM journal WHERE office = ? AND stream = ? ORDER BY version
      """
    return try all(sql, [office, stream.description]) { row in
      try JournalEntry(
        office: office, stream: stream, version: row.value(0), envelope: row.value(1), payload: row.optional(2),
        salt: row.optionalBytes(3), hash: row.value(4))
    }
  }

  func head(_ office: OfficeID, _ stream: JournalStream) throws -> JournalHead {
    let sql = "SELECT version, hash FROM journal WHERE office = ? AND stream = ? ORDER BY version DESC LIMIT 1"
    return try first(sql, [office, stream.description]) { try JournalHead(version: $0.value(0), hash: $0.value(1)) }
      ?? .none
  }

  /// The hash is that of the row with the greatest version: SQLite takes bare columns from there.
  func standing(_ office: OfficeID, _ stream: JournalStream) throws -> JournalStanding? {
    let sql = "SELECT max(version), hash, count(payload) FROM journal WHERE office = ? AND stream = ?"
    let found = try first(sql, [office, stream.description]) { row -> JournalStanding? in
      guard let version: Int = try row.optional(0) else { return nil }
      return JournalStanding(head: JournalHead(version: version, hash: try row.value(1)), payloads: try row.value(2))
    }
    return found ?? nil
  }

  /// The names of an office's journals: one step along the index each, however long the journals are.
  private static let streams = """
    WITH RECURSIVE streams (stream) AS (
      SELECT min(stream) FROM journal WHERE office = ?1
      UNION ALL
      SELECT (SELECT min(stream) FROM journal WHERE office = ?1 AND stream > streams.stream)
      FROM streams WHERE streams.stream IS NOT NULL
    )
    """

  func heads(_ office: OfficeID) throws -> [(stream: JournalStream, head: JournalHead)] {
    let sql = """
      \(Self.streams)
      SELECT streams.stream, journal.version, journal.hash
      FROM streams CROSS JOIN journal
      WHERE journal.office = ?1 AND journal.stream = streams.stream
        AND journal.version = (SELECT max(version) FROM journal WHERE office = ?1 AND stream = streams.stream)
      """
    return try all(sql, [office]) { row in
      let text: String = try row.value(0)
      guard let stream = JournalStream(text) else {
        throw StoreError.unavailable("a journal has the unknown name \(text)")
      }
      return (stream, try JournalHead(version: row.value(1), hash: row.value(2)))
    }.sorted { $0.stream.description < $1.stream.description }
  }

  /// Adds entries at the end of a journal.
  /// - Returns: where it ends now.
  @discardableResult
  func append<Fact>(
    _ entries: [NewEntry<Fact>], to stream: JournalStream, of office: OfficeID, after head: JournalHead
  ) throws -> JournalHead {
    let sql =
      "INSERT INTO journal (office, stream, version, envelope, payload, salt, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"
    var head = head
    for new in entries {
      let entry = try JournalCoding.entry(new, office: office, stream: stream, after: head, salt: makeSalt())
      try run(
        sql,
        [
          office, stream.description, entry.version, entry.envelope, entry.payload,
          entry.salt.map(Blob.init), entry.hash,
        ])
      head = JournalHead(version: entry.version, hash: entry.hash)
    }
    grown.changes.insert(StoreChange(office: office, stream: stream))
    return head
  }
}
