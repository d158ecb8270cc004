import CaseStore
import Casework
import PostgresClient

// Who did what in which case, as far as the separation of duties asks it.
extension Transaction {
  func cases(_ office: OfficeID, naming account: AccountID, among ids: [CaseID]) throws -> Set<CaseID> {
    guard !ids.isEmpty else { return [] }
    let streams = ids.map { JournalStream.permitCase($0).description }
    var conditions = Conditions(office, "office = ?")
    conditions.and("stream IN (\(streams.map { _ in "?" }.joined(separator: ", ")))", streams)
    conditions.and("strpos(envelope, ?) > 0", ["\"\(account)\""])
    let sql = "SELECT DISTINCT stream FROM journal WHERE \(conditions.sql)"
    let found = try all(office, sql, conditions.arguments) { try $0.value(0) as String }
    return Set(ids.filter { found.contains(JournalStream.permitCase($0).description) })
  }

  func relaxedDuties(_ office: OfficeID, offset: Int, limit: Int) throws -> Found<JournalEntry> {
    var conditions = Conditions(office, "office = ?")
    conditions.and("strpos(envelope, '\"dutyRelaxed\"') > 0")
    return try found(
      "stream, version, envelope, payload, salt, hash", from: "journal", where: conditions, by: "sequence DESC",
      offset: offset, limit: limit
    ) { row in
      let text: String = try row.value(0)
      guard let stream = JournalStream(text) else {
        throw StoreError.unavailable("a journal has the unknown name \(text)")
      }
      return try JournalEntry(
        office: office, stream: stream, version: row.value(1), envelope: row.value(2), payload: row.optional(3),
        salt: row.optionalBytes(4), hash: row.value(5))
    }
  }
}
