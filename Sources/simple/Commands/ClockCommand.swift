import ArgumentParser
import Foundation
import Office
import Procedures
import WorkingTime

/// Jam dan tenggat kantor.
struct ClockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "Menghitung tenggat menurut kalender kantor.", subcommands: [ClockDue.self])
}

struct ClockDue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Kapan sesuatu jatuh tempo, dan hari apa saja yang dilewati.",
    discussion: """
      Hanya membaca berkas kantor; basis data tidak diperlukan. Contoh:

        simple clock due --office pekanbaru --from "2026-03-17 10:30" --takes "2 hari kerja"

      Kode keluar: 0 ada jawabannya, 1 kalender tahun itu belum ada atau berkas kantor keliru, 64 pertanyaannya keliru.
      """)

  @Option(help: "Kantor: nama folder di offices/, atau foldernya.")
  var office: String

  @Option(help: "Saat masuk menurut jam kantor, misalnya \"2026-03-17 10:30\".")
  var from: String

  @Option(help: "Lamanya: \"20 menit\", \"1 jam\", atau \"2 hari kerja\".")
  var takes: String

  @Flag(help: "Tulis jawabannya sebagai JSON.")
  var json = false

  func run() throws {
    guard let folder = NamedFolder(office, in: "offices") else {
      throw ValidationError("Kantor \(office) tidak ada; beri nama folder di offices/, atau foldernya.")
    }
    do {
      let bundle = try FileBundle.load(folder: folder.url)
      let file = try OfficeFile.load(bundle, named: folder.name, in: folder.path)
      let answer = try DueQuestion(office: file, from: from, takes: takes).answer()
      print(json ? try encoded(answer) : answer.text)
    } catch let problem as DueQuestion.Problem {
      throw ValidationError(Self.words(problem))
    } catch let missing as CalendarMissing {
      print(
        "Kalender \(missing.year) belum ada di \(folder.path)/calendar; tenggat tidak ditebak. "
          + "Tambahkan calendar/\(missing.year).yaml, lalu hitung lagi.")
      throw ExitCode.failure
    } catch let problems as FileProblems {
      print(problems)
      throw ExitCode.failure
    }
  }

  private func encoded(_ answer: DueAnswer) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(answer), as: UTF8.self)
  }

  private static func words(_ problem: DueQuestion.Problem) -> String {
    switch problem {
    case .from(let text): "“\(text)” bukan saat; tulis tanggal dan jam, misalnya \"2026-03-17 10:30\"."
    case .takes(let text): "“\(text)” bukan waktu; tulis misalnya \"20 menit\" atau \"2 hari kerja\"."
    }
  }
}
