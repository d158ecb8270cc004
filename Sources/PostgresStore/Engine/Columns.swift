import CaseStore
import Casework
import PostgresClient
import WorkingTime

// How the domain's small values stand in columns.

extension OfficeID: PostgresEncodable, PostgresDecodable {}
extension ProcedureID: PostgresEncodable, PostgresDecodable {}
extension CaseID: PostgresEncodable, PostgresDecodable {}
extension StepID: PostgresEncodable, PostgresDecodable {}
extension AccountID: PostgresEncodable, PostgresDecodable {}
extension RoleID: PostgresEncodable, PostgresDecodable {}
extension MandateID: PostgresEncodable, PostgresDecodable {}
extension MandateKind: PostgresEncodable, PostgresDecodable {}
extension NumberRecord.State: PostgresEncodable, PostgresDecodable {}
extension Edition.Kind: PostgresEncodable, PostgresDecodable {}
extension OutboxMessage.Channel: PostgresEncodable, PostgresDecodable {}
extension OutboxMessage.State: PostgresEncodable, PostgresDecodable {}

/// Milliseconds since 1970 UTC.
extension Moment: PostgresEncodable, PostgresDecodable {
  public var postgresValue: PostgresValue { .int(milliseconds) }

  public init?(postgresText: String) {
    guard let milliseconds = Int64(postgresText) else { return nil }
    self.init(milliseconds: milliseconds)
  }
}

/// `2026-11-23`.
extension CivilDate: PostgresEncodable, PostgresDecodable {
  public var postgresValue: PostgresValue { .text(description) }

  public init?(postgresText: String) {
    self.init(postgresText)
  }
}

/// 64 hexadecimal digits, as everywhere else.
extension Digest: PostgresEncodable, PostgresDecodable {
  public var postgresValue: PostgresValue { .text(hex) }

  public init?(postgresText: String) {
    self.init(hex: postgresText)
  }
}
