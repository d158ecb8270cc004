import CaseStore
import Casework
import WorkingTime

// The files of offices and procedures, as they were brought in.
extension Transaction {
  private static let columns = "office, kind, name, digest, bytes, account, at, starts, withdrawn, withdrawer"

  private static func read(_ row: StatementRow) throws -> Edition {
    try Edition(
      office: row.value(0), kind: row.value(1), name: row.value(2), digest: row.value(3), bytes: row.bytes(4),
      by: row.optional(5), at: row.value(6), from: row.optional(7), withdrawal: withdrawal(row))
  }

  private static func withdrawal(_ row: StatementRow) throws -> Edition.Withdrawal? {
    guard let at: Moment = try row.optional(8) else { return nil }
    return try Edition.Withdrawal(at: at, by: row.optional(9))
  }

  /// Its day has come.
  private static let hasBegun = "withdrawn IS NULL AND (starts IS NULL OR starts <= ?)"
  private static let endOfTime = Moment(milliseconds: .max)

  func offices() throws -> [OfficeID] {
    let sql = "SELECT DISTINCT office FROM editions WHERE kind = 'office' ORDER BY office"
    return try all(sql, []) { try $0.value(0) }
  }

  func edition(_ office: OfficeID, _ digest: Digest) throws -> Edition? {
    let sql = """
      SELECT \(Self.columns) FROM editions WHERE office = ? AND digest = ? ORDER BY arrival DESC LIMIT 1
      """
    return try first(sql, [office, digest], Self.read)
  }

  func currentEdition(_ office: OfficeID, _ kind: Edition.Kind, name: String, at moment: Moment?) throws -> Edition? {
    let sql = """
      SELECT \(Self.columns) FROM editions
      WHERE office = ? AND kind = ? AND name = ? AND \(Self.hasBegun) ORDER BY arrival DESC LIMIT 1
      """
    return try first(sql, [office, kind, name, moment ?? Self.endOfTime], Self.read)
  }

  func currentDigests(_ office: OfficeID, at moment: Moment?) throws -> [EditionName: Digest] {
    let sql = """
      SELECT kind, name, digest, max(arrival) FROM editions WHERE office = ? AND \(Self.hasBegun) GROUP BY kind, name
      """
    let current = try all(sql, [office, moment ?? Self.endOfTime]) { row in
      (try EditionName(kind: row.value(0), name: row.value(1)), try row.value(2) as Digest)
    }
    return Dictionary(current) { _, last in last }
  }

  func editions(_ office: OfficeID) throws -> [Edition] {
    try all("SELECT \(Self.columns) FROM editions WHERE office = ? ORDER BY arrival DESC", [office], Self.read)
  }

  /// Bringing in last what was brought in last changes nothing, unless it is to be in force earlier; bringing an older
  /// one back makes it current again.
  func put(_ edition: Edition) throws {
    let sql = """
      SELECT digest, starts FROM editions WHERE office = ? AND kind = ? AND name = ? AND withdrawn IS NULL
      ORDER BY arrival DESC LIMIT 1
      """
    let last = try first(sql, [edition.office, edition.kind, edition.name]) {
      (digest: try $0.value(0) as Digest, from: try $0.optional(1) as Moment?)
    }
    if let last, last.digest == edition.digest {
      guard let from = last.from, edition.from.map({ $0 < from }) ?? true else { return }
    }
    try run(
      "INSERT INTO editions (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        edition.office, edition.kind, edition.name, edition.digest, Blob(edition.bytes), edition.by,
        edition.at, edition.from, edition.withdrawal?.at, edition.withdrawal?.by,
      ])
  }

  func withdraw(
    _ office: OfficeID, _ name: EditionName, _ digest: Digest, from: Moment, _ withdrawal: Edition.Withdrawal
  ) throws -> Bool {
    let sql = """
      UPDATE editions SET withdrawn = ?, withdrawer = ?
      WHERE office = ? AND kind = ? AND name = ? AND digest = ? AND starts = ? AND withdrawn IS NULL
      """
    return try changes(
      sql, [withdrawal.at, withdrawal.by, office, name.kind, name.name, digest, from])
  }
}
