import GRDBSQLite

/// A value that can stand in a column, read and written without a detour: a desk's page reads some hundred of them.
protocol ColumnValue: Equatable {
  /// - Parameter index: of the parameter, from 1.
  /// - Returns: SQLite's result code.
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32

  /// - Parameter column: from 0; it is not NULL.
  /// - Returns: nil when it holds something of another type.
  init?(column: Int32, of statement: OpaquePointer)
}

extension ColumnValue {
  func isSame(as other: any ColumnValue) -> Bool { (other as? Self) == self }
}

extension Int64: ColumnValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { sqlite3_bind_int64(statement, index, self) }

  init?(column: Int32, of statement: OpaquePointer) {
    guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { return nil }
    self = sqlite3_column_int64(statement, column)
  }
}

extension Int: ColumnValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { Int64(self).bind(to: statement, at: index) }

  init?(column: Int32, of statement: OpaquePointer) {
    guard let number = Int64(column: column, of: statement) else { return nil }
    self.init(exactly: number)
  }
}

/// 0 or 1.
extension Bool: ColumnValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    (self ? 1 : 0 as Int64).bind(to: statement, at: index)
  }

  init?(column: Int32, of statement: OpaquePointer) {
    guard let number = Int64(column: column, of: statement) else { return nil }
    self = number != 0
  }
}

extension String: ColumnValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { utf8 in
      // An empty text has no address, and none would mean NULL.
      guard let start = utf8.baseAddress else { return sqlite3_bind_text(statement, index, "", 0, transient) }
      return start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
        sqlite3_bind_text(statement, index, $0, Int32(utf8.count), transient)
      }
    }
  }

  init?(column: Int32, of statement: OpaquePointer) {
    guard sqlite3_column_type(statement, column) == SQLITE_TEXT, let start = sqlite3_column_text(statement, column)
    else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    self.init(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

/// Bytes as they are.
struct Blob: ColumnValue {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress, !raw.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
      return sqlite3_bind_blob(statement, index, start, Int32(raw.count), transient)
    }
  }

  init?(column: Int32, of statement: OpaquePointer) {
    guard sqlite3_column_type(statement, column) == SQLITE_BLOB else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    // An empty one has no address.
    guard let start = sqlite3_column_blob(statement, column), count > 0 else {
      self.init([])
      return
    }
    self.init(Array(UnsafeRawBufferPointer(start: start, count: count)))
  }
}

extension ColumnValue where Self: RawRepresentable, RawValue == String {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { rawValue.bind(to: statement, at: index) }

  init?(column: Int32, of statement: OpaquePointer) {
    guard let text = String(column: column, of: statement) else { return nil }
    self.init(rawValue: text)
  }
}

/// SQLite takes a copy: the text may go before the statement runs.
private var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
