import CaseStore
import Casework
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

/// What the store insists on before it serves.
struct OpeningTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func commitsAreDurable() async throws {
    for _ in 0..<2 {
      let store = try folder.open()
      try await store.write { try $0.putSetting(Sample.office, "name", [1]) }
      let found = try await store.pool.writeWithoutTransaction { db in
        try ["synchronous", "foreign_keys", "recursive_triggers"].map { name in
          try Int.fetchOne(db, sql: "PRAGMA \(name)")
        }
      }
      #expect(found == [2, 1, 1])
      let mode = try await store.pool.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
      #expect(mode == "wal")
      try store.close()
    }
  }

  @Test func theFileIsTheOwnersOnly() throws {
    let store = try folder.open()
    for name in ["store.sqlite", "store.sqlite-wal", "store.sqlite-shm"] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder.file(name))[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
    try store.close()
  }

  @Test func aNewerSchemaIsRefusedAndLeftAlone() throws {
    try folder.open().close()
    let raw = try DatabaseQueue(path: folder.file())
    try raw.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    try raw.close()
    let before = try Data(contentsOf: URL(filePath: folder.file()))
    #expect(throws: StoreError.newerSchema(found: 99, known: Schema.known)) { try folder.open() }
    #expect(try Data(contentsOf: URL(filePath: folder.file())) == before)
  }

  @Test func anotherProgramsDatabaseIsRefused() throws {
    let raw = try DatabaseQueue(path: folder.file())
    try raw.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
    try raw.close()
    #expect(throws: StoreError.unavailable("the file is a database of another program")) { try folder.open() }
  }

  @Test func aFileOfAnotherKindIsRefused() throws {
    try Data(
      "not a database, but long enough to have a header of a hundred bytes or more, if it had one at all ....".utf8
    )
    .write(to: URL(filePath: folder.file()))
    #expect(throws: StoreError.unavailable("the file is not an SQLite database")) { try folder.open() }
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let path = folder.file("missing/store.sqlite")
    #expect(throws: StoreError.unavailable("the file \(path).lock cannot be made: No such file or directory")) {
      try SQLiteStore(path: path)
    }
  }

  @Test func manyMayOpenANewFileAtOnce() async throws {
    let folder = folder
    try await withThrowingTaskGroup(of: SQLiteStore.self) { group in
      for position in 0..<6 {
        group.addTask {
          let store = try folder.open()
          try await store.add(CaseID("c\(position)"))
          return store
        }
      }
      var stores: [SQLiteStore] = []
      for try await store in group { stores.append(store) }
      for store in stores {
        #expect(try store.read { try $0.caseIDs(Sample.office).count } == 6)
        try store.close()
      }
    }
  }

  @Test func aReadInsideAnotherSeesTheSame() async throws {
    let store = try folder.open()
    try await store.add("a")
    let other = try folder.open()
    try store.read { outer in
      #expect(try outer.caseIDs(Sample.office) == ["a"])
      _ = try other.pool.write { db in
        try Transaction(db: db, makeSalt: { Array(repeating: 0, count: 32) })
          .save([Sample.entry()], of: "b", expecting: 0, row: Sample.row("b"))
      }
      #expect(try other.read { try $0.caseIDs(Sample.office) } == ["a", "b"])
      #expect(try store.read { try $0.caseIDs(Sample.office) } == ["a"])
      #expect(try outer.caseIDs(Sample.office) == ["a"])
    }
    #expect(try store.read { try $0.caseIDs(Sample.office) } == ["a", "b"])
    let within = try await store.write { writing in
      try writing.save([Sample.entry()], of: "c", expecting: 0, row: Sample.row("c"))
      return try store.read { try $0.caseIDs(Sample.office) }
    }
    #expect(within == ["a", "b", "c"])
    try store.close()
    try other.close()
  }

  @Test func aReadCannotWrite() throws {
    let store = try folder.open()
    #expect(throws: StoreError.self) {
      try store.read { try ($0 as? any StoreWriting)?.putSetting(Sample.office, "name", [1]) }
    }
    #expect(try store.read { try $0.setting(Sample.office, "name") } == nil)
    try store.close()
  }

  @Test func aClosedStoreSaysSo() async throws {
    let store = try folder.open()
    try store.close()
    await #expect(throws: StoreError.self) { try await store.add("a") }
    #expect(throws: StoreError.self) { try store.read { try $0.offices() } }
  }
}
