import CaseStore
import Casework
import WorkingTime

// What supervisors see of all desks.
extension Transaction {
  func loads(_ office: OfficeID, _ query: LoadQuery) throws -> [DeskLoad] {
    let sql = """
      SELECT holder, COUNT(*), SUM(CASE WHEN step_entered < ? THEN 1 ELSE 0 END),
        SUM(CASE WHEN step_entered >= ? AND step_entered < ? THEN 1 ELSE 0 END), MIN(step_entered)
      FROM cases WHERE office = ? AND step = ? AND procedure = ? AND waiting_since IS NULL
      GROUP BY holder ORDER BY holder
      """
    return try all(
      sql, [query.lateBefore, query.lateBefore, query.todayBefore, office, query.step, query.procedure]
    ) { row in
      try DeskLoad(
        holder: row.optional(0), waiting: row.value(1), late: row.value(2), today: row.value(3), oldest: row.value(4))
    }
  }

  func running(
    _ office: OfficeID, procedure: ProcedureID, before moment: Moment, offset: Int, limit: Int
  ) throws -> Found<CaseRow> {
    var conditions = Conditions("office = ?", [office])
    conditions.and("procedure = ?", [procedure])
    conditions.and("stage IN ('atStep', 'approved')")
    conditions.and("last_submitted < ?", [moment])
    return try found(
      CaseColumns.list, from: "cases", where: conditions, by: "last_submitted, number", offset: offset, limit: limit,
      CaseColumns.read)
  }

  func oldestRunning(_ office: OfficeID) throws -> CaseRow? {
    let sql = """
      SELECT \(CaseColumns.list) FROM cases WHERE office = ? AND stage IN ('atStep', 'approved')
      ORDER BY first_submitted, number LIMIT 1
      """
    return try first(sql, [office], CaseColumns.read)
  }
}
