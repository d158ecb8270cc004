import CaseStore
import Casework
import Crypto
import Foundation
import Logging
import WorkingTime

/// Carries everything of a store's offices into another one, and verifies it there.
///
/// How far it came is kept in the target, in the commit that carries the rows: after an interruption the next run goes
/// on. Until it is done no server serves the target; after that, none serves the source.
public struct StoreTransfer: Sendable {
  public enum Problem: Error, Hashable, CustomStringConvertible {
    case nothingToMove
    case notEmpty(OfficeID)
    case movedAlready(OfficeID, to: String)
    /// The two sides differ in this table.
    case differs(OfficeID, table: String)
    case damaged(OfficeID, JournalCheck.Finding)

    public var description: String {
      switch self {
      case .nothingToMove: "Basis data asal tidak memuat kantor."
      case .notEmpty(let office):
        "Basis data tujuan sudah memuat kantor \(office). Pindahkan ke basis data yang masih kosong."
      case .movedAlready(let office, let target): "Kantor \(office) sudah pindah ke \(target)."
      case .differs(let office, let table):
        "Tabel \(table) kantor \(office) tidak sama di kedua sisi: basis data asal berubah selama pemindahan. "
          + "Hentikan semua peladen, kosongkan tujuan, lalu ulangi."
      case .damaged(let office, let finding): "Jurnal kantor \(office) di tujuan tidak utuh: \(finding)"
      }
    }
  }

  public struct Report: Sendable {
    public let office: OfficeID
    /// Rows by table, in the order in which they were carried.
    public let rows: [(table: String, count: Int)]
    public let documents: Int
    public let check: JournalCheck.Report
  }

  let source: any CaseStore
  let target: any CaseStore
  let documents: (from: any BlobShelf, to: any BlobShelf)
  /// How the target is called, without what is secret.
  let targetName: String
  let now: @Sendable () -> Moment
  let logger: Logger
  /// Rows in one commit.
  let batch: Int

  public init(
    from source: any CaseStore, to target: any CaseStore, documents: (from: any BlobShelf, to: any BlobShelf),
    targetName: String, now: @escaping @Sendable () -> Moment, logger: Logger, batch: Int = 200
  ) {
    self.source = source
    self.target = target
    self.documents = documents
    self.targetName = targetName
    self.now = now
    self.logger = logger
    self.batch = batch
  }

  /// - Parameter told: after each table of each office, and after its documents.
  public func run(told: (OfficeID, String, Int) -> Void = { _, _, _ in }) async throws -> [Report] {
    let offices = try source.read { try $0.offices() }
    guard !offices.isEmpty else { throw Problem.nothingToMove }
    for office in offices {
      try begin(office)
      // An office that an older program left gets what reports count before it is carried, as when it is served.
      try await MilestoneReplay(cases: cases(of: office, in: source)).run()
    }
    var reports: [Report] = []
    for office in offices {
      let rows = try await carryRows(office, told)
      let count = try await carryDocuments(office)
      told(office, "documents/", count)
      try compare(office)
      let check = try await verify(office)
      reports.append(Report(office: office, rows: rows, documents: count, check: check))
    }
    for office in offices { try await settle(office) }
    return reports
  }

  /// The target must be new to the office, or hold an unfinished move of it.
  private func begin(_ office: OfficeID) throws {
    let moved = try source.read { try TransferMark.moved($0, office) }
    if let moved { throw Problem.movedAlready(office, to: moved) }
    try target.read { store in
      let isNew = try store.heads(office).isEmpty && store.editions(office).isEmpty
      guard try isNew || TransferMark.progress(store, office) != nil else { throw Problem.notEmpty(office) }
    }
  }

  // MARK: Rows

