import CaseStore
import Casework
import WorkingTime

// How the domain's small values stand in columns.

extension OfficeID: ColumnValue {}
extension ProcedureID: ColumnValue {}
extension CaseID: ColumnValue {}
extension StepID: ColumnValue {}
extension AccountID: ColumnValue {}
extension RoleID: ColumnValue {}
extension MandateID: ColumnValue {}
extension MandateKind: ColumnValue {}
extension NumberRecord.State: ColumnValue {}
extension Edition.Kind: ColumnValue {}
extension OutboxMessage.Channel: ColumnValue {}
extension OutboxMessage.State: ColumnValue {}

/// Milliseconds since 1970 UTC.
extension Moment: ColumnValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { milliseconds.bind(to: statement, at: index) }

  init?(column: Int32, of statement: OpaquePointer) {
    guard let milliseconds = Int64(column: column, of: statement) else { return nil }
    self.init(milliseconds: milliseconds)
  }
}

/// `2026-11-23`.
extension CivilDate: ColumnValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { description.bind(to: statement, at: index) }

  init?(column: Int32, of statement: OpaquePointer) {
    guard let text = String(column: column, of: statement) else { return nil }
    self.init(text)
  }
}

/// 64 hexadecimal digits, as everywhere else.
extension Digest: ColumnValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { hex.bind(to: statement, at: index) }

  init?(column: Int32, of statement: OpaquePointer) {
    guard let text = String(column: column, of: statement) else { return nil }
    self.init(hex: text)
  }
}
