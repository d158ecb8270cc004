import ArgumentParser
import Casework
import Foundation
import Office
import Procedures

/// Prosedur.
struct ProcedureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "procedure", abstract: "Memeriksa, membandingkan, mencetak, dan memberlakukan prosedur.",
    subcommands: [
      ProcedureNew.self, ProcedureCheckCommand.self, ProcedureDiff.self, ProcedurePrint.self, ProcedureAdopt.self,
      ProcedureMove.self,
    ])
}

struct ProcedureAdopt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "Memberlakukan berkas prosedur sebagai edisi baru.")

  @Argument(help: "Folder prosedur, misalnya procedures/NAMA.")
  var folder: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let url = URL(fileURLWithPath: folder)
    let bundle = try FileBundle.load(folder: url)
    let composition = try Composition(store)
    let changed = try await EditionDesk(context: composition.context).adopt(
      procedure: bundle, name: url.lastPathComponent, by: nil)
    print(changed ? "Edisi \(bundle.digest.hex.prefix(12)) diberlakukan." : "Tidak ada yang berubah.")
  }
}
