import CPostgres

/// Between libpq's results and values of ours.
enum Answer {
  static func rows(_ result: OpaquePointer) -> PostgresRows {
    let columns = PQnfields(result)
    let rows = (0..<PQntuples(result)).map { row in
      PostgresRow((0..<columns).map { text(result, row, $0) })
    }
    let affected = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    return PostgresRows(rows: rows, affected: affected)
  }

  private static func text(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> String? {
    guard PQgetisnull(result, row, column) == 0, let value = PQgetvalue(result, row, column) else { return nil }
    let length = Int(PQgetlength(result, row, column))
    return value.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
    }
  }

  static func error(_ result: OpaquePointer) -> PostgresError {
    let message =
      field(result, "M")
      ?? PQresultErrorMessage(result).map { String(cString: $0) } ?? "the server gave no reason"
    guard let state = field(result, "C") else {
      return PostgresError(.connectionLost, message.split(separator: "\n").first.map(String.init) ?? message)
    }
    return PostgresError(
      .server(SQLState(rawValue: state)), message, constraint: field(result, "n"))
  }

  /// PG_DIAG_MESSAGE_PRIMARY is M, PG_DIAG_SQLSTATE C, PG_DIAG_CONSTRAINT_NAME n.
  private static func field(_ result: OpaquePointer, _ code: Unicode.Scalar) -> String? {
    PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
  }
}
