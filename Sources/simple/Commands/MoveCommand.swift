import ArgumentParser
import CaseStore
import Foundation
import Office
import PostgresStore
import SQLiteStore

/// Pindah basis data.
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Memindahkan semua kantor ke basis data lain, lalu memeriksanya di sana.",
    discussion: """
      Hentikan semua peladen dahulu. Bila terputus, jalankan lagi dengan opsi yang sama: yang sudah sampai tidak \
      diulang. Setelah selesai, basis data asal menolak dipakai peladen.
      """)

  @Option(help: "Asal: sqlite:BERKAS atau postgres://PENGGUNA@MESIN/NAMA.")
  var from: String

  @Option(help: "Tujuan, masih kosong; untuk PostgreSQL jalankan dahulu simple database init.")
  var to: String

  @Option(help: "Dokumen di asal: folder:JALUR atau s3://EMBER. [bawaan: DATA/documents]")
  var fromDocuments: String?

  @Option(help: "Dokumen di tujuan. [bawaan: sama dengan asal]")
  var toDocuments: String?

  @Option(help: "Folder data. [SIMPLE_DATA; bawaan: var]")
  var data: String?

  @Option(help: "Berkas pengaturan YAML. [SIMPLE_CONFIG]")
  var config: String?

  mutating func run() async throws {
    let settings = try Settings(config: config)
    let folder = DataFolder(path: settings.value(data, "data", default: "var"))
    guard from != to else { throw ValidationError("--from dan --to adalah basis data yang sama.") }
    let locks = try [from, to].map { try ServerLock.take(Engine($0, in: folder), for: .moving) }
    defer { withExtendedLifetime(locks) {} }
    let source = try Engine(from, in: folder).open()
    let target = try Engine(to, in: folder).open()
    for (name, store) in [(from, source), (to, target)] {
      let others = try (store as? PostgresStore)?.otherSessions() ?? 0
      guard others == 0 else {
        throw ValidationError(
          "\(others) sambungan lain memakai \(Engine.shown(name)). Hentikan dahulu semua peladennya.")
      }
    }
    let first = try settings.shelf(fromDocuments ?? "folder:\(folder.documents)") ?? FolderShelf(root: folder.documents)
    let second = try toDocuments.map { try settings.shelf($0) ?? first } ?? first
    let transfer = StoreTransfer(
      from: source, to: target, documents: (from: first, to: second), targetName: Engine.shown(to),
      now: SystemSources.now, logger: try settings.logger("warning"))
    let reports = try await transfer.run { office, table, count in
      let line = "\(office)  \(table.padding(toLength: 16, withPad: " ", startingAt: 0))\(count)\n"
      FileHandle.standardOutput.write(Data(line.utf8))
    }
    for report in reports {
      print(
        "\(report.office): \(report.check.journals) jurnal, \(report.check.entries) catatan, \(report.check.cases) "
          + "permohonan, dan \(report.documents) dokumen diperiksa di tujuan; semuanya cocok.")
    }
    print("Selesai. Jalankan peladen dengan --database \(Engine.shown(to)).")
    try source.close()
    try target.close()
  }
}
