import CaseStore
import Casework
import GRDB
import WorkingTime

// What ends by itself.
extension Transaction {
  private static let day: Int64 = 86_400

  func removeExpired(before moment: Moment) throws -> [CaseID] {
    try run("DELETE FROM sessions WHERE expires < ?", [moment])
    try run("DELETE FROM throttles WHERE until < ?", [moment.adding(seconds: -Self.day)])
    try run("DELETE FROM form_outcomes WHERE at < ?", [moment.adding(seconds: -30 * Self.day)])
    try eraseMessages(settledBefore: moment.adding(seconds: -90 * Self.day))
    let ended = try all("SELECT office, id FROM drafts WHERE expires < ? ORDER BY expires, id", [moment]) { row in
      (office: try row.value(0) as OfficeID, id: try row.value(1) as CaseID)
    }
    var gone: [CaseID] = []
    for draft in ended {
      try removeDraft(draft.office, draft.id)
      // The mending of a returned case ends too, but the case keeps its documents.
      guard try head(draft.office, .permitCase(draft.id)) == .none else { continue }
      try run("DELETE FROM documents WHERE office = ? AND case_id = ?", [draft.office, draft.id])
      gone.append(draft.id)
    }
    return gone
  }
}
