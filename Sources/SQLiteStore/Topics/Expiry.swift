import CaseStore
import Casework
import WorkingTime

// What ends by itself.
extension Transaction {
  private static let day: Int64 = 86_400

  func removeExpired(_ office: OfficeID, before moment: Moment) throws -> [CaseID] {
    try run("DELETE FROM sessions WHERE expires < ?", [moment])
    try run("DELETE FROM throttles WHERE until < ?", [moment.adding(seconds: -Self.day)])
    try run("DELETE FROM form_outcomes WHERE at < ?", [moment.adding(seconds: -30 * Self.day)])
    try eraseMessages(settledBefore: moment.adding(seconds: -90 * Self.day))
    let sql = "SELECT id FROM drafts WHERE expires < ? AND office = ? ORDER BY expires, id"
    let ended = try all(sql, [moment, office]) { try $0.value(0) as CaseID }
    var gone: [CaseID] = []
    for id in ended {
      try removeDraft(office, id)
      // The mending of a returned case ends too, but the case keeps its documents.
      guard try head(office, .permitCase(id)) == .none else { continue }
      try run("DELETE FROM documents WHERE office = ? AND case_id = ?", [office, id])
      gone.append(id)
    }
    return gone
  }
}
