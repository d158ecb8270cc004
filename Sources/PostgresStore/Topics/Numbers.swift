import CaseStore
import Casework
import PostgresClient
import WorkingTime

// Number series, without gaps and without twins.
extension Transaction {
  func takeNumber(
    _ office: OfficeID, series: String, year: Int, caseID: CaseID, at: Moment, printed: (Int) -> String
  ) throws -> NumberRecord {
    try lock(office, "series:\(series)/\(year)")
    let next = try first(
      office, "SELECT coalesce(max(n), 0) + 1 FROM numbers WHERE office = ? AND series = ? AND year = ?",
      [office, series, year]
    ) { try $0.value(0) as Int }
    let n = next ?? 1
    let record = NumberRecord(
      office: office, series: series, year: year, n: n, printed: printed(n), caseID: caseID, state: .given, at: at)
    let sql = """
      INSERT INTO numbers (office, series, year, n, printed, case_id, state, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    do {
      // Waited for, so that the refusal names the number.
      _ = try changes(office, sql, [office, series, year, n, record.printed, caseID, record.state, at])
    } catch let error as PostgresError where error.state?.errorClass == "23" {
      throw StoreError.numberTaken(series: series, year: year, n)
    }
    return record
  }

  func setNumber(_ record: NumberRecord, _ state: NumberRecord.State) throws {
    let sql = "UPDATE numbers SET state = ? WHERE office = ? AND series = ? AND year = ? AND n = ?"
    guard try changes(record.office, sql, [state, record.office, record.series, record.year, record.n]) else {
      throw StoreError.unavailable("number \(record.n) of \(record.series)/\(record.year) was never given")
    }
  }

  func numbers(_ office: OfficeID, series: String, year: Int) throws -> [NumberRecord] {
    let sql = """
      SELECT n, printed, case_id, state, at FROM numbers WHERE office = ? AND series = ? AND year = ? ORDER BY n
      """
    return try all(office, sql, [office, series, year]) { row in
      try NumberRecord(
        office: office, series: series, year: year, n: row.value(0), printed: row.value(1), caseID: row.value(2),
        state: row.value(3), at: row.value(4))
    }
  }

  func numbers(_ office: OfficeID, ofCase caseID: CaseID) throws -> [NumberRecord] {
    let sql = """
      SELECT series, year, n, printed, state, at FROM numbers WHERE office = ? AND case_id = ?
      ORDER BY at, series, year, n
      """
    return try all(office, sql, [office, caseID]) { row in
      try NumberRecord(
        office: office, series: row.value(0), year: row.value(1), n: row.value(2), printed: row.value(3),
        caseID: caseID, state: row.value(4), at: row.value(5))
    }
  }

  func lastNumbers(_ office: OfficeID) throws -> [String: Int] {
    let sql = "SELECT series || '/' || year, max(n) FROM numbers WHERE office = ? GROUP BY series, year"
    let last = try all(office, sql, [office]) { row in (try row.value(0) as String, try row.value(1) as Int) }
    return Dictionary(last, uniquingKeysWith: max)
  }
}
