import CaseStore
import Casework
import PostgresClient

// The register of all applications and letters (Buku Register Perizinan).
extension Transaction {
  func register(_ office: OfficeID, _ query: RegisterQuery) throws -> Found<CaseRow> {
    var conditions = Conditions(office)
    if let procedure = query.procedure { conditions.and("procedure = ?", [procedure]) }
    if !query.stages.isEmpty {
      conditions.and("stage = ANY (?::text[])", [PostgresValue.texts(query.stages)])
    }
    if let from = query.from { conditions.and("first_submitted >= ?", [from]) }
    if let until = query.until { conditions.and("first_submitted < ?", [until]) }
    conditions.andWords(of: query.text, in: .cases)
    return try found(
      CaseColumns.list, from: "cases", where: conditions, by: "first_submitted DESC, number", offset: query.offset,
      limit: query.limit, CaseColumns.read)
  }
}
