import CaseStore
import GRDB

/// One connection inside one transaction, speaking the store's language. Each topic's methods and SQL are in a file of
/// their own under Topics/.
struct Transaction: StoreWriting {
  let db: Database
  let makeSalt: @Sendable () -> [UInt8]
  var grown = GrownJournals()

  typealias Arguments = [(any DatabaseValueConvertible)?]

  func run(_ sql: String, _ arguments: Arguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
  }

  /// Runs a statement and says whether it changed a row.
  func changes(_ sql: String, _ arguments: Arguments) throws -> Bool {
    try run(sql, arguments)
    return db.changesCount > 0
  }

  func first<T>(_ sql: String, _ arguments: Arguments, _ read: (Row) throws -> T) throws -> T? {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    return try rows.next().map(read)
  }

  func all<T>(_ sql: String, _ arguments: Arguments, _ read: (Row) throws -> T) throws -> [T] {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    var all: [T] = []
    while let row = try rows.next() { all.append(try read(row)) }
    return all
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
    _ read: (Row) throws -> T
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
