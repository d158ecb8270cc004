import CaseStore
import Casework
import GRDBSQLite

// What happened around cases: administration and access.
extension Transaction {
  func record(_ office: OfficeID, _ stream: JournalStream, _ entry: NewEntry<Act>) throws {
    try append([entry], to: stream, of: office, after: try head(office, stream))
    guard let isAccess = stream.isAccess else { return }
    try run(
      "INSERT INTO acts (sequence, office, is_access, account, case_id) VALUES (?, ?, ?, ?, ?)",
      [sqlite3_last_insert_rowid(db.handle), office, isAccess, entry.by.account, entry.fact.caseID])
  }

  func recentActs(_ office: OfficeID, _ filter: ActFilter, offset: Int, limit: Int) throws -> Found<JournalEntry> {
    var conditions = Conditions("acts.office = ?", [office])
    if let account = filter.account { conditions.and("acts.account = ?", [account]) }
    if let caseID = filter.caseID { conditions.and("acts.case_id = ?", [caseID]) }
    if !filter.includesAccess { conditions.and("acts.is_access = 0") }
    return try found(
      "stream, version, envelope, payload, salt, hash", from: "acts JOIN journal USING (sequence)",
      where: conditions, by: "acts.sequence DESC", offset: offset, limit: limit
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

extension JournalStream {
  /// Nil for journals that are not listed as acts.
  fileprivate var isAccess: Bool? {
    switch self {
    case .acts: false
    case .access: true
    case .permitCase, .seals: nil
    }
  }
}

extension Act {
  /// The case that it is about.
  fileprivate var caseID: CaseID? {
    switch self {
    case .documentSeen(let id, _, _), .caseSeen(let id), .letterTaken(let id, _), .messageDecided(let id, _, _): id
    case .officeApplied, .procedureAdopted, .procedureWithdrawn, .accountAdded, .accountChanged, .mandateGiven,
      .mandateEnded, .leaveEntered, .leaveCancelled, .proofEntered, .proofWithdrawn, .passwordReset,
      .passwordChanged, .keyImported, .rootTrusted, .proofKeyMade, .proofKeyGivenUp, .numberVoided, .pileSigned,
      .signedIn, .signInFailed, .signedOut, .exported, .sealed:
      nil
    }
  }
}
