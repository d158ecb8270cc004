import ArgumentParser
import CaseStore
import Casework
import Foundation
import Office

/// Cadangan, juga selagi peladen berjalan.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mencadangkan basis data dan dokumen ke sebuah folder, juga selagi peladen berjalan.")

  @Argument(help: "Folder tujuan; harus kosong atau belum ada.")
  var folder: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let report = try await BackupCopy(
      store: composition.store, office: composition.context.id, documents: composition.folder.documents
    ).make(in: folder)
    print("\(folder): basis data dan \(report.documents) dokumen dicadangkan.")
  }
}

struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Memulihkan cadangan ke folder data yang kosong, lalu memeriksanya.")

  @Argument(help: "Folder cadangan.")
  var folder: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let settings = try Settings(config: store.config)
    let data = DataFolder(path: settings.value(store.data, "data", default: "var"))
    try BackupCopy.restore(from: folder, to: data.path)
    let composition = try Composition(store)
    let documents = data.documents + "/" + composition.context.id.rawValue
    let report = try JournalCheck(cases: composition.cases).run { id, digest in
      FileManager.default.contents(atPath: "\(documents)/\(id)/\(digest)").map { Chain.sha256($0) == digest } ?? false
    }
    guard report.findings.isEmpty else {
      print("Cadangan dipulihkan, tetapi tidak utuh: \(FindingText.text(report.findings[0]))")
      throw ExitCode(1)
    }
    print("Dipulihkan dan diperiksa: \(report.cases) permohonan, \(report.entries) catatan; semuanya cocok.")
  }
}
