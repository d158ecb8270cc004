import CaseStore
import Testing

/// One thing that every store promises, checked through the protocol alone.
struct StorePromise: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let check: @Sendable (StoreHouse) async throws -> Void

  init(_ words: String, _ check: @escaping @Sendable (StoreHouse) async throws -> Void) {
    testDescription = words
    self.check = check
  }
}

/// Where a store lives: opens it, and opens it again.
struct StoreHouse: Sendable {
  let open: @Sendable () throws -> any CaseStore
}

/// The conformance suite. An engine's tests run it with a house of its own:
///
/// ```swift
/// @Test(arguments: StorePromises.all) func keeps(_ promise: StorePromise) async throws {
///   try await promise.check(house)
/// }
/// ```
enum StorePromises {
  static let all =
    saving + journals + acts + numbers + queues + registers + lookUps + drafts + accounts + sessions + editions + work
    + messages + supervision + acting
}
