import ArgumentParser
import Casework
import Office
import Procedures

/// Banyak permohonan rekaan, untuk mengukur.
struct OfficeFill: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: "Mengisi kantor contoh dengan banyak permohonan rekaan, untuk mengukur. Dokumen dan suratnya tidak ada.",
    shouldDisplay: false)

  @Argument(help: "Prosedurnya, seperti nama foldernya.")
  var procedure: String

  @Option(help: "Banyaknya permohonan.")
  var cases: Int

  @Option(help: "Langkah tempat permohonan menunggu; tanpa ini sampai selesai.")
  var at: String?

  @Option(help: "Nomor urut orang rekaan yang pertama.")
  var first = 0

  @Flag(help: "Simpan juga foto rekaan, agar suratnya dapat dicetak.")
  var photos = false

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    guard cases > 0, first >= 0 else { throw ValidationError("--cases lebih dari nol, --first tidak kurang dari nol.") }
    let composition = try Composition(store)
    guard try composition.current().office.isExample else {
      throw ValidationError("Hanya kantor contoh yang dapat diisi permohonan rekaan.")
    }
    let many = try ManyCases(cases: composition.cases, procedure: ProcedureID(procedure))
    try await many.add(
      cases, first: first, to: at.map { .at(StepID($0)) } ?? .end, photosIn: photos ? composition.blobs : nil)
    print("\(cases) permohonan ditambahkan.")
    try composition.store.close()
  }
}
