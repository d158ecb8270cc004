import CaseStore
import Casework
import Foundation
import GRDB
import PostgresClient
import Testing

@testable import PostgresStore
@testable import SQLiteStore

/// What travels from store to store is everything that a schema has.
struct TransferTableTests {
  /// Tables and columns that stay behind, and why.
  private static let staying: Set<String> = [
    // An engine's own numbers.
    "journal.sequence", "acts.sequence", "editions.arrival", "cases.row", "cases.arrival", "case_words.case_row",
    // Found by joining.
    "outbox.stream", "milestones.stream",
    // Marks of this database's own transactions and steps.
    "commit_marks.mark", "commit_marks.at", "schema_steps.step", "schema_steps.applied", "grdb_migrations.identifier",
  ]

  private static let travelling: Set<String> = {
    var names = Set(TransferTable.all.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } })
    names.formUnion(TransferTable.all.filter { $0.name != "throttles" }.map { "\($0.name).office" })
    // These two are how an act and a word are told where they belong.
    return names.subtracting(["acts.stream", "acts.version", "case_words.case_id"])
  }()

  @Test func everyColumnOfTheEmbeddedStoreTravels() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.open()
    let columns = try await store.pool.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sqlite_master.name || '.' || columns.name FROM sqlite_master, pragma_table_info(sqlite_master.name)
            AS columns WHERE sqlite_master.type = 'table' AND sqlite_master.name NOT LIKE 'sqlite_%'
          """)
    }
    #expect(Set(columns).subtracting(Self.staying) == Self.travelling)
    try store.close()
  }

  @Test(.enabled(if: PostgresServer.isInstalled)) func everyColumnOfPostgreSQLTravels() async throws {
    let columns = try PostgresServer.shared.get().database().asSuperuser { session in
      try session.run(
        "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'simple'"
      ).rows.map { try $0.value(0) as String }
    }
    #expect(
      Set(columns).subtracting(Self.staying).subtracting(["case_words.case_id"]) == Self.travelling)
  }

  /// There and back: each table the same, row for row, in all three stores.
  @Test(.enabled(if: PostgresServer.isInstalled)) func rowsTravelAsTheyAre() async throws {
    let folder = try TemporaryFolder()
    let first = try folder.open()
    try await first.write { store in
      try EveryCall.write(store)
      try store.put(Throttle(failures: 2, until: Sample.noon), key: "\(Sample.office)/login/x")
    }
    let second = try PostgresServer.shared.get().database().open()
    let third = try folder.open("third.sqlite")
    try await Self.carry(first, second)
    try await Self.carry(second, third)
    for table in TransferTable.all {
      let rows = try [first as any CaseStore, second, third].map { store in
        try store.read { try $0.transferRows(Sample.office, table, after: nil, limit: 99).map(\.values) }
      }
      #expect(!rows[0].isEmpty, "\(table.name)")
      #expect(rows[0] == rows[1], "\(table.name)")
      #expect(rows[0] == rows[2], "\(table.name)")
    }
    // Nothing of another office, and of no office at all.
    #expect(try first.read { try $0.transferRows("other", TransferTable.all[0], after: nil, limit: 9) }.isEmpty)
    for store in [first as any CaseStore, second, third] { try store.close() }
  }

  private static func carry(_ source: any CaseStore, _ target: any CaseStore) async throws {
    for table in TransferTable.all {
      var place: [TransferValue]?
      while true {
        let after = place
        let rows = try source.read { try $0.transferRows(Sample.office, table, after: after, limit: 2) }
        guard let last = rows.last else { break }
        try await target.write { try $0.putTransferRows(Sample.office, table, rows) }
        place = last.place
      }
    }
  }
}
