import CaseStore
import Foundation
import GRDB
import Synchronization
import Testing

@testable import SQLiteStore

/// A disk that does not confirm a commit: nothing is built on it.
struct UnconfirmedTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Fails the next commit as a flush that fails does.
  private final class Disk: TransactionObserver, Sendable {
    let fails = Atomic(false)

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) {}
    func databaseDidRollback(_ db: Database) {}
    func databaseWillCommit() throws {
      if fails.exchange(false, ordering: .relaxed) { throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC) }
    }
  }

  @Test func afterAFlushThatFailedNothingIsWritten() async throws {
    let told = Counter()
    let store = try folder.open { $0.onUnconfirmed = { _ = told.next() } }
    let disk = Disk()
    store.pool.add(transactionObserver: disk, extent: .databaseLifetime)
    try await store.add("a")
    disk.fails.store(true, ordering: .relaxed)
    await #expect(throws: StoreError.unconfirmed) { try await store.add("b") }
    // The disk would take it now; but what it holds of the commit before, nobody knows.
    await #expect(throws: StoreError.unconfirmed) { try await store.add("c") }
    #expect(told.count == 1)
    #expect(try store.read { try $0.caseIDs(Sample.office) } == ["a"])
    try store.close()
    let again = try folder.open()
    try await again.add("d")
    #expect(try again.read { try $0.caseIDs(Sample.office) } == ["a", "d"])
    try again.close()
  }

  @Test func whatTheLogHoldsIsWrittenAgainBeforeAnythingIsBuiltOnIt() async throws {
    let abandoned = try folder.open()
    try await abandoned.add("a")
    let log = folder.file("store.sqlite-wal")
    let before = try Data(contentsOf: URL(filePath: log))
    let queue = try DatabaseQueue(path: folder.file())
    let written = try await queue.writeWithoutTransaction { try LogFlush.again($0, log: log) }
    #expect(written == before.count)
    #expect(try Data(contentsOf: URL(filePath: log)) == before)
    try queue.close()
    let next = try folder.open()
    #expect(try next.read { try $0.caseIDs(Sample.office) } == ["a"])
    try next.close()
    try abandoned.close()
  }

  @Test func withoutALogThereIsNothingToWriteAgain() async throws {
    let queue = try DatabaseQueue(path: folder.file("fresh.sqlite"))
    let written = try await queue.writeWithoutTransaction {
      try LogFlush.again($0, log: folder.file("fresh.sqlite-wal"))
    }
    #expect(written == 0)
  }
}
