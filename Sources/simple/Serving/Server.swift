import Foundation
import Hummingbird
import Logging
import Messaging
import Office
import ServiceLifecycle
import Website

/// The site and the workers behind it, until a signal stops them.
struct Server {
  private let composition: Composition
  private let site: Website
  private let host: String
  private let port: Int
  private let publicURL: String
  private let settings: Settings

  init(
    _ composition: Composition, settings: Settings, host: String, port: Int, publicURL: String, isBehindProxy: Bool
  ) async throws {
    self.composition = composition
    self.settings = settings
    try await composition.keepPublicURL(publicURL)
    self.host = host
    self.port = port
    self.publicURL = publicURL
    site = try Website(
      services: try composition.services(publicURL: publicURL),
      options: SiteOptions(
        publicURL: publicURL, secret: try await composition.formSecret(), isBehindProxy: isBehindProxy))
  }

  /// - Parameter onReady: told the port once connections are taken.
  func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
    let logger = composition.context.logger
    let app = Application(
      router: site.router(), configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) }, logger: logger)
    let workers = Workers(
      context: composition.context, catalogue: composition.catalogue,
      letters: composition.letters(publicURL: publicURL), sealFolder: composition.folder.seals)
    let client = GatewayCarrier.makeClient()
    do {
      let messages = MessageWorkers(
        reminders: Reminders(cases: composition.cases),
        deliveries: try MessageCarriers(composition, settings, client: client).deliveries())
      let group = ServiceGroup(
        configuration: .init(
          services: [.init(service: workers), .init(service: messages), .init(service: app)],
          gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
      try await group.run()
    } catch {
      try await client.shutdown()
      throw error
    }
    try await client.shutdown()
    try composition.store.close()
  }
}
