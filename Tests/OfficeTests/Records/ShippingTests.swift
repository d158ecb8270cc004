import CaseStore
import Casework
import Foundation
import Logging
import SQLiteStore
import Synchronization
import Testing

@testable import Office

/// What is carried elsewhere is enough to go on from.
@Suite struct ShippingTests {
  private static let logger: Logger = {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    return logger
  }()

  private func shipping(_ office: OfficeFixture, _ target: any ShippingTarget) throws -> Shipping {
    Shipping(
      store: office.store, capture: try LogCapture(office.store, folder: office.folder + "/shipping"), target: target,
      documents: office.folder + "/documents", logger: Self.logger)
  }

  /// Everything that the copy is worth: rows, journals, documents.
  private func verify(_ office: OfficeFixture, _ copy: String, at place: String) throws -> JournalCheck.Report {
    let path = office.folder + "/" + place
    _ = try LogReplay.make(from: copy + "/" + Shipping.databaseFolder, at: path)
    let store = try SQLiteStore(path: path)
    defer { try? store.close() }
    let context = OfficeContext(
      id: office.context.id, store: store, now: office.context.now, random: office.context.random,
      logger: Self.logger)
    let documents = copy + "/" + Shipping.documentsFolder + "/" + office.context.id.rawValue
    return try JournalCheck(cases: Cases(context: context, catalogue: office.catalogue)).run { id, digest in
      FileManager.default.contents(atPath: "\(documents)/\(id)/\(digest)").map { Chain.sha256($0) == digest } ?? false
    }
  }

  @Test func whatWasCarriedAwayIsWholeAtEveryRound() async throws {
    let office = try await OfficeFixture()
    let copy = office.folder + "/copy"
    let shipping = try shipping(office, FolderTarget(copy))
    for number in 1...4 {
      _ = try await office.submitted()
      try await shipping.round()
      let report = try verify(office, copy, at: "restored\(number)")
      #expect(report.findings.isEmpty)
      #expect(report.cases == number)
    }
    #expect(try await shipping.round() == 0, "nothing is carried twice")
  }

  /// Takes two files, and then no more.
  private final class Place: Sendable {
    let left = Atomic(2)
    var isAway: Bool { left.subtract(1, ordering: .relaxed).newValue < 0 }
  }

  /// Fails as a place does that cannot be reached.
  private struct Unreachable: ShippingTarget {
    struct Away: Error {}

    let folder: FolderTarget
    let isAway: @Sendable () -> Bool

    func put(_ path: String, from location: String) async throws {
      if isAway() { throw Away() }
      try await folder.put(path, from: location)
    }
    func get(_ path: String, to location: String) async throws { try await folder.get(path, to: location) }
    func list(_ folder: String) async throws -> [String] { try await self.folder.list(folder) }
    func remove(_ path: String) async throws { try await folder.remove(path) }
  }

  @Test func whatCannotBeCarriedWaits() async throws {
    let office = try await OfficeFixture()
    let copy = office.folder + "/copy"
    let place = Place()
    let shipping = try shipping(office, Unreachable(folder: FolderTarget(copy)) { place.isAway })
    _ = try await office.submitted()
    await #expect(throws: Unreachable.Away.self) { try await shipping.round() }
    _ = try await office.submitted()
    place.left.store(1_000, ordering: .relaxed)
    try await shipping.round()
    let report = try verify(office, copy, at: "restored")
    #expect(report.findings.isEmpty)
    #expect(report.cases == 2)
  }
}
