import ArgumentParser
import CaseStore
import Casework
import Foundation
import Office
import Procedures

/// Apa yang berubah antara dua edisi.
struct ProcedureDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Menunjukkan apa yang berubah bagi pemohon dan bagi meja.",
    discussion: """
      Permohonan yang sedang berjalan tetap memakai edisi ketika diajukan. Dengan --running ditunjukkan permohonan \
      mana yang berjalan menurut edisi lama itu.
      """)

  @Argument(help: "Prosedur lama: folder, salah satu berkasnya, atau nama folder di procedures/.")
  var old: String

  @Argument(help: "Prosedur baru, disebut dengan cara yang sama.")
  var new: String

  @Flag(help: "Tunjukkan permohonan yang sedang berjalan menurut edisi lama, dari basis data.")
  var running = false

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let before = try load(old)
    let after = try load(new)
    print(ProcedureDifference(from: before.procedure, to: after.procedure).text)
    if running { print(try touched(before.name, before.digest, by: after.procedure)) }
  }

  /// Both under the old one's name, which is no part of what they say.
  private func load(_ text: String) throws -> (procedure: Procedure, name: String, digest: Digest) {
    guard let folder = NamedFolder(text, in: "procedures"), let first = NamedFolder(old, in: "procedures") else {
      print("\(text): galat: tidak ada\n  seharusnya: \(NamedFolder.suggestion(for: text, in: "procedures"))")
      throw ExitCode(2)
    }
    do {
      let bundle = try FileBundle.load(folder: folder.url)
      return (try Procedure.load(bundle, named: first.name, in: folder.path), folder.name, bundle.digest)
    } catch {
      print(error)
      throw ExitCode.failure
    }
  }

  /// The running cases, by number: those of the old edition, and how many others there are.
  private func touched(_ name: String, _ edition: Digest, by new: Procedure) throws -> String {
    let composition = try Composition(store)
    let open = ["atStep", "returned", "approved", "issued"]
    let query = RegisterQuery(procedure: ProcedureID(name), stages: open, limit: 100_000)
    let rows = try composition.store.read { try $0.register(composition.context.id, query) }.rows
    var lines: [String] = []
    for row in rows.sorted(by: { $0.number < $1.number }) {
      let file = try composition.cases.load(row.id)
      guard file.state.editions?.procedure == edition else { continue }
      let step = row.step.flatMap { file.procedure.step($0) }
      let isGone = row.step.map { new.step($0) == nil } ?? false
      let place = step.map { "langkah \($0.number), \($0.statusLabel)" } ?? row.stage
      lines.append("  - \(row.number): \(place)" + (isGone ? "; langkah ini tidak ada dalam edisi baru" : ""))
    }
    let others = rows.count - lines.count
    let head = lines.isEmpty ? "Tidak ada permohonan yang berjalan menurut edisi lama." : "Berjalan menurut edisi lama:"
    let rest = others > 0 ? ["\(others) permohonan lain berjalan menurut edisi lain."] : []
    return ([head] + lines + rest).joined(separator: "\n")
  }
}
