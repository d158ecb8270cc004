import CaseStore
import Casework
import PostgresClient
import WorkingTime

// What ends by itself.
extension Transaction {
  private static let day: Int64 = 86_400

  func removeExpired(before moment: Moment) throws -> [CaseID] {
    try run(
      nil, "SELECT expire(?, ?, ?)",
      [moment, moment.adding(seconds: -Self.day), moment.adding(seconds: -30 * Self.day)])
    try eraseMessages(settledBefore: moment.adding(seconds: -90 * Self.day))
    let ended = try all(nil, "SELECT office, id FROM expired_drafts(?)", [moment]) { row in
      (office: try row.value(0) as OfficeID, id: try row.value(1) as CaseID)
    }
    var gone: [CaseID] = []
    for draft in ended {
      try removeDraft(draft.office, draft.id)
      // The mending of a returned case ends too, but the case keeps its documents.
      guard try head(draft.office, .permitCase(draft.id)) == .none else { continue }
      try run(draft.office, "DELETE FROM documents WHERE office = ? AND case_id = ?", [draft.office, draft.id])
      gone.append(draft.id)
    }
    return gone
  }
}
