import CaseStore
import Testing

/// The embedded store keeps every promise.
@Test(arguments: StorePromises.all) func sqliteKeeps(_ promise: StorePromise) async throws {
  let folder = try TemporaryFolder()
  try await promise.check(StoreHouse { try folder.open() })
}
