import CaseStore
import Casework
import Foundation
import Logging
import ServiceLifecycle
import Synchronization

/// Carries every change to another place, some seconds behind: the database's log as ``ChangeCapture`` hands it over, and
/// each document before the part of the log that names it.
///
/// ```
/// TARGET/database/0000000003/…          see SQLiteStore's ShippedFile
/// TARGET/documents/OFFICE/CASE/HASH
/// ```
///
/// When the place cannot be reached, files wait on this machine and the server goes on; the log says for how long.
public final class Shipping: Service {
  public static let databaseFolder = "database"
  public static let documentsFolder = "documents"

  let store: any CaseStore
  let capture: any ChangeCapture
  let target: any ShippingTarget
  /// Nil when documents are kept elsewhere anyway.
  let documents: String?
  let pause: Duration
  /// Generations of the database that the copy keeps.
  let generations: Int
  let logger: Logger
  private let arrived = Mutex(Arrived())
  private let work = BlockingWork(name: "capture", atOnce: 1)

  /// What the copy has, as far as this process knows.
  private struct Arrived {
    var isKnown = false
    var database: Set<String> = []
    var documents: Set<String> = []
    var failures = 0
  }

  public init(
    store: any CaseStore, capture: any ChangeCapture, target: any ShippingTarget, documents: String?,
    every pause: Duration = .seconds(2), keeping generations: Int = 2, logger: Logger
  ) {
    self.store = store
    self.capture = capture
    self.target = target
    self.documents = documents
    self.pause = pause
    self.generations = generations
    self.logger = logger
  }

  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await self.attempt()
        do { try await Task.sleep(for: self.pause) } catch { return }
      }
    }
    // What was decided since the last round, before the server is gone.
    await attempt()
  }

  /// One round; what fails is logged and tried again in the next.
  private func attempt() async {
    do {
      try await round()
      let failures = arrived.withLock { arrived in
        defer { arrived.failures = 0 }
        return arrived.failures
      }
      if failures > 0 { logger.notice("the copy has caught up", metadata: ["rounds-missed": "\(failures)"]) }
    } catch {
      let failures = arrived.withLock { arrived in
        arrived.failures += 1
        return arrived.failures
      }
      logger.error(
        "the copy elsewhere falls behind",
        metadata: ["rounds-missed": "\(failures)", "error": "\(error)"])
    }
  }

  /// Carries away everything that is committed by now.
  /// - Returns: how many files arrived.
  @discardableResult
  public func round() async throws -> Int {
    try await learn()
    let present = arrived.withLock { Array($0.database) }
    let capture = capture
    let waiting = try await work.run { try capture.capture(present: present) }
    guard !waiting.isEmpty else { return 0 }
    // Documents are kept before the commit that names them: those that this part of the log names are all there.
    var count = try await carryDocuments()
    for change in waiting {
      try await target.put(Self.databaseFolder + "/" + change.path, from: change.location)
      arrived.withLock { _ = $0.database.insert(change.path) }
      try await work.run { try capture.delivered(change) }
      count += 1
    }
    try await clear()
    return count
  }

  /// What is there already, asked once.
  private func learn() async throws {
    if arrived.withLock({ $0.isKnown }) { return }
    let database = try await target.list(Self.databaseFolder)
    let documents = documents == nil ? [] : try await target.list(Self.documentsFolder)
    arrived.withLock { $0 = Arrived(isKnown: true, database: Set(database), documents: Set(documents)) }
  }

  private func carryDocuments() async throws -> Int {
    guard let documents else { return 0 }
    let (named, store) = (arrived.withLock { $0.documents }, store)
    let missing = try await work.run {
      try Self.names(in: store).filter {
        !named.contains($0) && FileManager.default.fileExists(atPath: documents + "/" + $0)
      }
    }
    for name in missing {
      try await target.put(Self.documentsFolder + "/" + name, from: documents + "/" + name)
      arrived.withLock { _ = $0.documents.insert(name) }
    }
    return missing.count
  }

  /// Of every document that the store names: `OFFICE/CASE/HASH`.
  static func names(in store: any CaseStore) throws -> [String] { try places(in: store).map(\.path) }

  /// Of every document that the store names.
  static func places(in store: any CaseStore) throws -> [BlobPlace] {
    try store.read { store in
      try store.offices().flatMap { try store.allDocuments($0) }.map {
        try BlobPlace(office: $0.office, caseID: $0.caseID, digest: $0.digest)
      }
    }
  }

  /// Takes away generations that are too old, and with them the documents of drafts that have ended.
  private func clear() async throws {
    let present = arrived.withLock { Array($0.database) }
    let outdated = capture.outdated(present, keeping: generations)
    guard !outdated.isEmpty else { return }
    for path in outdated {
      try await target.remove(Self.databaseFolder + "/" + path)
      arrived.withLock { _ = $0.database.remove(path) }
    }
    guard documents != nil else { return }
    let store = store
    let named = Set(try await work.run { try Self.names(in: store) })
    for name in arrived.withLock({ $0.documents }).subtracting(named) {
      try await target.remove(Self.documentsFolder + "/" + name)
      arrived.withLock { _ = $0.documents.remove(name) }
    }
  }
}
