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
  static func restore(_ folder: String, _ name: String?, into data: DataFolder, _ tools: PostgresTools?) async throws {
    let vault = BackupVault(folder)
    guard let name = try name ?? vault.names().last else { throw BackupCopy.Problem.notABackup(folder) }
    let list = try vault.list(name)
    try vault.check(list)
    try requireEmpty(data)
    try data.make()
    try vault.restoreDocuments(of: list, to: data.documents)
    if list.database.hasSuffix("." + PostgresTools.kind) {
      guard let tools else {
        throw ValidationError("Cadangan ini dari PostgreSQL: beri --owner postgres://PEMILIK@MESIN/NAMA yang kosong.")
      }
      try await tools.restore(from: vault.database(of: list))
    } else {
      try FileManager.default.copyItem(atPath: vault.database(of: list), toPath: data.database)
    }
  }

  /// A folder that `serve --ship-to` filled.
  /// - Returns: what was found there, in words; nil when it is another kind of folder.
  static func shipped(_ folder: String, into data: DataFolder) throws -> String? {
    let database = folder + "/" + Shipping.databaseFolder
    guard FileManager.default.fileExists(atPath: database) else { return nil }
    try requireEmpty(data)
    try data.make()
    let documents = folder + "/" + Shipping.documentsFolder
    var count = 0
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: documents)) ?? [] {
      guard Digest(hex: String(path.split(separator: "/").last ?? "")) != nil else { continue }
      try BackupVault.copy(path, from: documents, to: data.documents)
      count += 1
    }
    let report = try LogReplay.make(from: database, at: data.database)
    let unused = report.unused > 0 ? "; \(report.unused) berkas tidak terpakai karena ada yang belum tiba" : ""
    return "Salinan ke-\(report.generation): \(report.frames) halaman log, \(count) dokumen\(unused)."
  }

  private static func requireEmpty(_ data: DataFolder) throws {
    guard !FileManager.default.fileExists(atPath: data.database) else { throw BackupCopy.Problem.notEmpty(data.path) }
  }

  /// - Throws: an exit with words when something does not fit.
  static func check(_ composition: Composition) throws -> JournalCheck.Report {
    let documents = composition.folder.documents + "/" + composition.context.id.rawValue
    let report = try JournalCheck(cases: composition.cases).run { id, digest in
      FileManager.default.contents(atPath: "\(documents)/\(id)/\(digest)").map { Chain.sha256($0) == digest } ?? false
    }
    guard let first = report.findings.first else { return report }
    throw ValidationError("Cadangan tidak utuh: \(FindingText.text(first))")
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
    try await restore(folder, name, into: data, nil)
    let report = try check(Composition(folder: data, office: nil, logger: Logger(label: "simple")))
    print("Diperiksa: \(report.cases) permohonan, \(report.entries) catatan, \(list.documents.count) dokumen; cocok.")
  }
}
