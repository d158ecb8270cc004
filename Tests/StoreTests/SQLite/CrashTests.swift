import CaseStore
import Foundation
import Testing

@testable import SQLiteStore

/// What is found after the process was killed: the files as they lay there, opened by another store.
struct CrashTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The database file and its write-ahead log; not the -shm file, which SQLite makes again after a crash.
  private func copy(to name: String, logBytes: Int? = nil) throws {
    for suffix in ["", "-wal"] {
      var bytes = try Data(contentsOf: URL(filePath: folder.file("store.sqlite" + suffix)))
      if suffix == "-wal", let logBytes { bytes = bytes.prefix(logBytes) }
      try bytes.write(to: URL(filePath: folder.file(name + suffix)))
    }
  }

  private func cases(in name: String) throws -> [String] {
    let store = try folder.open(name)
    defer { try? store.close() }
    return try store.read { reading in
      let rows = try reading.register(Sample.office, RegisterQuery()).rows.map(\.id.rawValue)
      // Journal, row, number and search words stand or fall together.
      #expect(try reading.heads(Sample.office).map(\.stream.description) == rows.sorted().map { "case:\($0)" })
      #expect(try reading.numbers(Sample.office, series: "s", year: 2026).map(\.caseID.rawValue) == rows.sorted())
      #expect(try reading.register(Sample.office, RegisterQuery(text: "umpama")).total == rows.count)
      return rows.sorted()
    }
  }

  private func submit(_ store: some CaseStore, _ id: String, then: @escaping @Sendable () throws -> Void = {})
    async throws
  {
    try await store.write { store in
      _ = try StorePromises.take(store, caseID: .init(id))
      try store.save([Sample.entry()], of: .init(id), expecting: 0, row: Sample.row(.init(id)))
      try then()
    }
  }

  @Test func killedBeforeTheCommitNothingOfItIsThere() async throws {
    let store = try folder.open()
    try await submit(store, "a")
    try await submit(store, "b") { try copy(to: "before.sqlite") }
    #expect(try cases(in: "before.sqlite") == ["a"])
    try store.close()
  }

  @Test func killedAfterTheCommitAllOfItIsThere() async throws {
    let store = try folder.open()
    try await submit(store, "a")
    try await submit(store, "b")
    try copy(to: "after.sqlite")
    #expect(try cases(in: "after.sqlite") == ["a", "b"])
    try store.close()
  }

  @Test func killedWhileTheCommitIsWrittenItIsAsIfItHadNotBegun() async throws {
    let store = try folder.open()
    try await submit(store, "a")
    let log = folder.file("store.sqlite-wal")
    let before = try Data(contentsOf: URL(filePath: log)).count
    try await submit(store, "b")
    let after = try Data(contentsOf: URL(filePath: log)).count
    try #require(after > before)
    // Every frame of the log, and in its middle.
    for end in stride(from: before, to: after, by: 2_060) {
      let name = "cut\(end).sqlite"
      try copy(to: name, logBytes: end)
      #expect(try cases(in: name) == ["a"])
    }
    try store.close()
  }

  @Test func anAbandonedStoreIsTakenOver() async throws {
    let abandoned = try folder.open()
    try await submit(abandoned, "a")
    let next = try folder.open()
    try await submit(next, "b")
    #expect(try next.read { try $0.caseIDs(Sample.office) } == ["a", "b"])
    try next.close()
    try abandoned.close()
  }

  @Test func twoProgramsOnOneFileTakeTurns() async throws {
    let stores = [try folder.open(), try folder.open()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for position in 0..<60 {
        group.addTask { try await submit(stores[position % 2], "c\(position)") }
      }
      try await group.waitForAll()
    }
    for store in stores {
      #expect(try store.read { try $0.numbers(Sample.office, series: "s", year: 2026).map(\.n) } == Array(1...60))
      try store.close()
    }
  }
}
