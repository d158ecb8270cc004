import CaseStore
import Testing

/// PostgreSQL keeps every promise, and so do two servers on one database.
@Suite(.enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed: scripts/install-packages run test"))
struct PostgresPromisesTests {
  @Test(arguments: StorePromises.all) func postgresKeeps(_ promise: StorePromise) async throws {
    let database = try PostgresServer.shared.get().database()
    try await promise.check(StoreHouse { try database.open() })
  }
}
