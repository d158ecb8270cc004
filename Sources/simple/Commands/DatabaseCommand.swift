import ArgumentParser
import Foundation
import PostgresStore

/// Basis data PostgreSQL.
struct DatabaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database", abstract: "Menyiapkan basis data PostgreSQL.", subcommands: [DatabaseInit.self])
}

struct DatabaseInit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Membuat atau memutakhirkan tabel sebagai pemiliknya, dan menyiapkan peran untuk peladen.",
    discussion: """
      Boleh dijalankan lagi kapan saja, juga selagi peladen berjalan. Sandi peran baru diambil dari peubah lingkungan \
      SIMPLE_PROGRAM_PASSWORD; tanpa itu, peran dibuat tanpa sandi.
      """)

  @Option(help: "postgres://PEMILIK@MESIN/NAMA: peran yang memiliki tabel. [SIMPLE_OWNER_DATABASE]")
  var owner: String?

  @Option(help: "Peran yang dipakai peladen; dibuat bila belum ada.")
  var program = "simple_program"

  mutating func run() async throws {
    let settings = try Settings(config: nil)
    guard let owner = settings.value(owner, "owner-database") else {
      throw ValidationError("Beri --owner postgres://PEMILIK@MESIN/NAMA.")
    }
    let password = ProcessInfo.processInfo.environment["SIMPLE_PROGRAM_PASSWORD"]
    let steps = try DatabaseSetup.install(at: owner, program: program, password: password)
    print(
      steps.before == steps.after
        ? "Basis data sudah mutakhir (skema \(steps.after))." : "Skema \(steps.before) → \(steps.after).")
    print("Peladen memakai peran \(program), yang tidak memiliki tabel.")
  }
}
