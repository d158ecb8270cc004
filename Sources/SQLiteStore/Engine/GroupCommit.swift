import CaseStore
import GRDB
import Synchronization

/// All writes that wait while a commit is under way share the next one; each runs in a savepoint of its own and is
/// answered after the commit. A lone write waits for nobody.
final class GroupCommit: Sendable {
  /// One waiting write.
  private struct Request: Sendable {
    /// Runs the write in its savepoint; the error, if it had one, and how to answer once the commit is durable.
    let run: @Sendable (Database) -> (error: (any Error)?, grown: Set<StoreChange>, answer: @Sendable () -> Void)
    /// Answers that nothing of the whole commit was kept.
    let fail: @Sendable (any Error) -> Void
  }

  private struct Waiting {
    var requests: [Request] = []
    var isWriting = false
  }

  private let pool: DatabasePool
  private let batch: Int
  private let feed: ChangeFeed
  private let faults: FaultPoints
  private let onUnconfirmed: @Sendable () -> Void
  private let waiting = Mutex(Waiting())
  private let committed = Atomic(0)
  private let isUnconfirmed = Atomic(false)

  init(pool: DatabasePool, _ options: SQLiteStore.Options, feed: ChangeFeed = ChangeFeed()) {
    self.pool = pool
    self.feed = feed
    batch = max(1, options.batch)
    faults = options.faults
    onUnconfirmed = options.onUnconfirmed
  }

  /// How many commits were made, and how many writes wait for the next one.
  var commits: Int { committed.load(ordering: .relaxed) }
  var waitingWrites: Int { waiting.withLock { $0.requests.count } }

  /// Returns when the write is durable. It is not cancelled with the task that asked for it.
  func submit<T: Sendable>(
    _ body: @escaping @Sendable (Database, GrownJournals) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
      let request = Request(
        run: { db in
          let grown = GrownJournals()
          let result = Self.inSavepoint(db) { try body($0, grown) }
          return (result.error, result.error == nil ? grown.changes : [], { continuation.resume(with: result) })
        },
        fail: { continuation.resume(throwing: $0) })
      let isFirst = waiting.withLock { waiting in
        waiting.requests.append(request)
        defer { waiting.isWriting = true }
        return !waiting.isWriting
      }
      if isFirst { pool.asyncWriteWithoutTransaction { [self] db in work(db) } }
    }
  }

  private static func inSavepoint<T>(_ db: Database, _ body: (Database) throws -> T) -> Result<T, any Error> {
    do {
      try db.step("SAVEPOINT request")
      do {
        let value = try body(db)
        try db.step("RELEASE request")
        return .success(value)
      } catch {
        // A full disk has undone everything already.
        if db.isInsideTransaction {
          try db.step("ROLLBACK TO request")
          try db.step("RELEASE request")
        }
        throw error
      }
    } catch {
      return .failure(StoreFailure.translate(error))
    }
  }

  private func work(_ db: Database) {
    while true {
      let next = waiting.withLock { waiting in
        let next = Array(waiting.requests.prefix(batch))
        waiting.requests.removeFirst(next.count)
        waiting.isWriting = !next.isEmpty
        return next
      }
      guard !next.isEmpty else { return }
      commit(next, db)
    }
  }

  private func commit(_ requests: [Request], _ db: Database) {
    var answers: [@Sendable () -> Void] = []
    var grown: Set<StoreChange> = []
    do {
      if isUnconfirmed.load(ordering: .acquiring) { throw StoreError.unconfirmed }
      try db.inTransaction(.immediate) {
        for request in requests {
          let (error, changes, answer) = request.run(db)
          // A full disk makes SQLite roll back everything at once: nothing of this commit may go on.
          guard db.isInsideTransaction else { throw error ?? StoreError.unavailable("the commit was rolled back") }
          answers.append(answer)
          grown.formUnion(changes)
        }
        try faults.reached(.beforeCommit)
        try faults.reached(.commitSent)
        return .commit
      }
      try faults.reached(.afterCommit)
      committed.add(1, ordering: .relaxed)
    } catch {
      let failure = StoreFailure.translate(error)
      if failure as? StoreError == .unconfirmed { stopWriting() }
      for request in requests { request.fail(failure) }
      return
    }
    for answer in answers { answer() }
    feed.tell(grown)
  }

  /// After a flush that failed the system may have dropped what it could not write, and the next flush succeeds all the
  /// same. Another commit on top of that would be a promise without a ground.
  private func stopWriting() {
    if !isUnconfirmed.exchange(true, ordering: .acquiringAndReleasing) { onUnconfirmed() }
  }
}

extension Result {
  fileprivate var error: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
