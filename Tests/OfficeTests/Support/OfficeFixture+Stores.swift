import CaseStore
import Casework
import GRDB
import Synchronization

@testable import Office

extension OfficeFixture {
  /// The same cases by way of another store, or of another server: nothing is kept of them yet.
  func cases(on store: any CaseStore) -> Cases {
    let context = OfficeContext(
      id: context.id, store: store, now: context.now, random: context.random, logger: context.logger)
    return Cases(context: context, catalogue: Catalogue(office: context.id))
  }

  /// Changes the store's file behind its back.
  func raw(_ sql: String) throws {
    try DatabaseQueue(path: folder + "/simple.sqlite").write { try $0.execute(sql: sql) }
  }
}

/// Counts commits.
final class CountingStore: CaseStore {
  private let store: any CaseStore
  private let count = Atomic(0)

  init(_ store: any CaseStore) {
    self.store = store
  }

  var writes: Int { count.load(ordering: .relaxed) }

  @discardableResult
  func write<T: Sendable>(_ body: @escaping @Sendable (any StoreWriting) throws -> T) async throws -> T {
    count.add(1, ordering: .relaxed)
    return try await store.write(body)
  }

  var writesInTurn: Bool { store.writesInTurn }
  func read<T>(_ body: (any StoreReading) throws -> T) throws -> T { try store.read(body) }
  func changes() -> AsyncStream<StoreChange?> { store.changes() }
  func backup(to path: String) async throws { try await store.backup(to: path) }
  func close() throws { try store.close() }
}
