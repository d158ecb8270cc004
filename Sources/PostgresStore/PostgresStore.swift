import CaseStore
import Casework
import PostgresClient

/// The store for more than one machine: any number of servers on one PostgreSQL, none of which keeps anything.
///
/// ```swift
/// try DatabaseSetup.install(at: ownersURL, program: "simple_program")
/// let store = try PostgresStore(url: "postgres://simple_program@db.example/simple?sslmode=verify-full")
/// try await store.write { try $0.put(account) }
/// ```
///
/// A write's closure may run more than once, when it lost against another server's: only the last one counts.
public final class PostgresStore: CaseStore {
  public struct Options: Sendable {
    /// Connections that read at the same time, and that write.
    public var readers = 8
    public var writers = 4
    /// Writes that may share one commit.
    public var batch = 64
    /// For getting a connection.
    public var timeLimit = Duration.seconds(10)
    public var backoff = Backoff()
    public var clock = PoolClock.continuous
    public var faults = FaultPoints.none
    /// 32 random bytes for an entry's salt.
    public var makeSalt: @Sendable () -> [UInt8] = Salt.make

    public init() {}
  }

  /// What every session asks of the server.
  static let settings = [
    "search_path": Schema.name, "statement_timeout": "25000", "client_min_messages": "error",
    // Lists are read in an index's order as far as they are needed. A plan made for any desk takes a desk's files for
    // few, and would sort thousands that wait for each one that is taken.
    "enable_sort": "off",
    // A sort that cannot be avoided then counts as so dear that each short question would be compiled first.
    "jit": "off",
    // Statements are written for one plan each, which its first runs need not look for.
    "plan_cache_mode": "force_generic_plan",
  ]

  /// Several connections write at the same time.
  public let writesInTurn = false
  let readers: ConnectionPool
  let writers: ConnectionPool
  let commits: GroupCommit
  let target: PostgresTarget
  let options: Options

  /// Connects, and looks whether what the store promises can be kept there. Tables are made by ``DatabaseSetup``.
  /// - Throws: ``StoreError/newerSchema(found:known:)``, or ``StoreError/unavailable(_:)`` with what to do.
  public init(url: String, options: Options = Options()) throws {
    target = PostgresTarget(url: url, settings: Self.settings)
    self.options = options
    readers = Self.pool(target, options, bound: options.readers)
    // One more, to ask what became of a commit whose answer was lost.
    writers = Self.pool(target, options, bound: options.writers + 1)
    var limits = GroupCommit.Limits()
    limits.lanes = max(1, options.writers)
    limits.batch = max(1, options.batch)
    commits = GroupCommit(pool: writers, limits: limits, faults: options.faults, makeSalt: options.makeSalt)
    let readers = readers
    try StoreFailure.translated { try readers.useBlocking { _ in } }
  }

  private static func pool(_ target: PostgresTarget, _ options: Options, bound: Int) -> ConnectionPool {
    var pool = ConnectionPool.Options()
    pool.bound = max(1, bound)
    pool.timeLimit = options.timeLimit
    pool.backoff = options.backoff
    pool.clock = options.clock
    pool.greet = { try Greeting.check($0) }
    return ConnectionPool(target, options: pool)
  }

  @discardableResult
  public func write<T: Sendable>(_ body: @escaping @Sendable (any StoreWriting) throws -> T) async throws -> T {
    try await commits.submit { try body($0) }
  }

  /// The calling thread waits for the answers.
  public func read<T>(_ body: (any StoreReading) throws -> T) throws -> T {
    try StoreFailure.translated {
      try readers.useBlocking { session in
        // Sent with the first question: one state of everything, and no writing.
        try session.later("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        // Sent and not waited for: there is nothing in it that could be lost.
        defer {
          try? session.later("ROLLBACK")
          try? session.sendOff()
        }
        return try body(Transaction(session: session, isWriting: false, makeSalt: options.makeSalt))
      }
    }
  }

  public func changes() -> AsyncStream<StoreChange?> {
    let events = ChannelListener(
      target, channel: StoreChange.channel, backoff: options.backoff, clock: options.clock
    ).events()
    let (stream, continuation) = AsyncStream<StoreChange?>.makeStream(bufferingPolicy: .bufferingNewest(1_024))
    let task = Task {
      for await event in events {
        switch event {
        case .listening: continuation.yield(nil)
        case .told(let notification): if let change = StoreChange(notification) { continuation.yield(change) }
        }
      }
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }

  /// Sessions of the same role on the same database, asked before this store has more than one of its own.
  public func otherSessions() throws -> Int {
    try StoreFailure.translated {
      try readers.useBlocking { session in
        try session.run(
          """
          SELECT count(*) FROM pg_stat_activity
          WHERE usename = current_user AND datname = current_database() AND backend_type = 'client backend'
            AND pid <> pg_backend_pid()
          """
        ).rows.first?.value(0) ?? 0
      }
    }
  }

  /// A database's URL without what is secret.
  public static func shown(_ url: String) -> String { PostgresTarget(url: url).shown }

  /// PostgreSQL is backed up by its own tools, as the tables' owner.
  public func backup(to path: String) async throws {
    throw StoreError.unavailable(
      "a PostgreSQL database is backed up by pg_dump or pg_basebackup as its owner; see docs/administrator.md")
  }

  public func close() throws {
    readers.close()
    writers.close()
  }
}
