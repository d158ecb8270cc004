import CaseStore
import Casework
import PostgresClient

/// The conditions of one query: fixed pieces of SQL, and the values beside them.
struct Conditions {
  let office: OfficeID
  private(set) var sql: String
  private(set) var arguments: Transaction.Arguments

  init(_ office: OfficeID, _ sql: String = "office = ?", _ arguments: Transaction.Arguments = []) {
    self.office = office
    self.sql = sql
    self.arguments = [office] + arguments
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
    _ read: (PostgresRow) throws -> T
  ) throws -> Found<T> {
    let total: Int? = try first(
      conditions.office, "SELECT COUNT(*) FROM \(table) WHERE \(conditions.sql)", conditions.arguments
    ) { try $0.value(0) }
    let rows = try all(
      conditions.office,
      "SELECT \(columns) FROM \(table) WHERE \(conditions.sql) ORDER BY \(order) LIMIT ? OFFSET ?",
      conditions.arguments + [max(0, limit), max(0, offset)], read)
    return Found(rows: rows, total: total ?? 0)
  }
}
