import CaseStore
import Casework
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

/// Whatever was committed can be made again from what was captured, to the last commit and to no half of one.
struct LogCaptureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The copy elsewhere, and the capture that fills it.
  private struct Copy {
    let capture: LogCapture
    let target: String

    init(_ store: SQLiteStore, _ folder: TemporaryFolder, long: Int = 1_000) throws {
      var options = LogCapture.Options()
      options.longLog = long
      capture = try LogCapture(store, folder: folder.file("shipping"), options: options)
      target = folder.file("target")
      try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    }

    var present: [String] {
      ((try? FileManager.default.subpathsOfDirectory(atPath: target)) ?? []).filter { ShippedFile(path: $0) != nil }
    }

    /// - Parameter limit: how many files arrive before the connection breaks.
    func round(limit: Int = .max) throws {
      for change in try capture.capture(present: present).prefix(limit) {
        let path = URL(filePath: target + "/" + change.path)
        try FileManager.default.createDirectory(
          at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contentsOf: URL(filePath: change.location)).write(to: path)
        try capture.delivered(change)
      }
    }
  }

  private func restored(_ copy: Copy) throws -> (cases: [CaseID], report: LogReplay.Report) {
    let name = "restored-\(UUID().uuidString).sqlite"
    let report = try LogReplay.make(from: copy.target, at: folder.file(name))
    let store = try folder.open(name)
    defer { try? store.close() }
    let check = try store.pool.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
    #expect(check == "ok")
    return (try store.read { try $0.caseIDs(Sample.office) }, report)
  }

  private func ids(_ count: Int) -> [CaseID] {
    (0..<count).map { CaseID("c\($0)") }.sorted { $0.rawValue < $1.rawValue }
  }

  private func cases(_ store: SQLiteStore) throws -> [CaseID] { try store.read { try $0.caseIDs(Sample.office) } }

  @Test func everyCommitComesAcross() async throws {
    let store = try folder.open()
    try await store.add("before")
    let copy = try Copy(store, folder)
    try copy.round()
    #expect(try restored(copy).cases == ["before"])
    for position in 0..<5 {
      try await store.add(CaseID("c\(position)"))
      try copy.round()
      #expect(try restored(copy).cases == cases(store))
    }
    #expect(try restored(copy).report.generation == 1)
    try store.close()
  }

  @Test func theLogBeginsAnewAndNothingIsMissed() async throws {
    let store = try folder.open()
    let copy = try Copy(store, folder, long: 20)
    for position in 0..<60 {
      try await store.add(CaseID("c\(position)"))
      try copy.round()
      if position.isMultiple(of: 15) { #expect(try restored(copy).cases.count == position + 1) }
    }
    let (found, report) = try restored(copy)
    #expect(found == ids(60))
    #expect(report.generation == 1, "one generation, though the log began anew")
    #expect(copy.present.contains { if case .log(_, 3, _, _, _)? = ShippedFile(path: $0) { true } else { false } })
    let log = try FileManager.default.attributesOfItem(atPath: folder.file("store.sqlite-wal"))[.size] as? Int ?? 0
    #expect(log < 120 * 4_120, "and it does not grow without end")
    try store.close()
  }

  @Test func othersMayWriteAndTidyMeanwhile() async throws {
    let store = try folder.open()
    let other = try folder.open()
    let copy = try Copy(store, folder, long: 20)
    try copy.round()
    for position in 0..<40 {
      try await (position.isMultiple(of: 2) ? store : other).add(CaseID("c\(position)"))
      // Somebody at the file, who would have the log moved and cut off if he could.
      try await other.pool.writeWithoutTransaction { db in
        for kind in [Database.CheckpointMode.passive, .truncate] {
          try db.execute(sql: "PRAGMA busy_timeout = 0")
          _ = try? db.checkpoint(kind)
        }
      }
      if position.isMultiple(of: 3) { try copy.round() }
    }
    try copy.round()
    let (found, report) = try restored(copy)
    #expect(found == ids(40))
    #expect(report.generation == 1)
    try store.close()
    try other.close()
  }

  @Test func writersUnderWayAreNeverSplit() async throws {
    let store = try folder.open()
    let copy = try Copy(store, folder, long: 30)
    let writing = Task {
      for position in 0..<150 {
        try await store.write { store in
          // Two cases in one commit: either both are there or none.
          for id in [CaseID("a\(position)"), CaseID("b\(position)")] {
            try store.save([Sample.entry()], of: id, expecting: 0, row: Sample.row(id))
          }
        }
      }
    }
    for _ in 0..<10 {
      try copy.round()
      let found = try restored(copy).cases.map(\.rawValue)
      let (a, b) = (found.filter { $0.hasPrefix("a") }, found.filter { $0.hasPrefix("b") })
      #expect(Set(a.map { $0.dropFirst() }) == Set(b.map { $0.dropFirst() }))
    }
    try await writing.value
    try copy.round()
    #expect(try restored(copy).cases == cases(store))
    try store.close()
  }

  @Test func theNextServerGoesOnWhereThisOneWasKilled() async throws {
    let abandoned = try folder.open()
    let copy = try Copy(abandoned, folder)
    try await abandoned.add("a")
    try copy.round()
    try await abandoned.add("b")
    copy.capture.close()
    let next = try folder.open()
    try await next.add("c")
    let again = try Copy(next, folder)
    try again.round()
    let (found, report) = try restored(again)
    #expect(found == ["a", "b", "c"])
    #expect(report.generation == 1)
    try next.close()
    try abandoned.close()
  }

  @Test func aLogThatIsAnotherOneBeginsAGeneration() async throws {
    let store = try folder.open()
    let copy = try Copy(store, folder)
    try await store.add("a")
    try copy.round()
    copy.capture.close()
    try store.close()
    // Without a server: the log is moved and gone, and nobody knows what happened.
    let between = try folder.open()
    try await between.add("b")
    try await between.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try between.close()
    let next = try folder.open()
    try await next.add("c")
    let again = try Copy(next, folder)
    try again.round()
    let (found, report) = try restored(again)
    #expect(found == ["a", "b", "c"])
    #expect(report.generation == 2)
    #expect(again.capture.outdated(again.present, keeping: 1).allSatisfy { $0.hasPrefix("0000000001/") })
    try next.close()
  }

  @Test func aCommitThatAPowerCutTookBackBeginsAGeneration() async throws {
    let store = try folder.open()
    let copy = try Copy(store, folder)
    try await store.add("a")
    try copy.round()
    let log = folder.file("store.sqlite-wal")
    let before = try Data(contentsOf: URL(filePath: log))
    try await store.add("lost")
    try copy.round()
    copy.capture.close()
    // As the disk is found again: captured, but never flushed.
    for suffix in ["", "-wal"] {
      let bytes = suffix == "" ? try Data(contentsOf: URL(filePath: folder.file("store.sqlite"))) : before
      try bytes.write(to: URL(filePath: folder.file("after.sqlite" + suffix)))
    }
    let after = try folder.open("after.sqlite")
    try await after.add("later")
    let again = try Copy(after, folder)
    try again.round()
    let (found, report) = try restored(again)
    #expect(found == ["a", "later"])
    #expect(report.generation == 2)
    try after.close()
    try store.close()
  }

  @Test func aGenerationThatOnlyBeganToArriveIsNotTaken() async throws {
    let store = try folder.open()
    let copy = try Copy(store, folder)
    try await store.add("a")
    try copy.round()
    copy.capture.close()
    try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try store.close()
    let next = try folder.open()
    for position in 0..<5 { try await next.add(CaseID("b\(position)")) }
    let again = try Copy(next, folder)
    // The new base arrives, and the log that it needs does not.
    try again.round(limit: 1)
    #expect(again.present.contains { $0.hasPrefix("0000000002/base") })
    #expect(try restored(again).report.generation == 1)
    try again.round()
    #expect(try restored(again).cases == cases(next))
    try next.close()
  }

  @Test func aMissingOrDamagedFileIsSeen() async throws {
    let store = try folder.open()
    let copy = try Copy(store, folder)
    for position in 0..<4 {
      try await store.add(CaseID("c\(position)"))
      try copy.round()
    }
    let logs = copy.present.filter { $0.contains("/log-1-") }
      .sorted { a, b in (ShippedFile(path: a)?.start ?? 0) < (ShippedFile(path: b)?.start ?? 0) }
    try #require(logs.count == 4)
    let third = URL(filePath: copy.target + "/" + logs[2])
    let bytes = try Data(contentsOf: third)
    try FileManager.default.removeItem(at: third)
    let (found, report) = try restored(copy)
    #expect(found == ["c0", "c1"])
    #expect(report.unused == 1)
    var changed = bytes
    changed[200] ^= 1
    try changed.write(to: third)
    #expect(throws: StoreError.self) { try restored(copy) }
    try store.close()
  }
}

extension ShippedFile {
  fileprivate var start: Int { if case .log(_, _, let from, _, _) = self { from } else { 0 } }
}
