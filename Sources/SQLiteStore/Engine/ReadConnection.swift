import CaseStore
import GRDB
import GRDBSQLite

/// Where a transaction's statements are compiled, once each, and run.
protocol Statements: AnyObject {
  /// - Returns: a statement that stands at its beginning.
  func statement(_ sql: String) throws -> OpaquePointer
  var handle: OpaquePointer? { get }
}

extension Database: Statements {
  func statement(_ sql: String) throws -> OpaquePointer { try cachedStatement(sql: sql).sqliteStatement }
  var handle: OpaquePointer? { sqliteConnection }
}

extension Statements {
  /// Runs a statement without values, and drops what it says.
  func step(_ sql: String) throws {
    let statement = try statement(sql)
    defer { sqlite3_reset(statement) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: continue
      case SQLITE_DONE: return
      default: throw failure(sql)
      }
    }
  }

  /// What SQLite says that went wrong last.
  func failure(_ sql: String) -> any Error {
    guard let handle else { return StoreError.unavailable("the database is closed") }
    return DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(handle)),
      message: String(cString: sqlite3_errmsg(handle)), sql: sql)
  }
}

/// A connection that only reads. `Readers` lends it to one read at a time, which is all that makes it safe to pass on to
/// another thread.
final class ReadConnection: Statements, @unchecked Sendable {
  let handle: OpaquePointer?
  private var statements: [String: OpaquePointer] = [:]

  init(path: String, busySeconds: Double) throws {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) }
      sqlite3_close_v2(opened)
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    handle = opened
    sqlite3_busy_timeout(opened, Int32(busySeconds * 1_000))
    try step("PRAGMA query_only = ON")
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  func statement(_ sql: String) throws -> OpaquePointer {
    if let known = statements[sql] { return known }
    var made: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
    guard code == SQLITE_OK, let made else { throw failure(sql) }
    statements[sql] = made
    return made
  }
}
