import ArgumentParser
import Foundation
import Procedures

/// Memeriksa prosedur seperti penyusun program memeriksa naskahnya.
struct ProcedureCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Memeriksa berkas prosedur dan membuktikan bahwa alurnya dapat dijalankan.",
    discussion: """
      Semua kesalahan ditunjukkan sekaligus, dengan berkas, baris, dan apa yang seharusnya ditulis. Bila berkasnya \
      dapat dibaca, seluruh ruang keadaannya dicoba: setiap langkah tercapai, dari mana pun ada jalan sampai akhir, \
      tidak ada surat sebelum semua meja menyatakan lengkap, dan hanya peran yang disebut yang dapat bertindak.

      Kode keluar: 0 baik, 1 ada galat, 2 berkas atau kantor tidak ditemukan.
      """)

  @Argument(help: "Folder prosedur, salah satu berkasnya, atau nama folder di procedures/.")
  var files: [String]

  @Option(help: "Kantor: nama folder di offices/, atau foldernya. Memeriksa meja, pejabat, seri nomor, dan kalender.")
  var office: String?

  @Flag(help: "Tulis hasilnya sebagai JSON.")
  var json = false

  /// What is written with `--json`.
  struct Result: Encodable {
    var missing: [String] = []
    /// Folders that cannot be read at all, such as one that is too large.
    var folderProblems: [FileProblem] = []
    /// What to write instead of each of them.
    var meant: [String: String] = [:]
    var officeProblems: [FileProblem] = []
    var reports: [ProcedureReport] = []
  }

  mutating func run() async throws {
    var result = Result()
    let office = loadOffice(&result)
    // Without the office that was meant, "good" would say more than was looked at.
    for file in files where self.office == nil || office != nil {
      guard let folder = NamedFolder(file, in: "procedures") else {
        result.missing.append(file)
        result.meant[file] = NamedFolder.suggestion(for: file, in: "procedures")
        continue
      }
      do throws(FileProblems) {
        let bundle = try FileBundle.load(folder: folder.url)
        let check = ProcedureCheck(bundle, named: folder.name, in: folder.path, office: office)
        result.reports.append(await check.report())
      } catch {
        result.folderProblems += error.all
      }
    }
    print(try text(of: result, office))
    if !result.missing.isEmpty { throw ExitCode(2) }
    if !result.folderProblems.isEmpty { throw ExitCode(2) }
    if !result.officeProblems.isEmpty || result.reports.contains(where: \.hasErrors) { throw ExitCode.failure }
  }

  private func loadOffice(_ result: inout Result) -> OfficeFile? {
    guard let office else { return nil }
    guard let folder = NamedFolder(office, in: "offices"), let bundle = try? FileBundle.load(folder: folder.url) else {
      result.missing.append(office)
      result.meant[office] = NamedFolder.suggestion(for: office, in: "offices")
      return nil
    }
    do throws(FileProblems) {
      return try OfficeFile.load(bundle, named: folder.name, in: folder.path)
    } catch {
      result.officeProblems = error.all
      return nil
    }
  }

  private func text(of result: Result, _ office: OfficeFile?) throws -> String {
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(result), as: UTF8.self)
    }
    let missing = result.missing.map {
      "\($0): galat: tidak ada\n  seharusnya: \(result.meant[$0] ?? "folder, berkas .yaml, atau nama yang ada")"
    }
    return
      (missing + (result.folderProblems + result.officeProblems).map(\.description)
      + result.reports.map { $0.text(office?.calendar, zone: office?.timeZoneName) }).joined(separator: "\n")
  }
}
