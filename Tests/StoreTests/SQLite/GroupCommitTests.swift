import CaseStore
import Casework
import Dispatch
import GRDB
import Synchronization
import Testing

@testable import SQLiteStore

/// Writes that wait together share a commit, and each gets its own answer.
struct GroupCommitTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  struct Refused: Error, Equatable {
    let position: Int
  }

  /// Holds the writer, so that others gather behind it.
  private final class Gate: Sendable {
    private let isHeld = Atomic(false)
    private let semaphore = DispatchSemaphore(value: 0)

    /// Returns when the writer is held.
    func hold(_ store: SQLiteStore) async -> Task<Void, any Error> {
      let holder = Task {
        try await store.write { _ in
          self.isHeld.store(true, ordering: .releasing)
          self.semaphore.wait()
        }
      }
      while !isHeld.load(ordering: .acquiring) { await Task.yield() }
      return holder
    }

    func open() { semaphore.signal() }
  }

  /// Keeps the writer busy until `count` writes wait, then lets it go.
  private func gather(
    _ count: Int, in store: SQLiteStore, _ write: @escaping @Sendable (Int) async throws -> Void
  ) async -> [Int: any Error] {
    let gate = Gate()
    let holder = await gate.hold(store)
    return await withTaskGroup(of: (Int, (any Error)?).self, returning: [Int: any Error].self) { group in
      for position in 0..<count {
        group.addTask {
          do { try await write(position) } catch { return (position, error) }
          return (position, nil)
        }
      }
      while store.commits.waitingWrites < count { await Task.yield() }
      gate.open()
      _ = await holder.result
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  @Test func twoHundredShareOneCommit() async throws {
    let store = try folder.open()
    let before = store.commits.commits
    let errors = await gather(200, in: store) { position in
      try await store.write { store in
        let id = CaseID("c\(position)")
        _ = try StorePromises.take(store, caseID: id)
        try store.save([Sample.entry()], of: id, expecting: 0, row: Sample.row(id))
        if position.isMultiple(of: 3) { throw Refused(position: position) }
      }
    }
    // The one that held the writer, and the one of all others.
    #expect(store.commits.commits - before == 2)
    let refused = (0..<200).filter { $0.isMultiple(of: 3) }
    #expect(
      errors.compactMapValues { $0 as? Refused }
        == [Int: Refused](uniqueKeysWithValues: refused.map { ($0, Refused(position: $0)) }))
    #expect(errors.count == refused.count)
    try store.read { (store) throws in
      #expect(try store.register(Sample.office, RegisterQuery()).total == 200 - refused.count)
      #expect(try store.heads(Sample.office).count == 200 - refused.count)
      #expect(
        try store.numbers(Sample.office, series: "s", year: 2026).map(\.n) == Array(1...(200 - refused.count)))
    }
    try store.close()
  }

  @Test func batchesAreBounded() async throws {
    let store = try folder.open { $0.batch = 10 }
    let before = store.commits.commits
    let errors = await gather(50, in: store) { try await store.add(CaseID("c\($0)")) }
    #expect(errors.isEmpty)
    #expect(store.commits.commits - before == 6)
    try store.close()
  }

  /// Fails the next commits as a full disk does.
  private final class FullDisk: TransactionObserver, Sendable {
    let isFull = Atomic(false)

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) {}
    func databaseDidRollback(_ db: Database) {}
    func databaseWillCommit() throws {
      if isFull.load(ordering: .relaxed) { throw DatabaseError(resultCode: .SQLITE_FULL) }
    }
  }

  @Test func aCommitThatFailsFailsAllOfIt() async throws {
    let store = try folder.open()
    try await store.add("first")
    let disk = FullDisk()
    store.pool.add(transactionObserver: disk, extent: .databaseLifetime)
    let errors = await gather(20, in: store) { position in
      disk.isFull.store(true, ordering: .relaxed)
      try await store.add(CaseID("c\(position)"))
    }
    #expect(errors.count == 20)
    #expect(errors.values.allSatisfy { $0 as? StoreError == .diskFull })
    #expect(try store.read { try $0.caseIDs(Sample.office) } == ["first"])
    disk.isFull.store(false, ordering: .relaxed)
    try await store.add("later")
    #expect(try store.read { try $0.caseIDs(Sample.office) } == ["first", "later"])
    try store.close()
  }

  @Test func aFileThatMayNotGrowIsAFullDisk() async throws {
    let store = try folder.open()
    try await store.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 20)")
    }
    let errors = await gather(10, in: store) { position in
      try await store.write { store in
        try store.putSetting(Sample.office, "small\(position)", [1])
        if position == 5 { try store.putSetting(Sample.office, "large", Array(repeating: 7, count: 1_000_000)) }
      }
    }
    #expect(errors[5] as? StoreError == .diskFull)
    #expect(errors.values.allSatisfy { $0 as? StoreError == .diskFull })
    for position in 0..<10 {
      let isThere = try store.read { try $0.setting(Sample.office, "small\(position)") } != nil
      #expect(isThere == (errors[position] == nil))
    }
    #expect(try store.read { try $0.setting(Sample.office, "large") } == nil)
    try await store.write { try $0.putSetting(Sample.office, "after", [1]) }
    try store.close()
  }

  @Test func whoGoesAwayDoesNotTakeAQueuedWriteAlong() async throws {
    let store = try folder.open()
    let gate = Gate()
    let holder = await gate.hold(store)
    let gone = Task { try await store.add("a") }
    while store.commits.waitingWrites < 1 { await Task.yield() }
    gone.cancel()
    gate.open()
    try await holder.value
    _ = await gone.result
    #expect(try store.read { try $0.caseIDs(Sample.office) } == ["a"])
    try store.close()
  }
}
