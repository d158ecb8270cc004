import CaseStore
import Casework
import GRDB

// What waits at the desks.
extension Transaction {
  func queue(_ office: OfficeID, _ query: QueueQuery) throws -> Found<CaseRow> {
    var conditions = Conditions("office = ? AND step = ?", [office, query.step])
    if let procedure = query.procedure { conditions.and("procedure = ?", [procedure]) }
    switch query.holder {
    case .anyone: break
    case .nobody: conditions.and("holder IS NULL")
    case .account(let account): conditions.and("holder = ?", [account])
    }
    conditions.andWords(of: query.text, office, in: .cases)
    return try found(
      CaseColumns.list, from: "cases", where: conditions, by: "waiting_since IS NOT NULL, step_entered, number",
      offset: query.offset, limit: query.limit, CaseColumns.read)
  }

  func queueCounts(_ office: OfficeID) throws -> [StepID: Int] {
    let counts = try all(
      "SELECT step, COUNT(*) FROM cases WHERE office = ? AND step IS NOT NULL GROUP BY step", [office]
    ) { row in (try row.value(0) as StepID, try row.value(1) as Int) }
    return Dictionary(counts, uniquingKeysWith: +)
  }
}
