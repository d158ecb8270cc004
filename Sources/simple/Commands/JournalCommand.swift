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
    let report = try await JournalCheck(cases: composition.cases).run(documents: composition.blobs)
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
    commandName: "export", abstract: "Menulis jurnal sebagai JSON, satu catatan sebaris.")

  @Option(help: "Berkas tujuan; - untuk keluaran.")
  var out = "-"

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let office = composition.context.id
    let lines = try composition.store.read { store in
      try store.heads(office).flatMap { try store.entries(office, $0.stream) }.map(JournalExport.line)
    }
    if out == "-" {
      for line in lines { print(line) }
    } else {
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: out))
    }
  }
}
