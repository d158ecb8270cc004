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
    /// Connections for reading that stay open when nobody reads.
    public var readers = 4
    /// Seconds to wait for another process that holds the file.
    public var busySeconds = 5.0
    /// Writes that may share one commit.
    public var batch = 256
    /// 32 random bytes for an entry's salt.
    public var makeSalt: @Sendable () -> [UInt8] = Salt.make

    public var faults = FaultPoints.none
    /// Told once, when a flush failed: from then on nothing is written. A server ends itself here, at once, without
    /// closing the store.
    public var onUnconfirmed: @Sendable () -> Void = {}

    public init() {}
  }

  /// SQLite has one writer.
  public let writesInTurn = true

  let pool: DatabasePool
  let commits: GroupCommit
  private let readers: Readers
  private let feed = ChangeFeed()
  private let makeSalt: @Sendable () -> [UInt8]

  /// Opens the file, makes it when it is not there, and brings its schema up to date.
  /// - Throws: ``StoreError/newerSchema(found:known:)``, or ``StoreError/unavailable(_:)`` when the file cannot be
  ///   opened or a commit would not be durable.
  public init(path: String, options: Options = Options()) throws {
    pool = try StoreFailure.translated { try Opening.pool(path: path, options) }
    readers = try Readers(path: path, kept: options.readers, busySeconds: options.busySeconds)
    commits = GroupCommit(pool: pool, options, feed: feed)
    makeSalt = options.makeSalt
  }

  @discardableResult
  public func write<T: Sendable>(_ body: @escaping @Sendable (any StoreWriting) throws -> T) async throws -> T {
    try await commits.submit { [makeSalt, readers] db, grown in
      try readers.lending(db) { try body(Transaction(db: db, makeSalt: makeSalt, grown: grown)) }
    }
  }

  public func read<T>(_ body: (any StoreReading) throws -> T) throws -> T {
    try StoreFailure.translated {
      try readers.read { try body(Transaction(db: $0, makeSalt: makeSalt)) }
    }
  }

  /// Of this program's own writes; a command that writes beside it is not heard.
  public func changes() -> AsyncStream<StoreChange?> { feed.listen() }

  public func backup(to path: String) async throws {
    try await Backup.copy(pool, to: path)
  }

  public func close() throws {
    feed.close()
    readers.close()
    try StoreFailure.translated { try pool.close() }
  }
}
