import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Office
import ServiceLifecycle
import Website

/// Peladen.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Menjalankan peladen web.")

  @OptionGroup var store: StoreOptions

  @Option(help: "Alamat tempat peladen mendengarkan. [SIMPLE_HOST; bawaan: 127.0.0.1]")
  var host: String?

  @Option(help: "Porta. [SIMPLE_PORT; bawaan: 8080]")
  var port: Int?

  @Option(help: "Alamat yang dipakai orang, dicetak dalam setiap QR. [SIMPLE_PUBLIC_URL; bawaan: http://HOST:PORTA]")
  var publicURL: String?

  @Flag(help: "Peladen berada di belakang proksi yang mengisi X-Forwarded-For. [SIMPLE_BEHIND_PROXY=true]")
  var behindProxy = false

  mutating func run() async throws {
    let settings = try Settings(config: store.config)
    let host = settings.value(self.host, "host", default: "127.0.0.1")
    let port = try settings.number(self.port, "port", default: 8080)
    let publicURL = settings.value(self.publicURL, "public-url", default: "http://\(host):\(port)")
    let composition = try Composition(store)
    let server = try await Server(
      composition, settings: settings, host: host, port: port, publicURL: publicURL,
      isBehindProxy: behindProxy || settings.value(nil, "behind-proxy") == "true")
    try await server.run { port in
      // Written at once, so that whoever waits for it in a pipe sees it.
      let line = "SIMPLE \(composition.context.id) siap di \(publicURL) (porta \(port)). Ctrl+C menghentikannya.\n"
      FileHandle.standardOutput.write(Data(line.utf8))
    }
  }
}
