import Casework
import WorkingTime

/// What a store promises. Both engines share this and one suite of conformance tests.
///
/// - A `write` is one durable commit: when it returns, its effects survive a power cut; when it throws, it had none.
///   Writes that wait at the same moment may share a commit, each rolled back by itself.
/// - A `read` sees one committed state.
/// - A client that goes away does not cancel a queued write.
public protocol CaseStore: Sendable {
  /// Runs `body` inside a write. It must not wait for anything, nor call the store again. An error undoes
  /// the whole write: let it through.
  @discardableResult
  func write<T: Sendable>(_ body: @escaping @Sendable (any StoreWriting) throws -> T) async throws -> T

  /// Runs `body` on a consistent snapshot, on the calling thread; short look-ups only, and none inside another.
  func read<T>(_ body: (any StoreReading) throws -> T) throws -> T

  /// Whether this server's writes are done one after the other, so that each waits for what those before it take.
  var writesInTurn: Bool { get }

  /// Journals as they grow by commits, on whichever server of the database; nil when listening begins, for the first
  /// time or again, since what happened meanwhile is not known. Ends with the store.
  func changes() -> AsyncStream<StoreChange?>

  /// Copies the whole store into a new file while it serves.
  func backup(to path: String) async throws

  func close() throws
}
