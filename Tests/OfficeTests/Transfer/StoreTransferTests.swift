import CaseStore
import Casework
import Foundation
import Logging
import SQLiteStore
import Synchronization
import Testing

@testable import Office

/// An office that moves to another store, with interruptions.
struct StoreTransferTests {
  /// A store whose writes fail from a certain one on, as when the machine stops.
  private final class Failing: CaseStore {
    struct Stopped: Error {}
    let store: SQLiteStore
    private let left: Mutex<Int>

    init(_ store: SQLiteStore, after writes: Int) {
      self.store = store
      left = Mutex(writes)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any StoreWriting) throws -> T) async throws -> T {
      let mayGo = left.withLock { left in
        left -= 1
        return left >= 0
      }
      guard mayGo else { throw Stopped() }
      return try await store.write(body)
    }

    var writesInTurn: Bool { store.writesInTurn }
    func read<T>(_ body: (any StoreReading) throws -> T) throws -> T { try store.read(body) }
    func changes() -> AsyncStream<StoreChange?> { store.changes() }
    func backup(to path: String) async throws { try await store.backup(to: path) }
    func close() throws { try store.close() }
  }

  private func transfer(_ office: OfficeFixture, to target: any CaseStore, _ name: String = "new") -> StoreTransfer {
    StoreTransfer(
      from: office.store, to: target,
      documents: (
        from: FolderShelf(root: office.folder + "/documents"), to: FolderShelf(root: office.folder + "/moved")
      ),
      targetName: name, now: office.context.now, logger: office.context.logger, batch: 40)
  }

  @Test func everythingArrivesHoweverOftenItIsInterrupted() async throws {
    let office = try await OfficeFixture()
    _ = try await office.readyToApprove()
    let target = try SQLiteStore(path: office.folder + "/target.sqlite")
    var reports: [StoreTransfer.Report] = []
    var interruptions = 0
    while reports.isEmpty {
      do {
        reports = try await transfer(office, to: Failing(target, after: 3)).run()
      } catch is Failing.Stopped {
        interruptions += 1
        try #require(interruptions < 100)
        #expect(try target.read { try TransferMark.hindrance("pekanbaru", in: $0) } != nil)
      }
    }
    #expect(interruptions > 8)
    let report = try #require(reports.first)
    #expect(report.rows.map(\.table) == TransferTable.all.map(\.name))
    #expect(report.check.findings.isEmpty && report.check.cases == 1)
    #expect(report.documents > 3)
    let (before, after) = (try office.store.read(Self.heads), try target.read(Self.heads))
    #expect(before == after)
    #expect(report.rows.first?.count == before.reduce(0) { $0 + $1.version })
    // The target serves now, and the source no longer.
    #expect(try target.read { try TransferMark.hindrance("pekanbaru", in: $0) } == nil)
    #expect(try office.store.read { try TransferMark.hindrance("pekanbaru", in: $0) }?.contains("new") == true)
    // Back, into a file of its own; never over what was there before.
    let back = StoreTransfer(
      from: target, to: try SQLiteStore(path: office.folder + "/back.sqlite"),
      documents: (from: FolderShelf(root: office.folder + "/moved"), to: FolderShelf(root: office.folder + "/moved")),
      targetName: "back", now: office.context.now, logger: office.context.logger)
    #expect(try await back.run().first?.check.findings.isEmpty == true)
    await #expect(throws: StoreTransfer.Problem.movedAlready("pekanbaru", to: "new")) {
      try await transfer(office, to: target).run()
    }
  }

  @Test func aTargetThatHasTheOfficeIsLeftAlone() async throws {
    let (office, other) = (try await OfficeFixture(), try await OfficeFixture())
    await #expect(throws: StoreTransfer.Problem.notEmpty("pekanbaru")) {
      try await transfer(office, to: other.store).run()
    }
    let empty = try SQLiteStore(path: office.folder + "/empty.sqlite")
    let moving = StoreTransfer(
      from: empty, to: office.store, documents: (from: FolderShelf(root: "/x"), to: FolderShelf(root: "/x")),
      targetName: "x", now: office.context.now, logger: office.context.logger)
    await #expect(throws: StoreTransfer.Problem.nothingToMove) { try await moving.run() }
  }

  /// A server that still writes while its office moves.
  @Test func aSourceThatChangesMeanwhileIsNoticed() async throws {
    let office = try await OfficeFixture()
    let target = try SQLiteStore(path: office.folder + "/target.sqlite")
    await #expect(throws: Failing.Stopped.self) {
      try await transfer(office, to: Failing(target, after: 20)).run()
    }
    try await office.store.write { store in
      let login = office.file.exampleApplicants[0].contact
      guard var account = try store.account("pekanbaru", login: login) else { return }
      account.name = "Nama Lain"
      try store.put(account)
    }
    let error = await #expect(throws: StoreTransfer.Problem.self) { try await transfer(office, to: target).run() }
    guard case .differs("pekanbaru", _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try office.store.read { try TransferMark.hindrance("pekanbaru", in: $0) } == nil)
  }

  @Test func aDocumentThatIsDamagedStopsIt() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let digest = try #require(try office.store.read { try $0.documents("pekanbaru", id).first?.digest })
    try Data([1]).write(to: URL(filePath: "\(office.folder)/documents/pekanbaru/\(id)/\(digest)"))
    let target = try SQLiteStore(path: office.folder + "/target.sqlite")
    await #expect(throws: BlobError.damaged(id, digest)) { try await transfer(office, to: target).run() }
    #expect(try target.read { try TransferMark.hindrance("pekanbaru", in: $0) } != nil)
  }

  private static func heads(_ store: any StoreReading) throws -> [Head] {
    try store.heads("pekanbaru").map {
      Head(stream: $0.stream.description, version: $0.head.version, hash: $0.head.hash)
    }
  }

  private struct Head: Hashable {
    let stream: String
    let version: Int
    let hash: Digest
  }
}
