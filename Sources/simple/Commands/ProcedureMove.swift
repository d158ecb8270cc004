import ArgumentParser
import Casework
import Foundation
import Office
import Procedures

/// Memindahkan permohonan yang sedang berjalan ke edisi lain.
struct ProcedureMove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Memindahkan permohonan yang sedang berjalan ke edisi lain dari prosedurnya.",
    discussion: """
      Tanpa --now tidak ada yang diubah: yang dicetak adalah tiap permohonan, langkah tempat ia akan berada, pekerjaan \
      yang harus diulang, dan janji yang dihitung ulang. Dengan --now tiap permohonan dipindahkan sendiri-sendiri dan \
      dicatat dalam riwayatnya; bila terputus, jalankan lagi untuk sisanya.

      Yang ditunjukkan dapat disimpan dengan --plan BERKAS dan dijalankan kemudian dengan --now --plan BERKAS. \
      Permohonan yang berubah sejak itu tidak dipindahkan, hanya disebutkan.

      Kode keluar: 0 selesai, 1 ada yang tidak dapat dipindahkan, 2 salah isian.
      """)

  @Argument(help: "Nama prosedur, seperti nama foldernya.")
  var name: String

  @Option(help: "Edisi tujuan: angka awal hash-nya, seperti yang dicetak adopt.")
  var to: String?

  @Flag(help: "Edisi tujuan: yang berlaku sekarang.")
  var newest = false

  @Option(name: .customLong("case"), parsing: .upToNextOption, help: "Hanya permohonan dengan nomor ini.")
  var numbers: [String] = []

  @Option(help: "Alasannya; masuk ke riwayat tiap permohonan.")
  var reason: String?

  @Option(help: "Akun administrator yang memindahkan.")
  var by: String?

  @Flag(help: "Pindahkan sekarang.")
  var now = false

  @Option(help: "Tanpa --now: simpan rencana di berkas ini. Dengan --now: jalankan rencana di berkas ini.")
  var plan: String?

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard (to == nil) == newest else { throw ValidationError("Pilih edisi tujuan: --to EDISI atau --newest.") }
    guard now else { return }
    guard by != nil else { throw ValidationError("Sebut akun administrator yang memindahkan: --by AKUN.") }
    let words = reason?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    guard !words.isEmpty else { throw ValidationError("Tulis alasannya: --reason \"…\".") }
  }

  mutating func run() async throws {
    let composition = try Composition(store)
    let moving = Moving(cases: composition.cases)
    do {
      let target = try moving.target(to.map { .digits($0) } ?? .newest, of: ProcedureID(name))
      let found = try moving.plan(target, only: numbers.isEmpty ? nil : numbers)
      let names: (AccountID) throws -> String? = { id in
        try composition.store.read { try $0.account(composition.context.id, id)?.name }
      }
      let table = MoveTable(plan: found, holder: names)
      guard now else { return try show(found, table) }
      try await carryOut(found, table, moving, composition)
    } catch let problem as MoveProblem {
      print(MoveTable.text(problem))
      throw ExitCode(2)
    }
  }

  private func show(_ found: MovePlan, _ table: MoveTable) throws {
    print(try table.text)
    if let plan {
      try JSONEncoder.readable.encode(found.kept).write(to: URL(fileURLWithPath: plan), options: .atomic)
      print("Rencana disimpan di \(plan).")
    }
    print("Belum ada yang diubah.\(found.movable.isEmpty ? "" : " Untuk memindahkan: --now --by AKUN --reason \"…\".")")
    if !found.unknown.isEmpty || found.movable.count < found.moves.count { throw ExitCode.failure }
  }

  private func carryOut(
    _ found: MovePlan, _ table: MoveTable, _ moving: Moving, _ composition: Composition
  ) async throws {
    let kept = try plan.map { path in
      do {
        return try JSONDecoder().decode(KeptMovePlan.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
      } catch {
        throw ValidationError("Rencana \(path) tidak terbaca; buat lagi tanpa --now.")
      }
    }
    print(table.head)
    var tally = MoveTally()
    do {
      try await moving.carryOut(
        found, as: kept, by: composition.account(by ?? "").id, because: reason ?? ""
      ) { move, result in
        tally.count(result)
        print(try table.line(move, result))
      }
    } catch let problem as MoveProblem {
      throw problem
    } catch let refusal as AccountRefusal where tally.moved == 0 {
      throw refusal
    } catch {
      print(tally.text(of: found))
      print("Terputus. Yang sudah dipindahkan tetap; jalankan lagi untuk sisanya.")
      throw error
    }
    for number in found.unknown { print(table.unknown(number)) }
    print(tally.text(of: found))
    if tally.left > 0 || !found.unknown.isEmpty { throw ExitCode.failure }
  }
}

extension JSONEncoder {
  /// For files that a person may open.
  fileprivate static var readable: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
