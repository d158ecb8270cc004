import CaseStore
import GRDBSQLite

/// The row at which a statement stands; good until its next step.
struct StatementRow {
  let statement: OpaquePointer

  /// The value of a column, from 0.
  func value<T: ColumnValue>(_ index: Int) throws -> T {
    guard let value: T = try optional(index) else { throw Self.problem(index, "NULL") }
    return value
  }

  /// The value of a column that may be NULL.
  func optional<T: ColumnValue>(_ index: Int) throws -> T? {
    let column = Int32(index)
    if sqlite3_column_type(statement, column) == SQLITE_NULL { return nil }
    guard let value = T(column: column, of: statement) else { throw Self.problem(index, "no \(T.self)") }
    return value
  }

  /// A column of bytes.
  func bytes(_ index: Int) throws -> [UInt8] { (try value(index) as Blob).bytes }

  func optionalBytes(_ index: Int) throws -> [UInt8]? { (try optional(index) as Blob?)?.bytes }

  var columns: Int { Int(sqlite3_column_count(statement)) }

  private static func problem(_ index: Int, _ found: String) -> StoreError {
    .unavailable("a stored value is not of its type: column \(index) holds \(found)")
  }
}
