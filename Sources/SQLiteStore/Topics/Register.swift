import CaseStore
import Casework

// The register of all applications and letters (Buku Register Perizinan).
extension Transaction {
  func register(_ office: OfficeID, _ query: RegisterQuery) throws -> Found<CaseRow> {
    let words = try words(of: query.text, office)
    // With words the rows come from them, not from the list's own order: the `+` keeps the office out of that choice.
    var conditions = Conditions(words.isEmpty ? "office = ?" : "+office = ?", [office])
    if let rarest = words.first { conditions.startFromWord(rarest, office) }
    for word in words.dropFirst() { conditions.andWord(word, office) }
    if let procedure = query.procedure { conditions.and("procedure = ?", [procedure]) }
    if !query.stages.isEmpty {
      let places = query.stages.map { _ in "?" }.joined(separator: ", ")
      conditions.and("stage IN (\(places))", query.stages)
    }
    if let from = query.from { conditions.and("first_submitted >= ?", [from]) }
    if let until = query.until { conditions.and("first_submitted < ?", [until]) }
    return try found(
      CaseColumns.list, from: "cases", where: conditions, by: "first_submitted DESC, number", offset: query.offset,
      limit: query.limit, CaseColumns.read)
  }
}
