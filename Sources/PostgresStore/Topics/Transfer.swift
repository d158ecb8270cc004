import CaseStore
import Casework
import PostgresClient

// Whole tables, on their way from store to store.
extension Transaction {
  func transferRows(
    _ office: OfficeID, _ table: TransferTable, after place: [TransferValue]?, limit: Int
  ) throws -> [TransferRow] {
    let order = table.orderColumns.map { Self.column($0, of: table) }
    let own = table.name == "throttles" ? "\(office)/" : office.rawValue
    var sql = table.name == "throttles" ? "starts_with(key, ?)" : "\(table.name).office = ?"
    var arguments: Arguments = [own]
    if let place {
      sql += " AND (\(order.joined(separator: ", "))) > (\(order.map { _ in "?" }.joined(separator: ", ")))"
      arguments += place as Arguments
    }
    let columns = table.columns.map { Self.column($0.name, of: table) } + order
    let kinds = table.columns.map(\.kind)
    return try all(
      office,
      """
      SELECT \(columns.joined(separator: ", ")) FROM \(Self.source(table)) WHERE \(sql)
      ORDER BY \(order.joined(separator: ", ")) LIMIT ?
      """, arguments + [limit]
    ) { row in
      let values = try kinds.enumerated().map { try TransferValue(row, $0.offset, $0.element) }
      let places = try table.orderColumns.enumerated().map { offset, name in
        let kind = table.columns.first { $0.name == name }?.kind ?? .integer
        return try TransferValue(row, kinds.count + offset, kind)
      }
      return TransferRow(values: values, place: places)
    }
  }

  func putTransferRows(_ office: OfficeID, _ table: TransferTable, _ rows: [TransferRow]) throws {
    let names = table.columns.map(\.name)
    for row in rows {
      let values: Arguments = row.values
      switch table.name {
      case "acts":
        let sql = """
          INSERT INTO acts (office, sequence, is_access, account, case_id)
          SELECT office, sequence, ?, ?, ? FROM journal WHERE office = ? AND stream = ? AND version = ?
          """
        try run(office, sql, Array(values[2...]) + [office] + Array(values[..<2]))
      case "throttles": try run(office, Self.insertion("throttles", names), values)
      default: try run(office, Self.insertion(table.name, ["office"] + names), [office] + values)
      }
      if table.name == "journal", case .text(let text) = row.values[0], let stream = JournalStream(text) {
        grew(office, stream)
      }
    }
  }

  private static func source(_ table: TransferTable) -> String {
    table.name == "acts" ? "acts JOIN journal USING (office, sequence)" : table.name
  }

  private static func column(_ name: String, of table: TransferTable) -> String {
    switch (table.name, name) {
    case ("acts", "stream"), ("acts", "version"): "journal.\(name)"
    default: "\(table.name).\(name)"
    }
  }

  private static func insertion(_ table: String, _ names: [String]) -> String {
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))"
  }
}

extension TransferValue: PostgresEncodable {
  fileprivate init(_ row: PostgresRow, _ column: Int, _ kind: TransferTable.Kind) throws {
    switch kind {
    case .text: self = try row.optional(column).map { .text($0) } ?? .null
    case .integer: self = try row.optional(column).map { .integer($0) } ?? .null
    case .flag: self = try row.optional(column).map { .flag($0) } ?? .null
    case .bytes: self = try row.optionalBytes(column).map { .bytes($0) } ?? .null
    }
  }

  public var postgresValue: PostgresValue {
    switch self {
    case .null: .null
    case .text(let text): .text(text)
    case .integer(let number): .int(number)
    case .flag(let flag): .bool(flag)
    case .bytes(let bytes): .bytes(bytes)
    }
  }
}
