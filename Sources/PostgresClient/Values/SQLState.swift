/// The five characters by which PostgreSQL names a kind of error (PostgreSQL 15, appendix A).
public struct SQLState: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  private init(_ code: String) {
    rawValue = code
  }

  public static let uniqueViolation = SQLState("23505")
  public static let checkViolation = SQLState("23514")
  public static let foreignKeyViolation = SQLState("23503")
  public static let notNullViolation = SQLState("23502")
  public static let serializationFailure = SQLState("40001")
  public static let deadlockDetected = SQLState("40P01")
  /// A lock was not to be had within `lock_timeout`.
  public static let lockNotAvailable = SQLState("55P03")
  /// `statement_timeout`, or somebody cancelled it.
  public static let queryCanceled = SQLState("57014")
  public static let inFailedTransaction = SQLState("25P02")
  public static let readOnlyTransaction = SQLState("25006")
  public static let insufficientPrivilege = SQLState("42501")
  public static let undefinedTable = SQLState("42P01")
  public static let invalidSchemaName = SQLState("3F000")
  public static let diskFull = SQLState("53100")
  public static let tooManyConnections = SQLState("53300")
  public static let outOfMemory = SQLState("53200")
  public static let adminShutdown = SQLState("57P01")
  public static let crashShutdown = SQLState("57P02")
  public static let cannotConnectNow = SQLState("57P03")

  /// The first two characters: errors of one class are met alike.
  public var errorClass: Substring { rawValue.prefix(2) }

  /// 08…: the connection; 57P0x: the server goes away or is not there yet.
  public var endsConnection: Bool {
    errorClass == "08" || [.adminShutdown, .crashShutdown, .cannotConnectNow].contains(self)
  }

  /// The transaction lost against another one, and may win the next time.
  public var isWorthRetrying: Bool { self == .serializationFailure || self == .deadlockDetected }

  public var description: String { rawValue }
}
