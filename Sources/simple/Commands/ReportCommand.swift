import ArgumentParser
import Casework
import Foundation
import Office
import Procedures
import WorkingTime

/// Laporan pelayanan.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Laporan pelayanan sebulan: dari basis data, atau dari ekspor jurnal saja.",
    discussion: """
      Tanpa --from-export angkanya dibaca dari basis data kantor. Dengan --from-export basis data tidak diperlukan: \
      jurnal diperiksa rantainya, lalu dihitung dengan berkas kantor dan prosedur yang diberikan. Contoh:

        simple report --month 2026-11
        simple report --month 2026-11 --from-export jurnal.jsonl --office-folder offices/pekanbaru --procedures procedures/*

      Kode keluar: 0 laporannya ada, 1 ekspor atau berkasnya keliru, 64 pertanyaannya keliru.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json, pdf
  }

  @Option(help: "Bulan, misalnya 2026-11.")
  var month: String

  @Option(help: "text, csv, json, atau pdf.")
  var format = Format.text

  @Option(help: "Berkas tujuan; - untuk keluaran.")
  var out = "-"

  @Option(help: "Segel yang disimpan di tempat lain, untuk memeriksa ekspor.")
  var against: String?

  @Option(help: "Ekspor jurnal (simple journal export).")
  var fromExport: String?

  @Option(help: "Bersama --from-export: folder kantor, dengan kalendernya.")
  var officeFolder: String?

  @Option(
    parsing: .upToNextOption, help: "Bersama --from-export: folder setiap edisi prosedur yang disebut jurnal.")
  var procedures: [String] = []

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    guard let month = ReportMonth(month) else {
      throw ValidationError("“\(month)” bukan bulan; tulis misalnya 2026-11.")
    }
    let (made, office): (Reports.Made, OfficeFile)
    if let fromExport {
      (made, office) = try recomputed(month, fromExport)
    } else {
      (made, office) = try await stored(month)
    }
    let bytes =
      switch format {
      case .text: Array(ReportText.text(made.report).utf8)
      case .csv: ReportTable.csv(made.report)
      case .json: Array((try Self.json(made.report) + "\n").utf8)
      case .pdf: try ReportPaper(made, office).typeset()
      }
    if out == "-" {
      FileHandle.standardOutput.write(Data(bytes))
    } else {
      try Data(bytes).write(to: URL(fileURLWithPath: out))
    }
  }

  private func stored(_ month: ReportMonth) async throws -> (Reports.Made, OfficeFile) {
    let composition = try Composition(store)
    try await MilestoneReplay(cases: composition.cases).run()
    let made = try Reports(cases: composition.cases).make(month)
    let office = try composition.current().office
    try composition.store.close()
    return (made, office)
  }

  private func recomputed(_ month: ReportMonth, _ path: String) throws -> (Reports.Made, OfficeFile) {
    guard let officeFolder, let folder = NamedFolder(officeFolder, in: "offices"), !procedures.isEmpty else {
      throw ValidationError("Bersama --from-export perlu --office-folder FOLDER dan --procedures FOLDER….")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) tidak dapat dibaca; beri berkas dari simple journal export.")
    }
    do {
      let now = SystemSources.now()
      let reading = try JournalReading(export: String(decoding: data, as: UTF8.self), at: now)
      try requireAll(of: reading)
      let bundle = try FileBundle.load(folder: folder.url)
      let office = try OfficeFile.load(bundle, named: folder.name, in: folder.path)
      if reading.officeDigest != bundle.digest {
        Self.warn("berkas di \(folder.path) bukan edisi kantor yang terakhir menurut jurnal; kalendernya bisa berbeda.")
      }
      let report = try reading.report(
        month, procedures: try editions(), calendar: office.calendar, at: now)
      let isClosed = now >= month.span(in: office.calendar).upperBound
      return (Reports.Made(report: report, at: now, isClosed: isClosed, edition: bundle.digest), office)
    } catch let problem as JournalReading.Problem {
      print(Self.words(problem))
      throw ExitCode.failure
    } catch let problems as FileProblems {
      print(problems)
      throw ExitCode.failure
    }
  }

  private func requireAll(of reading: JournalReading) throws {
    guard let against else { return }
    guard let data = FileManager.default.contents(atPath: against),
      let seal = try? JSONDecoder().decode(SealFile.self, from: data)
    else { throw ValidationError("Segel \(against) tidak dapat dibaca; beri berkas dari simple journal seal.") }
    guard let lost = reading.lost(since: seal).first else { return }
    print(
      "Jurnal \(lost) hilang, terpotong, atau berbeda sejak segel \(seal.seal.day); laporan tidak dihitung darinya.")
    throw ExitCode.failure
  }

  private func editions() throws -> [Digest: Procedure] {
    var editions: [Digest: Procedure] = [:]
    for name in procedures {
      // A pattern of the shell also brings what is no procedure.
      guard let folder = NamedFolder(name, in: "procedures"), !name.hasSuffix(".json") else { continue }
      let bundle = try FileBundle.load(folder: folder.url)
      editions[bundle.digest] = try Procedure.load(bundle, named: folder.name, in: folder.path)
    }
    return editions
  }

  private static func json(_ report: ServiceReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }

  private static func warn(_ text: String) {
    FileHandle.standardError.write(Data("Perhatian: \(text)\n".utf8))
  }

  static func words(_ problem: JournalReading.Problem) -> String {
    switch problem {
    case .line(let number): "Baris \(number) bukan catatan jurnal; beri berkas dari simple journal export."
    case .broken(let stream, let version):
      "Jurnal \(stream) tidak utuh pada catatan \(version); laporan tidak dihitung darinya."
    case .unsealed:
      "Ekspor ini tidak bersegel, jadi tidak terlihat apa yang hilang; buat lagi dengan simple journal export."
    case .notAsSealed(let day, let journals, let entries):
      "Ekspor ini bukan yang disegel pada \(day): "
        + (journals > 0 || entries > 0
          ? "\(max(0, journals)) jurnal dan \(max(0, entries)) catatan hilang"
          : "ada catatan yang tidak disegel")
        + "; laporan tidak dihitung darinya."
    case .severalOffices: "Ekspor ini memuat jurnal beberapa kantor; beri ekspor satu kantor."
    case .empty: "Ekspor ini kosong; beri berkas dari simple journal export."
    case .edition(let name, let digest):
      "Edisi \(digest.hex.prefix(12)) prosedur \(name.map(\.rawValue) ?? "?") disebut jurnal, tetapi berkasnya tidak ada "
        + "di antara --procedures; tambahkan folder edisi itu."
    }
  }
}
