import CaseStore
import Casework
import PostgresClient

// The files of offices and procedures, as they were brought in.
extension Transaction {
  private static let columns = "office, kind, name, digest, bytes, account, at"

  private static func read(_ row: PostgresRow) throws -> Edition {
    try Edition(
      office: row.value(0), kind: row.value(1), name: row.value(2), digest: row.value(3), bytes: row.bytes(4),
      by: row.optional(5), at: row.value(6))
  }

  func offices() throws -> [OfficeID] {
    try all(nil, "SELECT * FROM all_offices()", []) { try $0.value(0) }
  }

  func edition(_ office: OfficeID, _ digest: Digest) throws -> Edition? {
    let sql = """
      SELECT \(Self.columns) FROM editions WHERE office = ? AND digest = ? ORDER BY arrival DESC LIMIT 1
      """
    return try first(office, sql, [office, digest], Self.read)
  }

  func currentEdition(_ office: OfficeID, _ kind: Edition.Kind, name: String) throws -> Edition? {
    let sql = """
      SELECT \(Self.columns) FROM editions WHERE office = ? AND kind = ? AND name = ? ORDER BY arrival DESC LIMIT 1
      """
    return try first(office, sql, [office, kind, name], Self.read)
  }

  func currentDigests(_ office: OfficeID) throws -> [EditionName: Digest] {
    let sql = """
      SELECT DISTINCT ON (kind, name) kind, name, digest FROM editions WHERE office = ?
      ORDER BY kind, name, arrival DESC
      """
    let current = try all(office, sql, [office]) { row in
      (try EditionName(kind: row.value(0), name: row.value(1)), try row.value(2) as Digest)
    }
    return Dictionary(current) { _, last in last }
  }

  func editions(_ office: OfficeID) throws -> [Edition] {
    try all(office, "SELECT \(Self.columns) FROM editions WHERE office = ? ORDER BY arrival DESC", [office], Self.read)
  }

  /// Bringing in what is current already changes nothing; bringing an older one back makes it current again.
  func put(_ edition: Edition) throws {
    try lock(edition.office, "edition:\(edition.kind.rawValue):\(edition.name)")
    let current = try first(
      edition.office,
      "SELECT digest FROM editions WHERE office = ? AND kind = ? AND name = ? ORDER BY arrival DESC LIMIT 1",
      [edition.office, edition.kind, edition.name]
    ) { try $0.value(0) as Digest }
    guard current != edition.digest else { return }
    try run(
      edition.office, "INSERT INTO editions (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        edition.office, edition.kind, edition.name, edition.digest, PostgresValue.bytes(edition.bytes), edition.by,
        edition.at,
      ])
  }
}
