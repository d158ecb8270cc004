import CaseStore
import Casework
import Foundation
import Testing

@testable import PostgresStore

/// The same of PostgreSQL: the tables of each release, as its own tool wrote them, brought up to date by their owner.
@Suite(.enabled(if: PostgresServer.isInstalled)) struct PostgresReleaseTests {
  private static func tool(_ name: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw PostgresServer.Failure(said: said) }
    return said
  }

  private func upToDate(_ name: String) throws -> PostgresStore {
    let database = try PostgresServer.shared.get().database()
    try database.asOwner { try $0.script("DROP SCHEMA simple CASCADE") }
    _ = try Self.tool(
      "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "--single-transaction", "-f",
      ReleasedFiles.folder.appending(path: name).path(), database.ownersURL)
    let steps = try DatabaseSetup.install(at: database.ownersURL, program: database.role)
    #expect(steps.after == Schema.known)
    return try database.open()
  }

  @Test(arguments: ReleasedFiles.named("postgres-")) func isBroughtUpToDate(_ name: String) async throws {
    let store = try upToDate(name)
    #expect(try await ReleaseSample.check(store) == [])
    try store.close()
  }

  /// Whole offices that programs of earlier releases founded; `ReleasedOfficesTests` reads the same in the other store.
  @Test(arguments: ReleasedFiles.named("office-postgres-")) func anOfficeIsBroughtUpToDate(_ name: String) async throws
  {
    let store = try upToDate(name)
    let office: OfficeID = "pekanbaru"
    try store.read { store in
      #expect(try store.offices() == [office])
      #expect(try store.caseIDs(office).count == 3)
      #expect(try store.register(office, RegisterQuery()).total > 0)
      for (stream, head) in try store.heads(office) {
        let entries = try store.entries(office, stream)
        var previous = Chain.origin
        for entry in entries {
          #expect(entry.hash == Chain.link(previous: previous, envelope: entry.envelope))
          previous = entry.hash
          if case .permitCase = stream { _ = try JournalCoding.event(entry) } else { _ = try JournalCoding.act(entry) }
        }
        #expect(previous == head.hash && entries.count == head.version)
      }
    }
    try await store.write { store in
      let entry = NewEntry<Act>(at: Sample.noon, by: .administrator("ani"), fact: .exported(what: "register"))
      try store.record(office, .acts, entry)
    }
    try store.close()
  }

  @Test(.enabled(if: ReleasedFiles.newRelease != nil)) func writesThisRelease() async throws {
    let release = Int(ReleasedFiles.newRelease ?? "") ?? 0
    let whole = try PostgresServer.shared.get().database()
    let store = try whole.open { $0.makeSalt = ReleaseSample.salt }
    try await ReleaseSample.fill(store)
    try store.close()
    let database = try PostgresServer.shared.get().database()
    try database.asOwner { session in
      try session.script("DROP SCHEMA simple CASCADE")
      try session.run("BEGIN")
      _ = try DatabaseSetup.migrate(session, steps: Schema.steps.filter { $0.number <= release })
      try session.run("COMMIT")
    }
    try Self.take(from: whole, to: database)
    let text = try Self.tool(
      "pg_dump", "--inserts", "--no-owner", "--no-privileges", "--enable-row-security", "--schema=simple",
      database.ownersURL)
    // What differs from one run to the next, or from one tool to the next.
    let lines = text.split(separator: "\n").filter { line in
      !line.hasPrefix("--") && !line.hasPrefix("\\") && !line.contains("transaction_timeout")
        && !line.contains("INTO simple.commit_marks")
    }
    try ReleasedFiles.add("postgres-", ".sql", lines.joined(separator: "\n") + "\n")
  }

  /// Takes over the rows that this schema has the columns for, past the triggers, which were there when they were made.
  private static func take(from whole: TestDatabase, to database: TestDatabase) throws {
    let tables = try database.asSuperuser { session in
      try session.run(
        """
        SELECT table_name::text, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
        FROM information_schema.columns
        WHERE table_schema = 'simple' AND table_name <> 'schema_steps' AND is_generated = 'NEVER' GROUP BY 1
        """
      ).rows.map { (try $0.value(0) as String, try $0.value(1) as String) }
    }
    for (table, columns) in tables {
      // An edition that waits for its day cannot be said in the schema from before there were such.
      let isBefore = table == "editions" && !columns.contains("starts")
      let rows = try whole.asSuperuser { session in
        try session.run(
          "SELECT to_json(t)::text FROM simple.\(table) t" + (isBefore ? " WHERE starts IS NULL" : "")
        ).rows.map { try $0.value(0) as String }
      }
      try database.asSuperuser { session in
        try session.run("SET session_replication_role = replica")
        for row in rows {
          try session.run(
            """
            INSERT INTO simple.\(table) (\(columns)) OVERRIDING SYSTEM VALUE
            SELECT \(columns) FROM json_populate_record(NULL::simple.\(table), $1::json)
            """, [row])
        }
      }
    }
    try database.asSuperuser { session in
      for (table, column) in [("journal", "sequence"), ("cases", "arrival"), ("editions", "arrival")] {
        try session.run(
          """
          SELECT setval(
            pg_get_serial_sequence('simple.\(table)', '\(column)'), (SELECT max(\(column)) FROM simple.\(table)))
          """)
      }
    }
  }
}
