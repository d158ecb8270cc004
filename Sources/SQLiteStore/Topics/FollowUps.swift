import CaseStore
import Casework
import WorkingTime

// Forms that came once, what has to happen next, and who is about to sign.
extension Transaction {
  func formOutcome(_ office: OfficeID, key: String) throws -> String? {
    try first("SELECT outcome FROM form_outcomes WHERE office = ? AND key = ?", [office, key]) { try $0.value(0) }
  }

  func keepFormOutcome(_ office: OfficeID, key: String, _ outcome: String, at: Moment) throws -> Bool {
    try changes(
      "INSERT INTO form_outcomes (office, key, outcome, at) VALUES (?, ?, ?, ?) ON CONFLICT (office, key) DO NOTHING",
      [office, key, outcome, at])
  }

  func followUps(dueBy moment: Moment, limit: Int) throws -> [FollowUp] {
    let sql = """
      SELECT office, case_id, kind, due, attempts FROM follow_ups WHERE due <= ?
      ORDER BY due, office, case_id, kind LIMIT ?
      """
    return try all(sql, [moment, max(0, limit)]) { row in
      try FollowUp(
        office: row.value(0), caseID: row.value(1), kind: row.value(2), due: row.value(3), attempts: row.value(4))
    }
  }

  func put(_ followUp: FollowUp) throws {
    let sql = """
      INSERT INTO follow_ups (office, case_id, kind, due, attempts) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (office, case_id, kind) DO UPDATE SET due = excluded.due, attempts = excluded.attempts
      """
    try run(sql, [followUp.office, followUp.caseID, followUp.kind, followUp.due, followUp.attempts])
  }

  func takeFollowUps(
    _ office: OfficeID, kind: String, dueBy moment: Moment, until: Moment, limit: Int
  ) throws -> [FollowUp] {
    // One index finds what is due; an office's share of it is short.
    let sql = """
      SELECT office, case_id, kind, due, attempts FROM follow_ups WHERE due <= ? AND office = ? AND kind = ?
      ORDER BY due, case_id LIMIT ?
      """
    let due = try all(sql, [moment, office, kind, max(0, limit)]) { row in
      try FollowUp(
        office: row.value(0), caseID: row.value(1), kind: row.value(2), due: row.value(3), attempts: row.value(4))
    }
    for followUp in due {
      try put(
        FollowUp(office: office, caseID: followUp.caseID, kind: kind, due: until, attempts: followUp.attempts + 1))
    }
    return due
  }

  func removeFollowUp(_ office: OfficeID, _ caseID: CaseID, kind: String) throws {
    try run("DELETE FROM follow_ups WHERE office = ? AND case_id = ? AND kind = ?", [office, caseID, kind])
  }

  func lease(_ office: OfficeID, _ caseID: CaseID, by: String, now: Moment, until: Moment) throws -> Bool {
    let sql = """
      INSERT INTO leases (office, case_id, signer, until) VALUES (?, ?, ?, ?)
      ON CONFLICT (office, case_id) DO UPDATE SET signer = excluded.signer, until = excluded.until
      WHERE leases.signer = excluded.signer OR leases.until <= ?
      """
    return try changes(sql, [office, caseID, by, until, now])
  }

  func releaseLease(_ office: OfficeID, _ caseID: CaseID, by: String) throws {
    try run("DELETE FROM leases WHERE office = ? AND case_id = ? AND signer = ?", [office, caseID, by])
  }

  func releaseLeases(_ office: OfficeID) throws {
    try run("DELETE FROM leases WHERE office = ?", [office])
  }
}
