import CaseStore
import PostgresClient
import Synchronization

/// How far a transaction came, known also when its connection broke.
final class Progress: Sendable {
  private struct State {
    var isCommitSent = false
    var done: [GroupCommit.Attempt] = []
    var postponed: [GroupCommit.Request] = []
  }

  /// A random name of the transaction, kept with it: whether it is there says whether the transaction was kept. Its
  /// number would not do, for after a crash PostgreSQL may give a lost number to another transaction.
  let mark: String
  private let state = Mutex(State())

  init(mark: String) {
    self.mark = mark
  }

  var isCommitSent: Bool { state.withLock { $0.isCommitSent } }
  var settled: (done: [GroupCommit.Attempt], postponed: [GroupCommit.Request]) {
    state.withLock { ($0.done, $0.postponed) }
  }

  func finish(_ attempt: GroupCommit.Attempt) { state.withLock { $0.done.append(attempt) } }
  func postpone(_ request: GroupCommit.Request) { state.withLock { $0.postponed.append(request) } }

  func sendsCommit() { state.withLock { $0.isCommitSent = true } }
}

/// One transaction for several writes.
struct TransactionGroup: Sendable {
  let requests: [GroupCommit.Request]
  let limits: GroupCommit.Limits
  let faults: FaultPoints
  let progress: Progress
  let makeSalt: @Sendable () -> [UInt8]

  private var isShared: Bool { requests.count > 1 }

  /// - Returns: the writes that are durable now, or refused by themselves; and those to be done again.
  /// - Throws: what ended the whole transaction.
  func run(_ session: PostgresSession) throws -> (done: [GroupCommit.Attempt], postponed: [GroupCommit.Request]) {
    do {
      try begin(session)
      for (position, request) in requests.enumerated() {
        if position == 1 { try wait(limits.lockWait.shared, session) }
        try run(request, session)
      }
      try commit(session)
      tell(session)
      return progress.settled
    } catch {
      if (error as? PostgresError)?.endsConnection != true { undo("ROLLBACK", session) }
      throw error
    }
  }

  /// What was sent and not waited for is heard first, or its error would be taken for this one's.
  private func undo(_ sql: String, _ session: PostgresSession) {
    _ = try? session.run("SELECT")
    _ = try? session.run(sql)
  }

  /// A database that another program has brought to a newer schema meanwhile takes no write of this one.
  private func begin(_ session: PostgresSession) throws {
    try session.later("BEGIN ISOLATION LEVEL READ COMMITTED")
    try wait(limits.lockWait.alone, session)
    let found = try session.run("SELECT max(step) FROM schema_steps").rows.first
    let step = try found?.optional(0) as Int? ?? 0
    guard step <= Schema.known else { throw StoreError.newerSchema(found: step, known: Schema.known) }
  }

  private func wait(_ milliseconds: Int, _ session: PostgresSession) throws {
    try session.later("SELECT set_config('lock_timeout', $1, true)", ["\(milliseconds)"])
  }

  private func run(_ request: GroupCommit.Request, _ session: PostgresSession) throws {
    if isShared { try session.later("SAVEPOINT request") }
    let transaction = Transaction(session: session, isWriting: true, makeSalt: makeSalt)
    var attempt = request.run(transaction)
    if attempt.error == nil, !session.isTransactionSound {
      // It kept an error of the database to itself, and nothing of it can be kept.
      attempt = GroupCommit.Attempt(
        error: StoreError.unavailable("the write hid an error"),
        answer: { request.fail(StoreError.unavailable("the write hid an error of the database")) })
    }
    guard let error = attempt.error else {
      if isShared { try session.later("RELEASE SAVEPOINT request") }
      return progress.finish(attempt)
    }
    if let error = error as? PostgresError, error.endsConnection || error.state?.isWorthRetrying == true {
      throw error
    }
    // A lone write that is refused leaves an empty transaction to commit.
    undo(isShared ? "ROLLBACK TO SAVEPOINT request" : "ROLLBACK AND CHAIN", session)
    guard session.isTransactionSound else { throw PostgresError(.connectionLost, "a savepoint could not be undone") }
    if isShared { try session.later("RELEASE SAVEPOINT request") }
    if isShared, (error as? PostgresError)?.state == .lockNotAvailable {
      progress.postpone(request)
    } else {
      progress.finish(attempt)
    }
  }

  private func commit(_ session: PostgresSession) throws {
    try faults.reached(.beforeCommit)
    try wait(limits.lockWait.alone, session)
    try session.later("INSERT INTO commit_marks (mark) VALUES ($1)", [progress.mark])
    progress.sendsCommit()
    try faults.reached(.commitSent)
    try session.run("COMMIT")
    try faults.reached(.afterCommit)
  }

  /// Tells whoever listens what grew: after the commit, since PostgreSQL lets only one transaction at a time commit with
  /// a NOTIFY, and nobody has to wait for it or to find it on a disk.
  private func tell(_ session: PostgresSession) {
    let grown = progress.settled.done.filter { $0.error == nil }.reduce(into: Set()) { $0.formUnion($1.grown) }
    if grown.isEmpty { return }
    try? session.later("SELECT set_config('synchronous_commit', 'off', true)")
    try? session.later(
      "SELECT pg_notify('\(StoreChange.channel)', payload) FROM unnest($1::text[]) AS payload",
      [PostgresValue.texts(grown.sorted().map(\.payload))])
    try? session.sendOff()
  }
}
