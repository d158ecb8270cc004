import CaseStore
import Casework
import PostgresClient
import WorkingTime

// What ends by itself.
extension Transaction {
  private static let day: Int64 = 86_400

  func removeExpired(_ office: OfficeID, before moment: Moment) throws -> [CaseID] {
    try run(
      nil, "SELECT expire(?, ?, ?)",
      [moment, moment.adding(seconds: -Self.day), moment.adding(seconds: -30 * Self.day)])
    try eraseMessages(settledBefore: moment.adding(seconds: -90 * Self.day))
    let ended = try all(nil, "SELECT id FROM expired_drafts(?) WHERE office = ?", [moment, office]) { row in
      try row.value(0) as CaseID
    }
    var gone: [CaseID] = []
    for id in ended {
      try removeDraft(office, id)
      // The mending of a returned case ends too, but the case keeps its documents.
      guard try head(office, .permitCase(id)) == .none else { continue }
      try run(office, "DELETE FROM documents WHERE office = ? AND case_id = ?", [office, id])
      gone.append(id)
    }
    return gone
  }
}
