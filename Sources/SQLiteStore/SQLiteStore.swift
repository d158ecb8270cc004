import CaseStore
import GRDB

/// The embedded store: one SQLite file in WAL mode, `synchronous=FULL`, one writer that gathers waiting writes into
/// one commit, and readers that never wait for it.
///
/// ```swift
/// let store = try SQLiteStore(path: "var/simple.sqlite")
/// try await store.write { try $0.put(account) }
/// let account = try store.read { try $0.account(office, login: "rini") }
/// ```
public final class SQLiteStore: CaseStore {
  public struct Options: Sendable {
    /// Connections that read at the same time.
    public var readers = 4
    /// Seconds to wait for another process that holds the file.
    public var busySeconds = 5.0
    /// Writes that may share one commit.
    public var batch = 256
    /// 32 random bytes for an entry's salt.
    public var makeSalt: @Sendable () -> [UInt8] = {
      var generator = SystemRandomNumberGenerator()
      return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    public var faults = FaultPoints.none
    /// Told once, when a flush failed: from then on nothing is written. A server ends itself here, at once, without
    /// closing the store.
    public var onUnconfirmed: @Sendable () -> Void = {}

    public init() {}
  }

  let pool: DatabasePool
  let commits: GroupCommit
  private let feed = ChangeFeed()
  private let makeSalt: @Sendable () -> [UInt8]

  /// Opens the file, makes it when it is not there, and brings its schema up to date.
  /// - Throws: ``StoreError/newerSchema(found:known:)``, or ``StoreError/unavailable(_:)`` when the file cannot be
  ///   opened or a commit would not be durable.
  public init(path: String, options: Options = Options()) throws {
    pool = try StoreFailure.translated { try Opening.pool(path: path, options) }
    commits = GroupCommit(pool: pool, options, feed: feed)
    makeSalt = options.makeSalt
  }

  public func write<T: Sendable>(_ body: @escaping @Sendable (any StoreWriting) throws -> T) async throws -> T {
    try await commits.submit { [makeSalt] db, grown in
      try body(Transaction(db: db, makeSalt: makeSalt, grown: grown))
    }
  }

  public func read<T>(_ body: (any StoreReading) throws -> T) throws -> T {
    try StoreFailure.translated {
      // A read inside another, which nobody should do, sees what that one sees, where `pool.read` would end the process.
      try pool.unsafeReentrantRead { db in
        let transaction = Transaction(db: db, makeSalt: makeSalt)
        if db.isInsideTransaction { return try body(transaction) }
        var result: T?
        try db.inTransaction(.deferred) {
          result = try body(transaction)
          return .commit
        }
        guard let result else { throw StoreError.unavailable("the read did not run") }
        return result
      }
    }
  }

  /// Of this program's own writes; a command that writes beside it is not heard.
  public func changes() -> AsyncStream<StoreChange?> { feed.listen() }

  public func backup(to path: String) async throws {
    try await Backup.copy(pool, to: path)
  }

  public func close() throws {
    feed.close()
    try StoreFailure.translated { try pool.close() }
  }
}
