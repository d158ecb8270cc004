import CaseStore
import Casework
import PostgresClient
import WorkingTime

// What waits at the desks.
extension Transaction {
  func queue(_ office: OfficeID, _ query: QueueQuery) throws -> Found<CaseRow> {
    try found(
      CaseColumns.list, from: "cases", where: conditions(office, query),
      by: "waiting_since IS NOT NULL, step_entered, number", offset: query.offset, limit: query.limit,
      CaseColumns.read)
  }

  private func conditions(_ office: OfficeID, _ query: QueueQuery) -> Conditions {
    var conditions = Conditions(office, "office = ? AND step = ?", [query.step])
    if let procedure = query.procedure { conditions.and("procedure = ?", [procedure]) }
    switch query.holder {
    case .anyone: break
    case .nobody: conditions.and("holder IS NULL")
    case .somebody: conditions.and("holder IS NOT NULL")
    case .account(let account): conditions.and("holder = ?", [account])
    }
    conditions.andWords(of: query.text, in: .cases)
    return conditions
  }

  func counts(_ office: OfficeID, _ query: QueueQuery, late: Moment, today: Moment) throws -> QueueCounts {
    let conditions = conditions(office, query)
    let sql = """
      SELECT COUNT(*), COUNT(*) FILTER (WHERE waiting_since IS NULL AND step_entered < ?),
        COUNT(*) FILTER (WHERE waiting_since IS NULL AND step_entered >= ? AND step_entered < ?)
      FROM cases WHERE \(conditions.sql)
      """
    let found = try first(office, sql, [late, late, today] + conditions.arguments) { row in
      try QueueCounts(waiting: row.value(0), late: row.value(1), today: row.value(2))
    }
    return found ?? QueueCounts(waiting: 0, late: 0, today: 0)
  }

  /// Rows come out of the inner query one by one, in its order, until one's turn could be had.
  func firstFree(_ office: OfficeID, step: StepID, procedure: ProcedureID, after row: CaseRow?) throws -> CaseRow? {
    let sql = """
      WITH cases AS MATERIALIZED (
        SELECT * FROM cases
        WHERE office = ? AND step = ? AND procedure = ? AND holder IS NULL AND waiting_since IS NULL
          AND (step_entered, number) > (?, ?)
        ORDER BY step_entered, number)
      SELECT \(CaseColumns.list) FROM cases
      WHERE pg_try_advisory_xact_lock(hashtextextended(? || id, 0)) LIMIT 1
      """
    let place = (row?.stepEntered ?? Moment(milliseconds: .min), row?.number ?? "")
    let turn = Self.turn(office, "journal:\(JournalStream.permitCase(""))")
    return try first(office, sql, [office, step, procedure, place.0, place.1, turn], CaseColumns.read)
  }

  func freeFile(_ office: OfficeID, step: StepID, procedure: ProcedureID, at place: Int) throws -> CaseID? {
    let sql = """
      SELECT id FROM cases
      WHERE office = ? AND step = ? AND procedure = ? AND holder IS NULL AND waiting_since IS NULL
      ORDER BY step_entered, number LIMIT 1 OFFSET ?
      """
    return try first(office, sql, [office, step, procedure, place]) { try $0.value(0) }
  }

  func queueCounts(_ office: OfficeID) throws -> [StepID: Int] {
    let counts = try all(
      office, "SELECT step, COUNT(*) FROM cases WHERE office = ? AND step IS NOT NULL GROUP BY step", [office]
    ) { row in (try row.value(0) as StepID, try row.value(1) as Int) }
    return Dictionary(counts, uniquingKeysWith: +)
  }
}
