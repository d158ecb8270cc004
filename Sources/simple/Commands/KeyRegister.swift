import ArgumentParser
import Foundation
import Office

/// Mendaftarkan sertifikat.
struct KeyRegister: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Mendaftarkan sertifikat pejabat yang menandatangani lewat layanan BSrE.",
    discussion: "Kuncinya ada pada layanan itu; surat hanya terbit bila ditandatangani dengan sertifikat ini.")

  @Argument(help: "Berkas PEM: sertifikat pejabat, lalu sertifikat antara bila ada.")
  var file: String

  @Option(help: "Nama akun penanda tangan.")
  var user: String

  @Option(help: "Sertifikat akar penerbit, PEM; perlu bila kantor belum mempercayainya.")
  var root: String?

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let account = try composition.account(user)
    let facts = try await composition.administration().registerCertificate(
      try Self.text(file), root: try root.map(Self.text), for: account.id, by: .console)
    print("Sertifikat \(facts.name) didaftarkan, berlaku sampai \(try composition.localDate(facts.validUntil)).")
  }

  private static func text(_ path: String) throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ValidationError("Berkas \(path) tidak dapat dibaca; periksa nama dan izinnya.")
    }
    return text
  }
}
