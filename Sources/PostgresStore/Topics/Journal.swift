import CaseStore
import Casework
import PostgresClient

// Journals: append, read, and where they end.
extension Transaction {
  func entries(_ office: OfficeID, _ stream: JournalStream) throws -> [JournalEntry] {
    let sql = """
      SELECT version, envelope, payload, salt, hash FROM journal WHERE office = ? AND stream = ? ORDER BY version
      """
    try lockCase(office, stream)
    return try all(office, sql, [office, stream.description]) { row in
      try JournalEntry(
        office: office, stream: stream, version: row.value(0), envelope: row.value(1), payload: row.optional(2),
        salt: row.optionalBytes(3), hash: row.value(4))
    }
  }

  func head(_ office: OfficeID, _ stream: JournalStream) throws -> JournalHead {
    try lockCase(office, stream)
    let sql = "SELECT version, hash FROM journal WHERE office = ? AND stream = ? ORDER BY version DESC LIMIT 1"
    return try first(office, sql, [office, stream.description]) {
      try JournalHead(version: $0.value(0), hash: $0.value(1))
    }
      ?? .none
  }

  func standing(_ office: OfficeID, _ stream: JournalStream) throws -> JournalStanding? {
    let sql = """
      SELECT version, hash, (SELECT count(payload) FROM journal WHERE office = $1 AND stream = $2)
      FROM journal WHERE office = $1 AND stream = $2 ORDER BY version DESC LIMIT 1
      """
    try lockCase(office, stream)
    return try first(office, sql, [office, stream.description]) {
      try JournalStanding(head: JournalHead(version: $0.value(0), hash: $0.value(1)), payloads: $0.value(2))
    }
  }

  /// The names of an office's journals: one step along the index each, however long the journals are.
  private static let streams = """
    WITH RECURSIVE streams (stream) AS (
      SELECT min(stream) FROM journal WHERE office = $1
      UNION ALL
      SELECT (SELECT min(stream) FROM journal WHERE office = $1 AND stream > streams.stream)
      FROM streams WHERE streams.stream IS NOT NULL
    )
    """

  func heads(_ office: OfficeID) throws -> [(stream: JournalStream, head: JournalHead)] {
    let sql = """
      \(Self.streams)
      SELECT streams.stream, journal.version, journal.hash
      FROM streams CROSS JOIN journal
      WHERE journal.office = $1 AND journal.stream = streams.stream
        AND journal.version = (SELECT max(version) FROM journal WHERE office = $1 AND stream = streams.stream)
      """
    return try all(office, sql, [office]) { row in
      let text: String = try row.value(0)
      guard let stream = JournalStream(text) else {
        throw StoreError.unavailable("a journal has the unknown name \(text)")
      }
      return (stream, try JournalHead(version: row.value(1), hash: row.value(2)))
    }.sorted { $0.stream.description < $1.stream.description }
  }

  /// A write that looks at a case is about to change it: its turn comes before that of the numbers it takes. One that
  /// looks at the seals is about to make today's.
  private func lockCase(_ office: OfficeID, _ stream: JournalStream) throws {
    switch stream {
    case .permitCase, .seals: try lock(office, "journal:\(stream)")
    case .acts, .access: break
    }
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
        office, sql,
        [
          office, stream.description, entry.version, entry.envelope, entry.payload,
          entry.salt.map(PostgresValue.bytes), entry.hash,
        ])
      head = JournalHead(version: entry.version, hash: entry.hash)
    }
    grew(office, stream)
    return head
  }
}
