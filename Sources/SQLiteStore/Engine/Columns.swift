import CaseStore
import Casework
import Foundation
import GRDB
import WorkingTime

// How the domain's small values stand in columns.

extension OfficeID: DatabaseValueConvertible {}
extension ProcedureID: DatabaseValueConvertible {}
extension CaseID: DatabaseValueConvertible {}
extension StepID: DatabaseValueConvertible {}
extension AccountID: DatabaseValueConvertible {}
extension RoleID: DatabaseValueConvertible {}
extension MandateID: DatabaseValueConvertible {}
extension MandateKind: DatabaseValueConvertible {}
extension NumberRecord.State: DatabaseValueConvertible {}
extension Edition.Kind: DatabaseValueConvertible {}
extension OutboxMessage.Channel: DatabaseValueConvertible {}
extension OutboxMessage.State: DatabaseValueConvertible {}

/// Milliseconds since 1970 UTC.
extension Moment: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { milliseconds.databaseValue }

  public static func fromDatabaseValue(_ value: DatabaseValue) -> Moment? {
    Int64.fromDatabaseValue(value).map(Moment.init(milliseconds:))
  }
}

/// `2026-11-23`.
extension CivilDate: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { description.databaseValue }

  public static func fromDatabaseValue(_ value: DatabaseValue) -> CivilDate? {
    String.fromDatabaseValue(value).flatMap { CivilDate($0) }
  }
}

/// 64 hexadecimal digits, as everywhere else.
extension Digest: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { hex.databaseValue }

  public static func fromDatabaseValue(_ value: DatabaseValue) -> Digest? {
    String.fromDatabaseValue(value).flatMap(Digest.init(hex:))
  }
}

extension Row {
  /// The value of a column; throws where GRDB's subscript would stop the process.
  func value<T: DatabaseValueConvertible>(_ index: Int) throws -> T {
    try decode(T.self, atIndex: index)
  }

  /// The value of a column that may be NULL.
  func optional<T: DatabaseValueConvertible>(_ index: Int) throws -> T? {
    try decode(T?.self, atIndex: index)
  }

  /// A column of bytes.
  func bytes(_ index: Int) throws -> [UInt8] {
    [UInt8](try decode(Data.self, atIndex: index))
  }

  func optionalBytes(_ index: Int) throws -> [UInt8]? {
    try decode(Data?.self, atIndex: index).map { [UInt8]($0) }
  }
}

extension DatabaseValue {
  static func blob(_ bytes: [UInt8]) -> DatabaseValue { Data(bytes).databaseValue }
}
