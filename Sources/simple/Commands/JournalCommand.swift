import ArgumentParser
import CaseStore
import Casework
import Foundation
import Office

/// Jurnal.
struct JournalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Memeriksa, menyegel, dan mengekspor jurnal.",
    subcommands: [JournalVerify.self, JournalSeal.self, JournalExportCommand.self])
}

struct JournalVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Memeriksa semua rantai, menghitung ulang tabel baca, dan membandingkannya.",
    discussion: "Kode keluar: 0 semuanya cocok, 1 ada perbedaan (perbedaan pertama disebut).")

  @Option(help: "Segel yang disimpan di tempat lain (JSON).")
  var against: String?

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    // What an earlier program counted is made again first; after that a difference is one.
    try await MilestoneReplay(cases: composition.cases).run()
    let report = try await composition.checked()
    var findings = report.findings
    if let against {
      guard let data = FileManager.default.contents(atPath: against),
        let seal = try? JSONDecoder().decode(SealFile.self, from: data)
      else { throw ValidationError("Segel \(against) tidak dapat dibaca; beri berkas dari simple journal seal.") }
      findings += try Sealing(context: composition.context).compare(seal)
    }
    print("\(report.journals) jurnal, \(report.entries) catatan, \(report.cases) permohonan diperiksa.")
    guard let first = findings.first else {
      print("Semuanya cocok.")
      return
    }
    print("Perbedaan pertama: \(FindingText.text(first))")
    if findings.count > 1 { print("dan \(findings.count - 1) perbedaan lain.") }
    throw ExitCode(1)
  }
}

struct JournalSeal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "Membuat segel atas semua jurnal, untuk disimpan di tempat lain.")

  @Option(help: "Berkas segel. [bawaan: DATA/seals/HARI.json]")
  var out: String?

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let calendar = try composition.current().office.calendar
    let day = calendar.local(composition.context.now()).date.description
    let file = try await Sealing(context: composition.context).seal(day: day)
    let path = out ?? composition.folder.seals + "/\(day).json"
    try Data(try JournalCoding.text(file).utf8).write(to: URL(fileURLWithPath: path))
    print("\(path): \(file.seal.journals) jurnal, \(file.seal.entries) catatan.")
  }
}

struct JournalExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Menulis jurnal sebagai JSON, satu catatan sebaris, sampai segel yang dibuat untuknya.",
    discussion: """
      Dengan --without-personal, isi pribadi (nama, NIK, alamat, catatan, alamat jaringan) tidak ikut, beserta garamnya; \
      rantai, segel, dan laporan tetap dapat diperiksa dan dihitung. Segelnya dapat disimpan dengan --seal.
      """)

  @Option(help: "Berkas tujuan; - untuk keluaran.")
  var out = "-"

  @Flag(help: "Tanpa isi pribadi, untuk diberikan kepada siapa saja.")
  var withoutPersonal = false

  @Option(help: "Berkas untuk segelnya, disimpan terpisah dari ekspor.")
  var seal: String?

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let calendar = try composition.current().office.calendar
    let day = calendar.local(composition.context.now()).date.description
    let file: SealFile
    if out == "-" {
      file = try await JournalExporting(context: composition.context).run(
        day: day, isWithoutPersonal: withoutPersonal
      ) { print($0) }
    } else {
      var lines = Data()
      file = try await JournalExporting(context: composition.context).run(
        day: day, isWithoutPersonal: withoutPersonal
      ) { lines += Data(($0 + "\n").utf8) }
      try lines.write(to: URL(fileURLWithPath: out))
    }
    if let seal { try Data(try JournalCoding.text(file).utf8).write(to: URL(fileURLWithPath: seal)) }
  }
}
