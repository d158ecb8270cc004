import CaseStore
import Casework
import GRDB

// The register of all applications and letters (Buku Register Perizinan).
extension Transaction {
  func register(_ office: OfficeID, _ query: RegisterQuery) throws -> Found<CaseRow> {
    var conditions = Conditions("office = ?", [office])
    if let procedure = query.procedure { conditions.and("procedure = ?", [procedure]) }
    if !query.stages.isEmpty {
      let places = query.stages.map { _ in "?" }.joined(separator: ", ")
      conditions.and("stage IN (\(places))", query.stages)
    }
    if let from = query.from { conditions.and("first_submitted >= ?", [from]) }
    if let until = query.until { conditions.and("first_submitted < ?", [until]) }
    conditions.andWords(of: query.text, office, in: .cases)
    return try found(
      CaseColumns.list, from: "cases", where: conditions, by: "first_submitted DESC, number", offset: query.offset,
      limit: query.limit, CaseColumns.read)
  }
}
