import Dispatch

/// One connection, an actor on a queue of its own: libpq's handle is used by one at a time, and nobody's thread of the
/// concurrency pool waits for the server.
///
/// ```swift
/// let connection = try await PostgresConnection.open(PostgresTarget(url: "postgres://office@db/simple"))
/// let names = try await connection.use { try $0.run("SELECT name FROM accounts").rows.map { try $0.value(0) as String } }
/// ```
public actor PostgresConnection {
  private nonisolated let executor: QueueExecutor
  /// Unsafe only to the compiler's eyes: whoever touches it is on the executor's queue, as the actor itself is.
  private nonisolated(unsafe) let session: PostgresSession

  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private init(executor: QueueExecutor, session: sending PostgresSession) {
    self.executor = executor
    self.session = session
  }

  /// Connects on the calling thread, which waits.
  public static func connect(_ target: PostgresTarget) throws -> PostgresConnection {
    PostgresConnection(executor: QueueExecutor(), session: try PostgresSession.connect(target))
  }

  /// Connects on a thread that nobody else waits for.
  public static func open(_ target: PostgresTarget) async throws -> PostgresConnection {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try connect(target) }) }
    }
  }

  /// Runs `body` with the session, on the connection's queue.
  public func use<T: Sendable>(_ body: @Sendable (PostgresSession) throws -> T) throws -> T {
    try body(session)
  }

  /// Runs `body` with the session on the calling thread, which waits for the connection's queue.
  public nonisolated func useBlocking<T>(_ body: (PostgresSession) throws -> T) throws -> T {
    try executor.queue.sync { try body(session) }
  }

  /// Fires on the connection's queue when something has arrived.
  nonisolated func readableSource() -> any DispatchSourceRead {
    DispatchSource.makeReadSource(fileDescriptor: session.socket, queue: executor.queue)
  }

  /// To be called on the connection's queue.
  nonisolated func notifications() throws -> [PostgresNotification] {
    dispatchPrecondition(condition: .onQueue(executor.queue))
    return try session.notifications()
  }

  /// Whether the server still holds the other end, as far as can be seen without asking it.
  nonisolated func isAlive() -> Bool { (try? useBlocking { $0.isAlive() }) ?? false }
}

/// Runs an actor's jobs on a serial queue of Dispatch, which grows threads for those that wait.
final class QueueExecutor: SerialExecutor {
  let queue = DispatchQueue(label: "postgres.connection")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
