import CaseStore
import Casework
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
    var conditions = Conditions("office = ? AND step = ?", [office, query.step])
    if let procedure = query.procedure { conditions.and("procedure = ?", [procedure]) }
    switch query.holder {
    case .anyone: break
    case .nobody: conditions.and("holder IS NULL")
    case .somebody: conditions.and("holder IS NOT NULL")
    case .account(let account): conditions.and("holder = ?", [account])
    }
    for word in SearchWords.query(query.text) { conditions.andWord(word, office) }
    return conditions
  }

  func counts(_ office: OfficeID, _ query: QueueQuery, late: Moment, today: Moment) throws -> QueueCounts {
    let conditions = conditions(office, query)
    let sql = """
      SELECT COUNT(*), COUNT(*) FILTER (WHERE waiting_since IS NULL AND step_entered < ?),
        COUNT(*) FILTER (WHERE waiting_since IS NULL AND step_entered >= ? AND step_entered < ?)
      FROM cases WHERE \(conditions.sql)
      """
    let found = try first(sql, [late, late, today] + conditions.arguments) { row in
      try QueueCounts(waiting: row.value(0), late: row.value(1), today: row.value(2))
    }
    return found ?? QueueCounts(waiting: 0, late: 0, today: 0)
  }

  func firstFree(_ office: OfficeID, step: StepID, procedure: ProcedureID, after row: CaseRow?) throws -> CaseRow? {
    let sql = """
      SELECT \(CaseColumns.list) FROM cases
      WHERE office = ? AND step = ? AND procedure = ? AND holder IS NULL AND waiting_since IS NULL
        AND (step_entered, number) > (?, ?)
      ORDER BY step_entered, number LIMIT 1
      """
    let place = (row?.stepEntered ?? Moment(milliseconds: .min), row?.number ?? "")
    return try first(sql, [office, step, procedure, place.0, place.1], CaseColumns.read)
  }

  func freeFile(_ office: OfficeID, step: StepID, procedure: ProcedureID, at place: Int) throws -> CaseID? {
    let sql = """
      SELECT id FROM cases
      WHERE office = ? AND step = ? AND procedure = ? AND holder IS NULL AND waiting_since IS NULL
      ORDER BY step_entered, number LIMIT 1 OFFSET ?
      """
    return try first(sql, [office, step, procedure, place]) { try $0.value(0) }
  }

  func queueCounts(_ office: OfficeID) throws -> [StepID: Int] {
    let counts = try all(
      "SELECT step, COUNT(*) FROM cases WHERE office = ? AND step IS NOT NULL GROUP BY step", [office]
    ) { row in (try row.value(0) as StepID, try row.value(1) as Int) }
    return Dictionary(counts, uniquingKeysWith: +)
  }
}
