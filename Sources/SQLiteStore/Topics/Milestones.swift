import CaseStore
import Casework
import WorkingTime

// What reports count of cases' events.
extension Transaction {
  private static let columns = """
    office, case_id, version, kind, at, procedure, step, begun, done, first_submitted, submitted, takes, pauses
    """

  private static func read(_ row: StatementRow) throws -> Milestone {
    let columns = try MilestoneColumns(
      kind: row.value(3), step: row.optional(6), begun: row.optional(7), done: row.optional(8),
      firstSubmitted: row.optional(9), submitted: row.optional(10), takes: row.optional(11), pauses: row.value(12))
    let id: CaseID = try row.value(1)
    guard let what = columns.what else {
      throw StoreError.unavailable("a milestone of case \(id) cannot be read; `simple journal verify` says which")
    }
    return try Milestone(
      office: row.value(0), caseID: id, version: row.value(2), at: row.value(4), procedure: row.value(5), what: what)
  }

  func add(_ milestones: [Milestone]) throws {
    let sql = "INSERT INTO milestones (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    for milestone in milestones {
      let columns = MilestoneColumns(milestone.what)
      try run(
        sql,
        [
          milestone.office, milestone.caseID, milestone.version, columns.kind, milestone.at, milestone.procedure,
          columns.step, columns.begun, columns.done, columns.firstSubmitted, columns.submitted, columns.takes,
          columns.pauses,
        ])
    }
  }

  func replaceMilestones(_ office: OfficeID, ofCase id: CaseID, by milestones: [Milestone]) throws {
    try run("DELETE FROM milestones WHERE office = ? AND case_id = ?", [office, id])
    try add(milestones)
  }

  func milestones(_ office: OfficeID, in span: Range<Moment>) throws -> [Milestone] {
    let sql = """
      SELECT \(Self.columns) FROM milestones WHERE office = ? AND at >= ? AND at < ?
      ORDER BY at, case_id, version, kind
      """
    return try all(sql, [office, span.lowerBound, span.upperBound], Self.read)
  }

  func milestones(_ office: OfficeID, ofCase id: CaseID) throws -> [Milestone] {
    let sql = "SELECT \(Self.columns) FROM milestones WHERE office = ? AND case_id = ? ORDER BY version, kind"
    return try all(sql, [office, id], Self.read)
  }

  func runs(_ office: OfficeID, begunIn span: Range<Moment>, endedFrom moment: Moment) throws -> [Milestone] {
    let sql = """
      SELECT \(Self.columns) FROM milestones
      WHERE office = ? AND submitted IS NOT NULL AND submitted >= ? AND submitted < ? AND at >= ?
      ORDER BY submitted, at, case_id, version
      """
    return try all(sql, [office, span.lowerBound, span.upperBound, moment], Self.read)
  }

  func milestoneCounts(_ office: OfficeID, in span: Range<Moment>) throws -> [ProcedureID: [String: Int]] {
    let sql = """
      SELECT procedure, kind, COUNT(*) FROM milestones WHERE office = ? AND at >= ? AND at < ?
      GROUP BY procedure, kind
      """
    var counts: [ProcedureID: [String: Int]] = [:]
    for (procedure, kind, count) in try all(
      sql, [office, span.lowerBound, span.upperBound],
      { row in (try row.value(0) as ProcedureID, try row.value(1) as String, try row.value(2) as Int) })
    {
      counts[procedure, default: [:]][kind] = count
    }
    return counts
  }

  func firstMilestone(_ office: OfficeID) throws -> Moment? {
    try first("SELECT at FROM milestones WHERE office = ? ORDER BY at LIMIT 1", [office]) { try $0.value(0) }
  }
}
