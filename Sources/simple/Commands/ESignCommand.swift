import ArgumentParser
import ESignStandIn
import Foundation
import Hummingbird
import Logging
import Seals

/// Tanda tangan lewat layanan.
struct ESignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "esign", abstract: "Tanda tangan lewat Esign Client Service.", subcommands: [ESignStandInCommand.self])
}

/// Layanan tiruan.
struct ESignStandInCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand-in",
    abstract: "TIRUAN Esign Client Service, untuk uji coba di komputer sendiri. Bukan BSrE.",
    discussion: """
      Berbicara dengan protokol v1 dan v2 dan sungguh menandatangani, dengan sertifikat tiruan yang dibuat saat \
      dijalankan dan hilang saat berhenti. Ulah diminta dengan: curl -X POST http://127.0.0.1:PORTA/tiruan/ulah/NAMA, \
      untuk satu permintaan berikutnya; NAMA salah satu dari \
      \(Misbehaviour.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Option(help: "Porta di 127.0.0.1.")
  var port = 9_480

  @Option(help: "Nama pejabat dalam sertifikat tiruan.")
  var name = "Drs. Budi Rekaan, M.Si."

  @Option(help: "NIK pejabat, 16 angka.")
  var nik = "1471010808700001"

  @Option(help: "Frasa sandi pejabat.")
  var passphrase = "frasa sandi tiruan"

  @Option(help: "Folder untuk official.pem dan root.pem, yang diminta simple key register.")
  var out: String

  mutating func run() async throws {
    let authority = try StandInAuthority(now: Date())
    let official = try authority.person(nik: nik, passphrase: passphrase, name: name)
    let stranger = try authority.person(nik: "0000000000000000", passphrase: "", name: "Orang lain (tiruan)")
    let folder = URL(fileURLWithPath: out)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (file, text) in [("official.pem", official.certificate.pemText), ("root.pem", authority.root.pemText)] {
      try text.write(to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    let standIn = StandIn(
      client: "tiruan", password: "tiruan", people: [official], stranger: stranger, now: { Date() })
    let (nik, passphrase) = (nik, passphrase)
    var logger = Logger(label: "stand-in")
    logger.logLevel = .error
    let app = Application(
      router: standIn.router(), configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
      onServerRunning: { channel in
        let address = "http://127.0.0.1:\(channel.localAddress?.port ?? 0)"
        let text = """
          TIRUAN Esign Client Service di \(address) — bukan BSrE, hanya untuk uji coba. Ctrl+C menghentikannya.
          NIK \(nik), frasa sandi “\(passphrase)”. Untuk peladen SIMPLE:
          SIMPLE_ESIGN_PASSWORD="\(address) tiruan tiruan"

          """
        FileHandle.standardOutput.write(Data(text.utf8))
      }, logger: logger)
    try await app.runService()
  }
}
