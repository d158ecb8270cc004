import CaseStore
import GRDBSQLite

/// One connection inside one transaction, speaking the store's language. Each topic's methods and SQL are in a file of
/// their own under Topics/.
struct Transaction: StoreWriting {
  let db: any Statements
  let makeSalt: @Sendable () -> [UInt8]
  var grown = GrownJournals()

  typealias Arguments = [(any ColumnValue)?]

  func run(_ sql: String, _ arguments: Arguments) throws {
    try step(sql, arguments) { _ in true }
  }

  /// Runs a statement and says whether it changed a row.
  func changes(_ sql: String, _ arguments: Arguments) throws -> Bool {
    try run(sql, arguments)
    return sqlite3_changes(db.handle) > 0
  }

  func first<T>(_ sql: String, _ arguments: Arguments, _ read: (StatementRow) throws -> T) throws -> T? {
    var first: T?
    try step(sql, arguments) { row in
      first = try read(row)
      return false
    }
    return first
  }

  func all<T>(_ sql: String, _ arguments: Arguments, _ read: (StatementRow) throws -> T) throws -> [T] {
    var all: [T] = []
    try step(sql, arguments) { row in
      all.append(try read(row))
      return true
    }
    return all
  }

  /// Runs a statement that is compiled once, until `each` has had enough of its rows. Values go in and out without being
  /// copied into GRDB's own on the way, which is dearer than what SQLite does for them.
  private func step(_ sql: String, _ arguments: Arguments, _ each: (StatementRow) throws -> Bool) throws {
    let statement = try db.statement(sql)
    defer { sqlite3_reset(statement) }
    guard Int(sqlite3_bind_parameter_count(statement)) == arguments.count else {
      throw StoreError.unavailable("a statement has another number of values: \(sql)")
    }
    for (index, argument) in arguments.enumerated() {
      let place = Int32(index + 1)
      let code = argument?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place)
      guard code == SQLITE_OK else { throw db.failure(sql) }
    }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: if try !each(StatementRow(statement: statement)) { return }
      case SQLITE_DONE: return
      default: throw db.failure(sql)
      }
    }
  }
}

/// The conditions of one query: fixed pieces of SQL, and the values beside them.
struct Conditions {
  private(set) var sql: String
  private(set) var arguments: Transaction.Arguments

  init(_ sql: String, _ arguments: Transaction.Arguments) {
    self.sql = sql
    self.arguments = arguments
  }

  mutating func and(_ more: String, _ arguments: Transaction.Arguments = []) {
    sql += " AND " + more
    self.arguments += arguments
  }
}

extension Transaction {
  /// One page of `table`, and how many rows there are in all.
  func found<T: Sendable>(
    _ columns: String, from table: String, where conditions: Conditions, by order: String, offset: Int, limit: Int,
    _ read: (StatementRow) throws -> T
  ) throws -> Found<T> {
    let total: Int? = try first("SELECT COUNT(*) FROM \(table) WHERE \(conditions.sql)", conditions.arguments) {
      try $0.value(0)
    }
    let rows = try all(
      "SELECT \(columns) FROM \(table) WHERE \(conditions.sql) ORDER BY \(order) LIMIT ? OFFSET ?",
      conditions.arguments + [max(0, limit), max(0, offset)], read)
    return Found(rows: rows, total: total ?? 0)
  }
}
