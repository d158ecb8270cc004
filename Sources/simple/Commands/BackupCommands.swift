import ArgumentParser
import CaseStore
import Casework
import Foundation
import Office

/// Cadangan, juga selagi peladen berjalan.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mencadangkan basis data dan dokumen ke sebuah folder, juga selagi peladen berjalan.",
    discussion: """
      Semua kantor di basis data itu, dan dokumen dari tempatnya, juga dari ember S3. Folder yang sama dipakai lagi setiap kali: dokumen yang sudah ada di sana tidak disalin lagi. Basis data \
      PostgreSQL disalin dengan pg_dump sebagai pemilik tabelnya.
      """)

  @Argument(help: "Folder cadangan: kosong, atau berisi cadangan sebelumnya.")
  var folder: String

  @Flag(help: "Setelah mencadangkan, baca ulang seluruh cadangan, pulihkan di folder sementara, dan periksa jurnalnya.")
  var verify = false

  @Option(help: "Banyaknya cadangan yang disimpan di folder itu. [bawaan: semua]")
  var keep: Int?

  @Option(help: "postgres://PEMILIK@MESIN/NAMA: peran yang memiliki tabel. [SIMPLE_OWNER_DATABASE]")
  var owner: String?

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store, anyOffice: true)
    let settings = try Settings(config: store.config)
    let made = composition.context.now()
    let name = Self.name(Date(timeIntervalSince1970: Double(made.milliseconds) / 1000))
    let copy: BackupCopy
    if case .postgres = try Engine(settings.value(store.database, "database"), in: composition.folder) {
      let tools = try PostgresTools(owner, settings)
      copy = BackupCopy(
        store: composition.store, shelf: composition.shelf, kind: PostgresTools.kind
      ) { try await tools.dump(to: $0) }
    } else {
      copy = BackupCopy(store: composition.store, shelf: composition.shelf)
    }
    let report = try await copy.make(in: folder, named: name, keeping: keep)
    print(
      "\(folder): cadangan \(name), basis data \(report.bytes) bita, \(report.documents) dokumen disalin, "
        + "\(report.shared) sudah ada.")
    if report.removed > 0 { print("\(report.removed) cadangan lama dihapus.") }
    if verify { try await RestoredCopy.verify(folder, name) }
  }

  /// In UTC, so that names sort as they were made: `20261127-003012.250`.
  static func name(_ date: Date) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "UTC")
    format.dateFormat = "yyyyMMdd-HHmmss.SSS"
    return format.string(from: date)
  }
}

struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Memulihkan cadangan ke folder data yang kosong, lalu memeriksanya.",
    discussion: """
      Menerima folder dari simple backup dan folder atau s3://EMBER/AWALAN dari serve --ship-to. Cadangan PostgreSQL dipulihkan ke basis data \
      kosong milik --owner, sesudah itu peladen memakai --database.
      """)

  @Argument(help: "Folder cadangan, atau s3://EMBER/AWALAN yang diisi serve --ship-to.")
  var folder: String

  @Option(help: "Cadangan mana, dengan namanya. [bawaan: yang terbaru]")
  var name: String?

  @Option(help: "postgres://PEMILIK@MESIN/NAMA: basis data kosong yang diisi. [SIMPLE_OWNER_DATABASE]")
  var owner: String?

  @Option(help: "Peran PostgreSQL yang dipakai peladen; dibuat bila belum ada.")
  var program = "simple_program"

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let settings = try Settings(config: store.config)
    let data = DataFolder(path: settings.value(store.data, "data", default: "var"))
    let shelf = try settings.shelf(store.documents) ?? FolderShelf(root: data.documents)
    let source = try settings.shippingTarget(folder)
    if let shipped = try await RestoredCopy.shipped(from: source, into: data, shelf) {
      print(shipped)
    } else {
      let postgres = settings.value(owner, "owner-database")
      let tools = try postgres.map { try PostgresTools($0, settings, program: program) }
      try await RestoredCopy.restore(folder, name, into: data, shelf, tools)
    }
    let report = try await RestoredCopy.check(try Composition(store, anyOffice: true))
    print("Dipulihkan dan diperiksa: \(report.cases) permohonan, \(report.entries) catatan; semuanya cocok.")
  }
}
