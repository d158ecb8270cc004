import CaseStore
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

/// A small store of each release is brought up to date, whole or not at all, and an older program leaves a newer one
/// alone.
@Suite struct ReleasedStoresTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func old(_ name: String) throws -> DatabaseQueue {
    let raw = try DatabaseQueue(path: folder.file())
    try raw.writeWithoutTransaction { try $0.execute(sql: try ReleasedFiles.text(name)) }
    return raw
  }

  @Test func thereAreReleases() { #expect(!ReleasedFiles.named("sqlite-").isEmpty) }

  @Test(arguments: ReleasedFiles.named("sqlite-")) func isBroughtUpToDate(_ name: String) async throws {
    try old(name).close()
    let store = try folder.open()
    #expect(try await ReleaseSample.check(store) == [])
    #expect(try await store.pool.read { try Schema.found($0) } == Schema.known)
    #expect(try await store.pool.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    try store.close()
  }

  @Test(arguments: ReleasedFiles.named("sqlite-")) func aStepThatFailsUndoesThemAll(_ name: String) async throws {
    let raw = try old(name)
    let before = try await raw.read { try Self.dump($0) }
    let broken: (number: Int, sql: [String]) = (
      9_999, ["ALTER TABLE cases ADD COLUMN nonsense TEXT", "this is no SQL"]
    )
    let steps = Schema.steps + [broken]
    #expect(throws: DatabaseError.self) {
      try raw.writeWithoutTransaction { try Schema.migrate($0, steps: steps) }
    }
    #expect(try await raw.read { try Self.dump($0) } == before)
    try raw.close()
    let store = try folder.open()
    #expect(try await ReleaseSample.check(store) == [])
    try store.close()
  }

  /// What the program of each release would do with a file of this one.
  @Test func anOlderProgramRefusesANewerFile() async throws {
    try folder.open().close()
    let raw = try DatabaseQueue(path: folder.file())
    let older = Schema.known - 1
    await #expect(throws: StoreError.newerSchema(found: Schema.known, known: older)) {
      try await raw.read { try Schema.refuseForeign($0, known: older) }
    }
    let words = StoreError.newerSchema(found: Schema.known, known: older).description
    #expect(words.contains("use the newer program; nothing was changed"))
    try raw.close()
  }

  @Test(.enabled(if: ReleasedFiles.newRelease != nil)) func writesThisRelease() async throws {
    let release = Int(ReleasedFiles.newRelease ?? "") ?? 0
    let store = try folder.open("whole.sqlite") { $0.makeSalt = ReleaseSample.salt }
    try await ReleaseSample.fill(store)
    try store.close()
    let raw = try DatabaseQueue(path: folder.file())
    try await raw.writeWithoutTransaction { db in
      try Schema.migrate(db, steps: Schema.steps.filter { $0.number <= release })
      try Self.take(from: folder.file("whole.sqlite"), db)
    }
    try ReleasedFiles.add("sqlite-", ".sql", try await raw.read { try Self.dump($0) })
  }

  /// Takes over the rows that this schema has the columns for.
  private static func take(from path: String, _ db: Database) throws {
    try db.execute(sql: "ATTACH DATABASE ? AS whole", arguments: [path])
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
    for trigger in triggers { try db.execute(sql: "DROP TRIGGER main.\(trigger["name"] as String)") }
    let tables = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
        ORDER BY rowid
        """)
    for table in tables {
      let columns = try db.columns(in: table).map(\.name).joined(separator: ", ")
      let whole = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?, 'whole')", arguments: [table])
      // An edition that waits for its day cannot be said in the schema from before there were such.
      let missing = whole.contains("starts") && !columns.contains("starts") ? "WHERE starts IS NULL" : ""
      try db.execute(
        sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM whole.\(table) \(missing)")
    }
    for trigger in triggers { try db.execute(sql: trigger["sql"]) }
    try db.execute(sql: "DETACH DATABASE whole")
  }

  /// As SQL, the same for the same file.
  private static func dump(_ db: Database) throws -> String {
    var lines = ["PRAGMA application_id = \(Schema.applicationID);", "PRAGMA foreign_keys = OFF;"]
    let objects = try Row.fetchAll(
      db, sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type <> 'table', rowid")
    func isTable(_ object: Row) -> Bool { (object["type"] as String) == "table" }
    for object in objects where isTable(object) {
      let name: String = object["name"]
      if name.hasPrefix("sqlite") { continue }
      lines.append((object["sql"] as String) + ";")
      let columns = try db.columns(in: name).map(\.name)
      let values = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ', ' || ")
      let order = columns.indices.map { "\($0 + 1)" }.joined(separator: ", ")
      let rows = try String.fetchAll(
        db, sql: "SELECT line FROM (SELECT \(values) AS line, * FROM \"\(name)\" ORDER BY \(order))")
      lines += rows.map { "INSERT INTO \"\(name)\" (\(columns.joined(separator: ", "))) VALUES (\($0));" }
    }
    lines += objects.filter { !isTable($0) }.map { ($0["sql"] as String) + ";" }
    return lines.joined(separator: "\n") + "\n"
  }
}
