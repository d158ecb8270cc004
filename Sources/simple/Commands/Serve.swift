import ArgumentParser
import Casework
import CProcess
import Foundation
import Hummingbird
import Logging
import Office
import ServiceLifecycle
import Website

/// Peladen.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Menjalankan peladen web untuk semua kantor di basis datanya.")

  @OptionGroup var store: StoreOptions

  @Option(help: "Alamat tempat peladen mendengarkan. [SIMPLE_HOST; bawaan: 127.0.0.1]")
  var host: String?

  @Option(help: "Porta. [SIMPLE_PORT; bawaan: 8080]")
  var port: Int?

  @Option(help: "Alamat yang dipakai orang, dicetak dalam setiap QR. [SIMPLE_PUBLIC_URL; bawaan: http://HOST:PORTA]")
  var publicURL: String?

  @Flag(help: "Peladen berada di belakang proksi yang mengisi X-Forwarded-For. [SIMPLE_BEHIND_PROXY=true]")
  var behindProxy = false

  @Option(help: "Permintaan yang dijawab bersamaan; selebihnya mendapat 503. [SIMPLE_MAX_REQUESTS; bawaan: 256]")
  var maxRequests: Int?

  @Option(help: "Sambungan yang terbuka bersamaan. [SIMPLE_MAX_CONNECTIONS; bawaan: 12000]")
  var maxConnections: Int?

  @Option(
    help: """
      Detik peladen masih menjawab setelah diminta berhenti, sementara /healthz sudah 503. \
      [SIMPLE_DRAIN; bawaan: 5 dengan PostgreSQL, 0 tanpa]
      """)
  var drain: Int?

  @Option(
    help: """
      Folder di mesin lain, atau s3://EMBER/AWALAN (dengan ship-s3-endpoint, ship-s3-key, ship-s3-secret), tempat \
      setiap perubahan disalin terus-menerus, beberapa detik di belakang; hanya SQLite. \
      [SIMPLE_SHIP_TO; tiap berapa detik: SIMPLE_SHIP_EVERY, bawaan: 2]
      """)
  var shipTo: String?

  mutating func run() async throws {
    // A heap a processor is as quick as eight, and keeps less of what a busy hour took.
    _ = share_heaps(Int32(clamping: ProcessInfo.processInfo.activeProcessorCount))
    // Passphrases and opened keys are in this memory.
    guard forbid_core_dumps() == 0 else {
      throw ValidationError(
        "Peladen tidak dapat mencegah penulisan memorinya ke berkas (core dump); periksa batas proses.")
    }
    var settings = try Settings(config: store.config)
    if let shipTo { settings.set("ship-to", shipTo) }
    let host = settings.value(self.host, "host", default: "127.0.0.1")
    let port = try settings.number(self.port, "port", default: 8080)
    let url = settings.value(self.publicURL, "public-url", default: "http://\(host):\(port)")
    let publicURL = url.hasSuffix("/") ? String(url.dropLast()) : url
    let isOne = settings.value(store.database, "database").map { $0.hasPrefix("sqlite:") } ?? true
    let options = Server.Options(
      host: host, port: port, publicURL: publicURL,
      isBehindProxy: behindProxy || settings.value(nil, "behind-proxy") == "true",
      requests: max(1, try settings.number(maxRequests, "max-requests", default: 256)),
      connections: max(1, try settings.number(maxConnections, "max-connections", default: 12_000)),
      headSeconds: max(1, try settings.number(nil, "head-seconds", default: 15)),
      bodySeconds: max(1, try settings.number(nil, "body-seconds", default: 20)),
      idleSeconds: max(1, try settings.number(nil, "idle-seconds", default: 75)),
      drain: .seconds(max(0, try settings.number(drain, "drain", default: isOne ? 0 : 5))),
      only: settings.value(store.office, "office").map { OfficeID($0) })
    let folder = DataFolder(path: settings.value(store.data, "data", default: "var"))
    try folder.make()
    let lock = try ServerLock.take(Engine(settings.value(store.database, "database"), in: folder), for: .serving)
    defer { withExtendedLifetime(lock) {} }
    let server = Server(try Composition(store, anyOffice: true), settings: settings, options: options)
    try await server.run { offices, port in
      // Written at once, so that whoever waits for it in a pipe sees it.
      let names = offices.joined(separator: ", ")
      let line = "SIMPLE \(names) siap di \(publicURL) (porta \(port)). Ctrl+C menghentikannya.\n"
      FileHandle.standardOutput.write(Data(line.utf8))
    }
  }
}
