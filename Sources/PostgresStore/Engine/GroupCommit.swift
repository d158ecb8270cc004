import CaseStore
import PostgresClient
import Synchronization

/// Writes that wait together share a transaction, each in a savepoint of its own, and are answered after its commit. A
/// lone write waits for nobody; several connections write at the same time.
///
/// Two servers, or two connections of one, cannot lock each other for long. The first write of a transaction waits for
/// what it needs, first its case and then the series; the others wait for next to nothing, and one that would have to
/// wait is undone and done again in a transaction of its own. So is each one of a transaction that lost against another
/// (deadlock, serialisation failure) or whose connection broke before its commit was sent.
final class GroupCommit: Sendable {
  /// What became of one write inside its savepoint.
  struct Attempt: Sendable {
    let error: (any Error)?
    var grown: Set<StoreChange> = []
    /// Tells the caller, once the commit is durable.
    let answer: @Sendable () -> Void
  }

  /// One waiting write.
  struct Request: Sendable {
    let run: @Sendable (Transaction) -> Attempt
    let fail: @Sendable (any Error) -> Void
    var attempts = 0
  }

  struct Limits: Sendable {
    /// Connections that write at the same time.
    var lanes = 4
    /// Writes that may share a transaction.
    var batch = 64
    /// Times that one write is tried.
    var attempts = 8
    /// Milliseconds that a write waits for another one: alone, and with others behind it.
    var lockWait = (alone: 10_000, shared: 10)
  }

  private struct Waiting {
    var requests: [Request] = []
    /// To be done again, each in a transaction of its own.
    var alone: [Request] = []
    var busyLanes = 0
  }

  private let pool: ConnectionPool
  private let limits: Limits
  private let makeSalt: @Sendable () -> [UInt8]
  private let faults: FaultPoints
  private let waiting = Mutex(Waiting())
  private let committed = Atomic(0)

  init(
    pool: ConnectionPool, limits: Limits, faults: FaultPoints, makeSalt: @escaping @Sendable () -> [UInt8]
  ) {
    self.pool = pool
    self.limits = limits
    self.faults = faults
    self.makeSalt = makeSalt
  }

  /// How many commits were made, and how many writes wait for the next one.
  var commits: Int { committed.load(ordering: .relaxed) }
  var waitingWrites: Int { waiting.withLock { $0.requests.count } }

  /// Returns when the write is durable. It is not cancelled with the task that asked for it.
  func submit<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
      let request = Request(
        run: { transaction in
          let result = Result { () throws -> T in
            let value = try body(transaction)
            try transaction.settle()
            return value
          }
          return Attempt(
            error: result.error, grown: transaction.grown, answer: { continuation.resume(with: result.translated) })
        },
        fail: { continuation.resume(throwing: StoreFailure.translate($0)) })
      let mayBegin = waiting.withLock { waiting in
        waiting.requests.append(request)
        guard waiting.busyLanes < limits.lanes else { return false }
        waiting.busyLanes += 1
        return true
      }
      if mayBegin { Task { await work() } }
    }
  }

  private func next() -> [Request] {
    waiting.withLock { waiting in
      if !waiting.alone.isEmpty { return [waiting.alone.removeFirst()] }
      let next = Array(waiting.requests.prefix(limits.batch))
      waiting.requests.removeFirst(next.count)
      if next.isEmpty { waiting.busyLanes -= 1 }
      return next
    }
  }

  private func work() async {
    while true {
      let requests = next()
      if requests.isEmpty { return }
      await perform(requests)
    }
  }

  private func perform(_ requests: [Request]) async {
    let progress = Progress(mark: makeSalt().map { String($0, radix: 16) }.joined(separator: "-"))
    do {
      let group = TransactionGroup(
        requests: requests, limits: limits, faults: faults, progress: progress, makeSalt: makeSalt)
      let (done, postponed) = try await pool.use { try group.run($0) }
      committed.add(1, ordering: .relaxed)
      for attempt in done { attempt.answer() }
      again(postponed, after: PostgresError(.server(.lockNotAvailable), "others kept what this write needs"))
    } catch {
      switch await verdict(on: progress, error) {
      case .committed:
        committed.add(1, ordering: .relaxed)
        let (done, postponed) = progress.settled
        for attempt in done { attempt.answer() }
        again(postponed, after: error)
      case .undone: again(requests, after: error)
      case .failed(let reason): for request in requests { request.fail(reason) }
      }
    }
  }

  /// Queues writes that lost, each for a transaction of its own, until they have tried often enough.
  private func again(_ requests: [Request], after error: any Error) {
    for var request in requests {
      request.attempts += 1
      if request.attempts < limits.attempts {
        let request = request
        waiting.withLock { $0.alone.append(request) }
      } else {
        request.fail(error)
      }
    }
  }

  private enum Verdict {
    case committed
    /// Nothing of it was kept; it may be done again.
    case undone
    case failed(any Error)
  }

  /// Whether a transaction that did not end as it should was kept, also when the answer to its commit was lost.
  private func verdict(on progress: Progress, _ error: any Error) async -> Verdict {
    guard let error = error as? PostgresError else { return .failed(error) }
    guard error.endsConnection else {
      let isWorthRetrying = error.state.map { $0.isWorthRetrying || $0 == .lockNotAvailable } ?? false
      return isWorthRetrying ? .undone : .failed(error)
    }
    guard progress.isCommitSent else {
      // A pool that has no connection to give has said how long it waited.
      return error.kind == .connectionLost || error.state != nil ? .undone : .failed(error)
    }
    do {
      return try await pool.use { try Self.isKept(progress.mark, $0) } ? .committed : .undone
    } catch {
      return .failed(StoreError.unsettled)
    }
  }

  /// Takes the transaction's mark: PostgreSQL lets whoever asks wait for the transaction's end, and once it is taken the
  /// transaction can no longer be kept.
  private static func isKept(_ mark: String, _ session: PostgresSession) throws -> Bool {
    try session.run("INSERT INTO commit_marks (mark) VALUES ($1) ON CONFLICT DO NOTHING", [mark]).affected == 0
  }
}

extension Result {
  fileprivate var error: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}

extension Result where Failure == any Error {
  fileprivate var translated: Result { mapError { StoreFailure.translate($0) } }
}
