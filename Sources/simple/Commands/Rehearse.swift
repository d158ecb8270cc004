import ArgumentParser
import AsyncHTTPClient
import CaseStore
import Casework
import Foundation
import Logging
import Office
import Procedures
import Rehearsal
import Seals
import X509

/// Gladi: satu permohonan contoh melalui semua langkah.
struct Rehearse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Menjalankan satu permohonan contoh melalui semua langkah lewat HTTP, di peladen dan basis data sendiri.",
    discussion: "Kode keluar 0 hanya bila surat sah menurut ca.pem.")

  @Option(help: "Kantor, nama folder di offices/. [bawaan: yang pertama]")
  var office: String?

  @Option(help: "Prosedur, nama folder di procedures/. [bawaan: yang pertama]")
  var procedure: String?

  @Option(help: "Jenis permohonan. [bawaan: yang pertama]")
  var kind: String?

  @Flag(help: "Semua jenis permohonan, tiap jenis di foldernya sendiri di dalam --out.")
  var allKinds = false

  @Option(help: "Folder hasil.")
  var out: String

  @Option(help: "Folder yang memuat offices/ dan procedures/. [bawaan: folder ini]")
  var files = "."

  mutating func run() async throws {
    let target = URL(fileURLWithPath: out)
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let stage = try RehearsalStage(
      files: URL(fileURLWithPath: files), office: office, procedure: procedure)
    defer { stage.clear() }
    let kinds: [String?] = allKinds ? try stage.kinds() : [kind]
    for kind in kinds {
      let folder = allKinds ? target.appendingPathComponent(kind ?? "") : target
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let (table, failure) = await stage.play(kind, into: folder)
      try table.write(to: folder.appendingPathComponent("steps.txt"), atomically: true, encoding: .utf8)
      print(table)
      if let failure {
        FileHandle.standardError.write(Data("Gladi berhenti: \(failure)\n".utf8))
        throw ExitCode(1)
      }
      try await judge(folder)
    }
  }

  private func judge(_ target: URL) async throws {
    let letter = Array(try Data(contentsOf: target.appendingPathComponent("letter.pdf")))
    let roots = try Certificate.all(
      fromPEM: String(contentsOf: target.appendingPathComponent("ca.pem"), encoding: .utf8))
    let report = await Seals.validate(letter, roots: roots, at: Date())
    print(LetterReport(report).text)
    guard report.verdict == .valid else { throw ExitCode(1) }
  }
}
