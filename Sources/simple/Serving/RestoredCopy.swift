import ArgumentParser
import CaseStore
import Casework
import Foundation
import Logging
import Office
import SQLiteStore

/// From a copy to a data folder, and whether it is whole.
enum RestoredCopy {
  /// - Parameter name: nil for the newest.
  static func restore(
    _ folder: String, _ name: String?, into data: DataFolder, _ shelf: any BlobShelf, _ tools: PostgresTools?
  ) async throws {
    let vault = BackupVault(folder)
    guard let name = try name ?? vault.names().last else { throw BackupCopy.Problem.notABackup(folder) }
    let list = try vault.list(name)
    try vault.check(list)
    try requireEmpty(data)
    try data.make()
    try await vault.restoreDocuments(of: list, to: shelf)
    if list.database.hasSuffix("." + PostgresTools.kind) {
      guard let tools else {
        throw ValidationError("Cadangan ini dari PostgreSQL: beri --owner postgres://PEMILIK@MESIN/NAMA yang kosong.")
      }
      try await tools.restore(from: vault.database(of: list))
    } else {
      try FileManager.default.copyItem(atPath: vault.database(of: list), toPath: data.database)
    }
  }

  /// A place that `serve --ship-to` filled.
  /// - Returns: what was found there, in words; nil when it is a place of another kind.
  static func shipped(
    from source: any ShippingTarget, into data: DataFolder, _ shelf: any BlobShelf
  ) async throws -> String? {
    let files = try await source.list(Shipping.databaseFolder).filter { ShippedFile(path: $0) != nil }
    guard !files.isEmpty else { return nil }
    try requireEmpty(data)
    try data.make()
    let fetched = data.path + "/fetched"
    defer { try? FileManager.default.removeItem(atPath: fetched) }
    for path in files { try await source.get(Shipping.databaseFolder + "/" + path, to: fetched + "/" + path) }
    let report = try LogReplay.make(from: fetched, at: data.database)
    let places = try await source.list(Shipping.documentsFolder).compactMap { BlobPlace(path: $0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, place) in places.enumerated() {
        // A bucket far away is waited for, not worked for.
        if number >= 8 { _ = try await group.next() }
        group.addTask {
          let file = fetched + "/documents/" + place.path
          try await source.get(Shipping.documentsFolder + "/" + place.path, to: file)
          try await shelf.keep(Array(try Data(contentsOf: URL(filePath: file))), place)
          try FileManager.default.removeItem(atPath: file)
        }
      }
      try await group.waitForAll()
    }
    let unused = report.unused > 0 ? "; \(report.unused) berkas tidak terpakai karena ada yang belum tiba" : ""
    return "Salinan ke-\(report.generation): \(report.frames) halaman log, \(places.count) dokumen\(unused)."
  }

  private static func requireEmpty(_ data: DataFolder) throws {
    guard !FileManager.default.fileExists(atPath: data.database) else { throw BackupCopy.Problem.notEmpty(data.path) }
  }

  /// Every office of the store.
  /// - Throws: an exit with words when something does not fit.
  static func check(_ composition: Composition) async throws -> (cases: Int, entries: Int) {
    var (cases, entries) = (0, 0)
    for id in try composition.store.read({ try $0.offices() }) {
      let report = try await composition.beside(id).checked()
      if let first = report.findings.first {
        throw ValidationError("Cadangan tidak utuh (\(id)): \(FindingText.text(first))")
      }
      cases += report.cases
      entries += report.entries
    }
    return (cases, entries)
  }

  /// Reads every byte of a copy, restores it in a temporary folder and checks every journal, row and number there. What
  /// PostgreSQL dumped is read to its end by its own tool.
  static func verify(_ folder: String, _ name: String) async throws {
    let vault = BackupVault(folder)
    let list = try vault.list(name)
    if list.database.hasSuffix("." + PostgresTools.kind) {
      try vault.check(list)
      try await PostgresTools.read(vault.database(of: list))
      print("Diperiksa: \(list.documents.count) dokumen dan salinan basis data terbaca seluruhnya.")
      return
    }
    let place = FileManager.default.temporaryDirectory.appending(path: "simple-verify-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    let data = DataFolder(path: place.path(percentEncoded: false))
    let shelf = FolderShelf(root: data.documents)
    try await restore(folder, name, into: data, shelf, nil)
    let office = try Composition.firstOffice(try Engine(nil, in: data))
    let report = try await check(
      Composition(folder: data, office: office, shelf: shelf, logger: Logger(label: "simple")))
    print("Diperiksa: \(report.cases) permohonan, \(report.entries) catatan, \(list.documents.count) dokumen; cocok.")
  }
}