  private func carryRows(
    _ office: OfficeID, _ told: (OfficeID, String, Int) -> Void
  ) async throws -> [(table: String, count: Int)] {
    var progress = try target.read { try TransferMark.progress($0, office) } ?? TransferMark.Progress()
    for table in TransferTable.all where !progress.done.contains(where: { $0.table == table.name }) {
      if progress.table != table.name { progress = progress.beginning(table.name) }
      while true {
        let place = progress.place
        let rows = try source.read {
          try $0.transferRows(office, table, after: place, limit: table.name == "editions" ? 10 : batch)
        }
        guard let last = rows.last else { break }
        progress.place = last.place
        progress.count += rows.count
        let carried = table.name == "settings" ? rows.filter { !TransferMark.isOwn($0) } : rows
        let kept = progress
        try await target.write { store in
          try store.putTransferRows(office, table, carried)
          try TransferMark.keep(kept, office, in: store)
        }
      }
      told(office, table.name, progress.count)
      progress = progress.ending(table.name)
      let kept = progress
      try await target.write { try TransferMark.keep(kept, office, in: $0) }
    }
    return progress.done.map { ($0.table, $0.count) }
  }

  // MARK: Documents

  private func carryDocuments(_ office: OfficeID) async throws -> Int {
    let from = try BlobStore(shelf: documents.from, office: office)
    let to = try BlobStore(shelf: documents.to, office: office)
    let there = try await to.allDigests()
    var count = 0
    for (id, digests) in try await from.allDigests().sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for digest in digests {
        count += 1
        if there[id]?.contains(digest) != true { _ = try await to.keep(try await from.bytes(digest, of: id), of: id) }
      }
    }
    return count
  }

  // MARK: Verifying

  /// Every row of both sides, in order.
  private func compare(_ office: OfficeID) throws {
    for table in TransferTable.all {
      let sums = (try sum(office, table, in: source), try sum(office, table, in: target))
      guard sums.0 == sums.1 else { throw Problem.differs(office, table: table.name) }
    }
  }

  private func sum(_ office: OfficeID, _ table: TransferTable, in store: any CaseStore) throws -> [UInt8] {
    var sum = SHA256()
    var place: [TransferValue]?
    while true {
      let after = place
      let rows = try store.read {
        try $0.transferRows(office, table, after: after, limit: table.name == "editions" ? 10 : batch)
      }
      guard let last = rows.last else { break }
      for row in rows where table.name != "settings" || !TransferMark.isOwn(row) {
        for value in row.values { sum.update(data: value.marked) }
      }
      place = last.place
    }
    return Array(sum.finalize())
  }

  /// Chains, numbers, rows computed again from their events, and the bytes of every document, on the far side.
  private func verify(_ office: OfficeID) async throws -> JournalCheck.Report {
    let report = try await JournalCheck(cases: cases(of: office, in: target)).run(
      documents: try BlobStore(shelf: documents.to, office: office))
    if let finding = report.findings.first { throw Problem.damaged(office, finding) }
    return report
  }

  private func cases(of office: OfficeID, in store: any CaseStore) -> Cases {
    let context = OfficeContext(id: office, store: store, now: now, random: SystemSources.random, logger: logger)
    return Cases(context: context, catalogue: Catalogue(office: office))
  }

  private func settle(_ office: OfficeID) async throws {
    let name = targetName
    try await target.write { try TransferMark.finish(office, in: $0) }
    try await source.write { try TransferMark.leave(office, to: name, in: $0) }
  }
}

extension TransferValue {
  /// Its bytes behind a mark of their kind and length, so that no two rows run into each other.
  fileprivate var marked: Data {
    let (kind, bytes): (UInt8, [UInt8]) =
      switch self {
      case .null: (0, [])
      case .text(let text): (1, Array(text.utf8))
      case .integer(let number): (2, Array("\(number)".utf8))
      case .flag(let flag): (3, [flag ? 1 : 0])
      case .bytes(let bytes): (4, bytes)
      }
    return Data([kind] + Array("\(bytes.count):".utf8) + bytes)
  }
}
