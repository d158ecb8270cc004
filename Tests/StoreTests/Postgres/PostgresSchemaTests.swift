import CaseStore
import Casework
import PostgresClient
import Testing

@testable import PostgresStore

/// The promises hold in the database itself, against SQL that does not come from this program; whether it comes under
/// the program's role or the tables' owner's.
@Suite(.enabled(if: PostgresServer.isInstalled))
struct PostgresSchemaTests {
  private static let zeros = String(repeating: "0", count: 64)

  static let attempts = [
    // Journals
    "UPDATE journal SET envelope = '{}'",
    "UPDATE journal SET payload = '{}'",
    "UPDATE journal SET payload = NULL",
    "UPDATE journal SET hash = '\(zeros)'",
    "UPDATE journal SET payload = NULL, salt = NULL, version = 9 WHERE version = 2",
    "UPDATE journal SET payload = NULL, salt = NULL, office = 'other'",
    "DELETE FROM journal",
    "TRUNCATE journal CASCADE",
    "INSERT INTO journal (office, stream, version, envelope, hash) VALUES ('office', 'case:a', 2, '{}', '\(zeros)')",
    "INSERT INTO journal (office, stream, version, envelope, hash) VALUES ('office', 'case:a', 4, '{}', '\(zeros)')",
    "INSERT INTO journal (office, stream, version, envelope, hash) VALUES ('office', 'case:x', 2, '{}', '\(zeros)')",
    // Numbers
    "DELETE FROM numbers",
    "TRUNCATE numbers",
    "INSERT INTO numbers VALUES ('office', 's', 2026, 2, 'twin', 'a', 'given', 0)",
    "INSERT INTO numbers VALUES ('office', 's', 2026, 4, 'gap', 'a', 'given', 0)",
    "INSERT INTO numbers VALUES ('office', 's', 2027, 0, 'zero', 'a', 'given', 0)",
    "INSERT INTO numbers VALUES ('office', 's', 2026, 3, 's/1/2026', 'a', 'given', 0)",
    "INSERT INTO numbers VALUES ('office', 's', 2026, 2, 'twin', 'a', 'given', 0) ON CONFLICT (office, series, year, n) "
      + "DO UPDATE SET printed = 'twin'",
    "UPDATE numbers SET n = 3 WHERE n = 2",
    "UPDATE numbers SET printed = 'x' WHERE n = 1",
    "UPDATE numbers SET case_id = 'b' WHERE n = 1",
    "UPDATE numbers SET state = 'given' WHERE n = 1",
    "UPDATE numbers SET state = 'void' WHERE n = 1",
    "UPDATE numbers SET state = 'lost' WHERE n = 2",
    // Rows
    "UPDATE cases SET version = 1",
    "UPDATE cases SET id = 'b'",
    "INSERT INTO case_words VALUES ('office', 'word', 'b')",
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
    // Accounts, sessions, editions
    "INSERT INTO sessions VALUES ('\(zeros)', 'office', 'nobody', NULL, 'c', 0)",
    "UPDATE accounts SET roles = '{}'",
    "UPDATE accounts SET login = ''",
    "UPDATE editions SET bytes = ''",
    "UPDATE editions SET starts = NULL WHERE starts IS NOT NULL",
    "UPDATE editions SET withdrawn = 0 WHERE starts IS NULL",
    "UPDATE editions SET withdrawn = starts WHERE starts IS NOT NULL",
    "UPDATE editions SET withdrawn = 0, digest = '\(zeros)' WHERE starts IS NOT NULL",
    "UPDATE editions SET withdrawn = NULL WHERE withdrawn IS NOT NULL",
    "UPDATE editions SET withdrawer = 'ani' WHERE withdrawn IS NOT NULL",
    "DELETE FROM editions",
    "TRUNCATE editions",
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
      + "created, state, attempts, next_attempt, settled, last_error, worker, leased_until FROM outbox LIMIT 1",
    "UPDATE notices SET value = 'x'",
    "DELETE FROM notices",
    // Types and offices
    "INSERT INTO settings VALUES ('', 'name', '')",
    "INSERT INTO follow_ups VALUES ('office', 'a', 'kind', 'soon', 0)",
  ]

