import CaseStore
import Casework
import GRDB
import Testing

@testable import SQLiteStore

/// The promises hold in the file itself, against SQL that does not come from this program.
struct SchemaTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let zeros = String(repeating: "0", count: 64)

  static let attempts = [
    // Journals
    "UPDATE journal SET envelope = '{}'",
    "UPDATE journal SET payload = '{}'",
    "UPDATE journal SET payload = NULL",
    "UPDATE journal SET hash = '\(zeros)'",
    "UPDATE journal SET payload = NULL, salt = NULL, version = 9 WHERE version = 2",
    "UPDATE journal SET payload = NULL, salt = NULL, office = 'other'",
    "UPDATE OR REPLACE journal SET version = 1 WHERE version = 2",
    "DELETE FROM journal",
    "DELETE FROM journal WHERE version = 2",
    "INSERT INTO journal (office, stream, version, envelope, hash) VALUES ('office', 'case:a', 2, '{}', '\(zeros)')",
    "INSERT INTO journal (office, stream, version, envelope, hash) VALUES ('office', 'case:a', 4, '{}', '\(zeros)')",
    "INSERT INTO journal (office, stream, version, envelope, hash) VALUES ('office', 'case:x', 2, '{}', '\(zeros)')",
    "REPLACE INTO journal (office, stream, version, envelope, hash) VALUES ('office', 'case:a', 2, '{}', '\(zeros)')",
    "REPLACE INTO journal VALUES (1, 'office', 'case:a', 3, '{}', NULL, NULL, '\(zeros)')",
    // Numbers
    "DELETE FROM numbers",
    "INSERT INTO numbers VALUES ('office', 's', 2026, 2, 'twin', 'a', 'given', 0)",
    "INSERT INTO numbers VALUES ('office', 's', 2026, 4, 'gap', 'a', 'given', 0)",
    "INSERT INTO numbers VALUES ('office', 's', 2027, 0, 'zero', 'a', 'given', 0)",
    "REPLACE INTO numbers VALUES ('office', 's', 2026, 2, 'twin', 'a', 'given', 0)",
    "REPLACE INTO numbers VALUES ('office', 's', 2026, 3, 's/1/2026', 'a', 'given', 0)",
    "UPDATE numbers SET n = 3 WHERE n = 2",
    "UPDATE OR REPLACE numbers SET n = 1 WHERE n = 2",
    "UPDATE numbers SET printed = 'x' WHERE n = 1",
    "UPDATE numbers SET case_id = 'b' WHERE n = 1",
    "UPDATE numbers SET state = 'given' WHERE n = 1",
    "UPDATE numbers SET state = 'void' WHERE n = 1",
    "UPDATE numbers SET state = 'lost' WHERE n = 2",
    // Rows
    "UPDATE cases SET version = 1",
    "UPDATE cases SET id = 'b'",
    "INSERT INTO cases SELECT NULL, office, 'b', version, procedure, kind, 'other', stage, step, step_entered, holder, "
      + "owner, submissions, first_submitted, last_submitted, closed, applicant_name, workplace, person_key, "
      + "receipt_code_hash, letter_kind, letter_number, letter_date, letter_code, letter_digest, valid_until, words, "
      + "waiting_since, letter_ending, letter_ended_on, letter_ended_by FROM cases",
    "INSERT INTO case_words VALUES ('office', 'word', 99)",
    // Milestones
    "UPDATE milestones SET at = 0",
    "UPDATE milestones SET procedure = 'other'",
    "INSERT INTO milestones (office, case_id, version, kind, at, procedure, pauses) "
      + "VALUES ('office', 'a', 99, 'received', 0, 'p', '')",
    "INSERT INTO milestones (office, case_id, version, kind, at, procedure, pauses) "
      + "VALUES ('office', 'a', 1, 'lost', 0, 'p', '')",
    "INSERT INTO milestones (office, case_id, version, kind, at, procedure, pauses) "
      + "VALUES ('office', 'a', 1, 'stay', 0, 'p', '')",
    "INSERT INTO milestones (office, case_id, version, kind, at, procedure, step, begun, done, takes, pauses) "
      + "VALUES ('office', 'a', 1, 'stay', 9, 'p', 'desk', 8, 7, '20m', '')",
    "INSERT INTO milestones (office, case_id, version, kind, at, procedure, pauses) "
      + "VALUES ('office', 'a', 1, 'numberVoided', 0, 'p', '1-2')",
    // Accounts, sessions, editions
    "INSERT INTO accounts SELECT office, 'other', login, name, name_key, password_hash, roles, is_officer, "
      + "is_administrator, is_auditor, is_disabled, must_change_password, created, signing_key FROM accounts",
    "INSERT INTO sessions VALUES ('\(zeros)', 'office', 'nobody', NULL, 'c', 0)",
    "UPDATE editions SET bytes = x'00'",
    "UPDATE editions SET starts = NULL WHERE starts IS NOT NULL",
    "UPDATE editions SET withdrawn = 0 WHERE starts IS NULL",
    "UPDATE editions SET withdrawn = starts WHERE starts IS NOT NULL",
    "UPDATE editions SET withdrawn = 0, digest = '\(zeros)' WHERE starts IS NOT NULL",
    "UPDATE editions SET withdrawn = NULL WHERE withdrawn IS NOT NULL",
    "UPDATE editions SET withdrawer = 'ani' WHERE withdrawn IS NOT NULL",
    "DELETE FROM editions",
    "REPLACE INTO editions SELECT arrival, office, kind, name, digest, account, at, x'00', starts, withdrawn, "
      + "withdrawer FROM editions",
    // Who may act when
    "DELETE FROM mandates",
    "UPDATE mandates SET ends = '2030-01-01'",
    "UPDATE mandates SET holder = 'budi', principal = NULL",
    "UPDATE mandates SET ended = NULL WHERE ended IS NOT NULL",
    "UPDATE mandates SET ended = ended + 1 WHERE ended IS NOT NULL",
    "UPDATE mandates SET ended = entered - 1 WHERE ended IS NULL",
    "INSERT INTO mandates SELECT office, 'other', kind, role, principal, principal, position, decree, decree_date, "
      + "scan, starts, ends, entered, ended FROM mandates WHERE id = 'm'",
    "INSERT INTO mandates SELECT office, 'other', kind, role, holder, principal, position, decree, decree_date, scan, "
      + "ends, starts, entered, ended FROM mandates WHERE id = 'm'",
    "INSERT INTO mandates SELECT office, 'other', kind, role, 'nobody', principal, position, decree, decree_date, "
      + "scan, starts, ends, entered, ended FROM mandates WHERE id = 'm'",
    "INSERT INTO mandates SELECT office, 'other', 'king', role, holder, principal, position, decree, decree_date, "
      + "scan, starts, ends, entered, ended FROM mandates WHERE id = 'm'",
    "DELETE FROM leaves",
    "UPDATE leaves SET ends = '2030-01-01'",
    "UPDATE leaves SET cancelled = entered - 1",
    "DELETE FROM proofs",
    "UPDATE proofs SET proof = '{}'",
    "UPDATE proofs SET withdrawn = entered - 1",
    "REPLACE INTO mandates SELECT office, id, 'plt', role, holder, principal, position, decree, decree_date, scan, "
      + "starts, ends, entered, ended FROM mandates",
    // Messages and notices
    "DELETE FROM outbox",
    "UPDATE outbox SET body = 'other'",
    "UPDATE outbox SET address = 'other@simple.example'",
    "UPDATE outbox SET message_id = '<other>'",
    "UPDATE outbox SET state = 'waiting', settled = NULL WHERE state = 'sent'",
    "UPDATE outbox SET state = 'sent' WHERE state = 'waiting'",
    "UPDATE outbox SET worker = 'w' WHERE state = 'waiting'",
    "INSERT INTO outbox SELECT office, 'other', case_id, version, kind, channel, address, subject, body, message_id, "
      + "created, state, attempts, next_attempt, settled, last_error, worker, leased_until FROM outbox",
    "INSERT INTO outbox SELECT office, 'other', case_id, 99, kind, channel, address, subject, body, message_id, "
      + "created, state, attempts, next_attempt, settled, last_error, worker, leased_until FROM outbox",
    "REPLACE INTO outbox SELECT office, id, case_id, version, kind, channel, address, subject, 'x', message_id, "
      + "created, state, attempts, next_attempt, settled, last_error, worker, leased_until FROM outbox",
    "REPLACE INTO notices SELECT office, case_id, key, 'x', at FROM notices",
    "UPDATE notices SET value = 'x'",
    "DELETE FROM notices",
    // Types and offices
    "INSERT INTO settings VALUES ('', 'name', x'00')",
    "INSERT INTO settings VALUES ('office', 'name', 'text')",
    "INSERT INTO follow_ups VALUES ('office', 'a', 'kind', 'soon', 0)",
  ]

  private func filled() async throws -> DatabaseQueue {
    let store = try folder.open()
    try await store.write { store in
      try store.save(
        [Sample.entry(text: "one"), Sample.entry(text: "two")], of: "a", expecting: 0,
        row: Sample.row("a", version: 2))
      let first = try StorePromises.take(store)
      _ = try StorePromises.take(store)
      try store.setNumber(first, .issued)
      try store.put(Sample.account("ani"))
      try store.put(Sample.account("budi"))
      try store.add(StorePromises.mandate())
      try store.add(StorePromises.mandate("ended"))
      _ = try store.endMandate(Sample.office, "ended", at: Sample.noon)
      try store.add(StorePromises.leave())
      try store.add(StorePromises.proof())
      try store.put(
        Edition(
          office: Sample.office, kind: .office, name: "office", digest: Sample.digest("x"), bytes: [1], by: nil,
          at: Sample.noon))
      for text in ["waits", "withdrawn"] {
        try store.put(
          Edition(
            office: Sample.office, kind: .procedure, name: text, digest: Sample.digest(text), bytes: [1], by: nil,
            at: Sample.noon, from: Sample.noon.adding(seconds: 9)))
      }
      let back = Edition.Withdrawal(at: Sample.noon.adding(seconds: 1), by: nil)
      _ = try store.withdraw(
        Sample.office, EditionName(kind: .procedure, name: "withdrawn"), Sample.digest("withdrawn"),
        from: Sample.noon.adding(seconds: 9), back)
      try store.add(StorePromises.message())
      try store.add(StorePromises.message("returned"))
      try store.settle(
        Sample.office, message: StorePromises.message("returned").id, by: "w", .sent, at: Sample.noon)
      _ = try store.decide(Notice(office: Sample.office, caseID: "a", key: "k", value: "v", at: Sample.noon))
      try store.add([
        Milestone(
          office: Sample.office, caseID: "a", version: 1, at: Sample.noon, procedure: "permit", what: .received)
      ])
    }
    try store.close()
    return try DatabaseQueue(path: folder.file())
  }

  private func dump(_ raw: DatabaseQueue) throws -> [[Row]] {
    try raw.read { db in
      try [
        "journal", "numbers", "cases", "case_words", "accounts", "sessions", "editions", "settings", "follow_ups",
        "outbox", "notices", "milestones", "mandates", "leaves", "proofs",
      ].map { try Row.fetchAll(db, sql: "SELECT * FROM \($0)") }
    }
  }

  @Test(arguments: attempts) func refuses(_ sql: String) async throws {
    let raw = try await filled()
    let before = try dump(raw)
    let error = #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: sql) } }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
    #expect(try dump(raw) == before)
  }

  @Test func payloadAndSaltCanBeErasedAndTheChainStillHolds() async throws {
    let raw = try await filled()
    try await raw.write { try $0.execute(sql: "UPDATE journal SET payload = NULL, salt = NULL WHERE version = 1") }
    try raw.close()
    let store = try folder.open()
    let entries = try store.read { try $0.entries(Sample.office, .permitCase("a")) }
    #expect(try entries.map { try JournalCoding.event($0).payload.text } == [nil, "two"])
    var previous = Chain.origin
    for entry in entries {
      #expect(entry.hash == Chain.link(previous: previous, envelope: entry.envelope))
      previous = entry.hash
    }
    try store.close()
  }

  @Test func everyTableIsStrictAndOfAnOffice() async throws {
    let raw = try await filled()
    let tables = try await raw.read { db -> [(String, String)] in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
          """
      ).map { ($0[0], $0[1]) }
    }
    #expect(tables.count > 10)
    for (name, sql) in tables {
      #expect(sql.contains("STRICT"), "\(name)")
      // A throttle holds back an address or a name, whatever the office.
      if name != "throttles" { #expect(sql.contains("office TEXT NOT NULL"), "\(name)") }
    }
  }
}
