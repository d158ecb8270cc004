import CaseStore
import Casework
import GRDBSQLite

// Whole tables, on their way from store to store.
extension Transaction {
  func transferRows(
    _ office: OfficeID, _ table: TransferTable, after place: [TransferValue]?, limit: Int
  ) throws -> [TransferRow] {
    let order = table.orderColumns.map { Self.column($0, of: table) }
    var conditions = Conditions(Self.ofTheOffice(table), [table.name == "throttles" ? "\(office)/" : office.rawValue])
    if let place {
      conditions.and(
        "(\(order.joined(separator: ", "))) > (\(order.map { _ in "?" }.joined(separator: ", ")))", place.map(\.sqlite))
    }
    let columns = table.columns.map { Self.column($0.name, of: table) } + order
    let sql = """
      SELECT \(columns.joined(separator: ", ")) FROM \(Self.source(table)) WHERE \(conditions.sql)
      ORDER BY \(order.joined(separator: ", ")) LIMIT ?
      """
    let kinds = table.columns.map(\.kind)
    return try all(sql, conditions.arguments + [limit]) { row in
      let values = try kinds.enumerated().map { try TransferValue(row, $0.offset, $0.element) }
      let place = try order.indices.map { try TransferValue(row, kinds.count + $0, nil) }
      return TransferRow(values: values, place: place)
    }
  }

  func putTransferRows(_ office: OfficeID, _ table: TransferTable, _ rows: [TransferRow]) throws {
    let sql = Self.insertion(table)
    for row in rows {
      let own: Arguments = table.name == "throttles" ? [] : [office]
      switch table.name {
      case "acts": try run(sql, row.values[2...].map(\.sqlite) + own + row.values[..<2].map(\.sqlite))
      case "case_words": try run(sql, [row.values[0].sqlite] + own + [row.values[1].sqlite])
      default: try run(sql, own + row.values.map(\.sqlite))
      }
      if table.name == "journal", case .text(let text) = row.values[0], let stream = JournalStream(text) {
        grown.changes.insert(StoreChange(office: office, stream: stream))
      }
    }
  }

  // The two tables that point at rows by this engine's own numbers.

  private static func source(_ table: TransferTable) -> String {
    switch table.name {
    case "acts": "acts JOIN journal USING (sequence)"
    case "case_words": "case_words JOIN cases ON cases.row = case_words.case_row"
    default: table.name
    }
  }

  private static func column(_ name: String, of table: TransferTable) -> String {
    switch (table.name, name) {
    case ("acts", "stream"), ("acts", "version"): "journal.\(name)"
    case ("case_words", "case_id"): "cases.id"
    default: "\(table.name).\(name)"
    }
  }

  private static func ofTheOffice(_ table: TransferTable) -> String {
    table.name == "throttles" ? "substr(key, 1, length(?1)) = ?1" : "\(table.name).office = ?"
  }

  private static func insertion(_ table: TransferTable) -> String {
    let names = table.columns.map(\.name)
    switch table.name {
    case "acts":
      return """
        INSERT INTO acts (sequence, office, is_access, account, case_id)
        SELECT sequence, office, ?, ?, ? FROM journal WHERE office = ? AND stream = ? AND version = ?
        """
    case "case_words":
      return """
        INSERT INTO case_words (office, word, case_row) SELECT office, ?, row FROM cases WHERE office = ? AND id = ?
        """
    case "throttles": return insertion("throttles", names)
    default: return insertion(table.name, ["office"] + names)
    }
  }

  private static func insertion(_ table: String, _ names: [String]) -> String {
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))"
  }
}

extension TransferValue {
  fileprivate init(_ row: StatementRow, _ column: Int, _ kind: TransferTable.Kind?) throws {
    switch sqlite3_column_type(row.statement, Int32(column)) {
    case SQLITE_NULL: self = .null
    case SQLITE_INTEGER:
      self = kind == .flag ? .flag(try row.value(column)) : .integer(try row.value(column))
    case SQLITE_BLOB: self = .bytes(try row.bytes(column))
    // No column of ours holds a number with a fraction.
    default: self = .text(try row.value(column))
    }
  }

  fileprivate var sqlite: (any ColumnValue)? {
    switch self {
    case .null: nil
    case .text(let text): text
    case .integer(let number): number
    case .flag(let flag): flag
    case .bytes(let bytes): Blob(bytes)
    }
  }
}