  private func filled() async throws -> TestDatabase {
    let database = try PostgresServer.shared.get().database()
    let store = try database.open()
    try await store.write { store in
      try store.save(
        [Sample.entry(text: "one"), Sample.entry(text: "two")], of: "a", expecting: 0, row: Sample.row("a", version: 2))
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
      try store.putSetting("other", "secret", [7])
      try store.add(StorePromises.message())
      try store.add(StorePromises.message("returned"))
      try store.settle(Sample.office, message: StorePromises.message("returned").id, by: "w", .sent, at: Sample.noon)
      _ = try store.decide(Notice(office: Sample.office, caseID: "a", key: "k", value: "v", at: Sample.noon))
      try store.add([
        Milestone(
          office: Sample.office, caseID: "a", version: 1, at: Sample.noon, procedure: "permit", what: .received)
      ])
    }
    try store.close()
    return database
  }

  private func dump(_ database: TestDatabase) throws -> [[PostgresRow]] {
    try database.asSuperuser { session in
      try [
        "journal", "numbers", "cases", "case_words", "accounts", "sessions", "editions", "settings", "follow_ups",
        "outbox", "notices", "milestones", "mandates", "leaves", "proofs",
      ]
      .map { try session.run("SELECT * FROM \($0) t ORDER BY t::text").rows }
    }
  }

  @Test func refusesWhatMustNeverHappen() async throws {
    let database = try await filled()
    let before = try dump(database)
    for sql in Self.attempts {
      let asProgram = #expect(throws: PostgresError.self, "\(sql)") { try database.asProgram { try $0.run(sql) } }
      let asOwner = #expect(throws: PostgresError.self, "\(sql)") { try database.asOwner { try $0.run(sql) } }
      // Values that cannot be (22), constraints (23), and rights that the program has not (42501).
      for error in [asProgram, asOwner].compactMap({ $0 }) {
        let state = try #require(error.state)
        #expect(["22", "23"].contains(state.errorClass) || state == .insufficientPrivilege, "\(sql): \(error)")
      }
      #expect(asOwner?.state != .insufficientPrivilege, "\(sql)")
    }
    #expect(try dump(database) == before)
  }

  @Test func payloadAndSaltCanBeErasedAndTheChainStillHolds() async throws {
    let database = try await filled()
    try database.asProgram { try $0.run("UPDATE journal SET payload = NULL, salt = NULL WHERE version = 1") }
    let store = try database.open()
    let entries = try store.read { try $0.entries(Sample.office, .permitCase("a")) }
    #expect(try entries.map { try JournalCoding.event($0).payload.text } == [nil, "two"])
    var previous = Chain.origin
    for entry in entries {
      #expect(entry.hash == Chain.link(previous: previous, envelope: entry.envelope))
      previous = entry.hash
    }
    try store.close()
  }

  @Test func theProgramSeesOneOfficeOnly() async throws {
    let database = try await filled()
    let tables = try database.asSuperuser { session in
      try session.run("SELECT tablename::text FROM pg_tables WHERE schemaname = 'simple' ORDER BY 1").rows
        .map { try $0.value(0) as String }
    }
    #expect(tables.count > 12)
    for table in tables where !["schema_steps", "throttles", "commit_marks"].contains(table) {
      let isForced = try database.asSuperuser { session in
        try session.run(
          "SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE oid = $1::text::regclass", [table]
        ).rows.first?.value(0) as Bool?
      }
      #expect(isForced == true, "\(table)")
      // A query that forgets the office finds nothing of another one.
      let found = try database.asProgram("nobody") { try $0.run("SELECT 1 FROM \(table)").rows.count }
      #expect(found == 0, "\(table)")
    }
    func settings(_ office: String) throws -> Int {
      try database.asProgram(office) { try $0.run("SELECT 1 FROM settings").rows.count }
    }
    #expect(try settings("office") == 0)
    #expect(try settings("other") == 1)
    #expect(throws: PostgresError.self) {
      try database.asProgram { try $0.run("INSERT INTO settings VALUES ('other', 'name', '')") }
    }
    try database.asProgram { try $0.run("UPDATE settings SET value = ''") }
    let secret = try database.asSuperuser { try $0.run("SELECT value FROM settings").rows.first?.bytes(0) }
    #expect(secret == [7])
  }
}
