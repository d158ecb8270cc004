import CaseStore
import GRDB

/// SQLite's errors in the store's words. Errors of the caller's own pass unchanged.
enum StoreFailure {
  static func translate(_ error: any Error) -> any Error {
    if let error = error as? DatabaseError { return translate(error) }
    return error
  }

  static func translated<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch { throw translate(error) }
  }

  private static func translate(_ error: DatabaseError) -> StoreError {
    // Only SQLite's own message: statements and arguments may hold what is personal.
    let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    switch error.extendedResultCode {
    case .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC: return .unconfirmed
    default: break
    }
    switch error.resultCode {
    case .SQLITE_FULL: return .diskFull
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .unavailable("the database is held by another process: \(message)")
    case .SQLITE_NOTADB: return .unavailable("the file is not an SQLite database")
    case .SQLITE_CANTOPEN: return .unavailable("the database file cannot be opened: \(message)")
    case .SQLITE_CORRUPT: return .unavailable("the database file is damaged: \(message)")
    default: return .unavailable(message)
    }
  }
}
