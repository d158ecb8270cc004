/// One row of an answer, copied out of libpq's memory.
public struct PostgresRow: Hashable, Sendable {
  /// Each column's text form; nil for NULL.
  public let columns: [String?]

  public init(_ columns: [String?]) {
    self.columns = columns
  }

  /// The value of a column.
  /// - Throws: ``PostgresError/Kind/decoding`` for NULL, and for what is not of the type.
  public func value<T: PostgresDecodable>(_ index: Int) throws -> T {
    guard let value: T = try optional(index) else {
      throw PostgresError(.decoding, "column \(index) is NULL where a \(T.self) is needed")
    }
    return value
  }

  /// The value of a column that may be NULL.
  public func optional<T: PostgresDecodable>(_ index: Int) throws -> T? {
    guard columns.indices.contains(index) else {
      throw PostgresError(.decoding, "column \(index) of \(columns.count) was asked for")
    }
    guard let text = columns[index] else { return nil }
    guard let value = T(postgresText: text) else {
      throw PostgresError(.decoding, "column \(index) is not a \(T.self)")
    }
    return value
  }

  /// A column of bytes (`bytea`).
  public func bytes(_ index: Int) throws -> [UInt8] {
    guard let bytes = try optionalBytes(index) else {
      throw PostgresError(.decoding, "column \(index) is NULL where bytes are needed")
    }
    return bytes
  }

  public func optionalBytes(_ index: Int) throws -> [UInt8]? {
    guard let text: String = try optional(index) else { return nil }
    let digits = Array(text.utf8)
    guard digits.starts(with: [0x5C, 0x78]), digits.count.isMultiple(of: 2) else {
      throw PostgresError(.decoding, "column \(index) is not in bytea's hexadecimal form")
    }
    func value(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit - 0x30 : digit - 0x57 }
    return stride(from: 2, to: digits.count, by: 2).map { value(digits[$0]) << 4 | value(digits[$0 + 1]) }
  }
}

/// What a statement answered.
public struct PostgresRows: Hashable, Sendable {
  public let rows: [PostgresRow]
  /// Rows that an INSERT, UPDATE or DELETE touched.
  public let affected: Int

  public init(rows: [PostgresRow], affected: Int) {
    self.rows = rows
    self.affected = affected
  }
}
