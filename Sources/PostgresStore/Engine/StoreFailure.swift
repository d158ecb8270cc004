import CaseStore
import PostgresClient

/// PostgreSQL's errors in the store's words. Errors of the caller's own pass unchanged.
enum StoreFailure {
  static func translate(_ error: any Error) -> any Error {
    guard let error = error as? PostgresError else { return error }
    return translate(error)
  }

  static func translated<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch { throw translate(error) }
  }

  private static func translate(_ error: PostgresError) -> StoreError {
    switch error.kind {
    case .server(let state):
      switch state {
      case .diskFull: .diskFull
      case .insufficientPrivilege, .undefinedTable, .invalidSchemaName:
        .unavailable("\(error.description); bring the database up to date with `simple database init`")
      case .readOnlyTransaction:
        .unavailable("\(error.description); this is a standby, or a read that tried to write")
      default: .unavailable(error.description)
      }
    case .connectionLost: .unavailable("the connection to the database broke: \(error.message)")
    case .unreachable: .unavailable("the database cannot be reached: \(error.message)")
    case .timeLimit, .closed: .unavailable(error.message)
    case .decoding: .unavailable("a stored value is not of its type: \(error.message)")
    }
  }
}
