import AsyncHTTPClient
import Casework
import Foundation
import Hummingbird
import Logging
import Messaging
import Office
import ServiceLifecycle
import Website

/// The sites of all offices and the workers behind them, until a signal stops them.
struct Server {
  struct Options {
    var host: String
    var port: Int
    var publicURL: String
    var isBehindProxy: Bool
    /// Requests that are answered at the same time.
    var requests: Int
    var connections: Int
    /// Seconds for a request's head, for its body (and longer for a large one), and between two requests.
    var headSeconds: Int
    var bodySeconds: Int
    var idleSeconds: Int
    /// How long the server still answers after it was asked to stop.
    var drain: Duration
    var only: OfficeID?
  }

  private let composition: Composition
  private let settings: Settings
  private let options: Options

  init(_ composition: Composition, settings: Settings, options: Options) {
    self.composition = composition
    self.settings = settings
    self.options = options
  }

  /// - Parameter onReady: told the offices and the port once connections are taken.
  func run(onReady: @escaping @Sendable ([String], Int) async -> Void) async throws {
    let client = GatewayCarrier.makeClient()
    do { try await serve(client, onReady) } catch {
      try await client.shutdown()
      throw error
    }
    try await client.shutdown()
    try composition.store.close()
  }

  private func serve(
    _ client: HTTPClient, _ onReady: @escaping @Sendable ([String], Int) async -> Void
  ) async throws {
    let logger = composition.context.logger
    let news = NewsDesk(store: composition.store)
    let metrics = MetricsRegistry()
    let sites = Sites(publicURL: options.publicURL)
    let offices = ServedOffices(
      base: composition, settings: settings,
      options: .init(publicURL: options.publicURL, isBehindProxy: options.isBehindProxy, only: options.only),
      metrics: metrics, news: news, client: client, sites: sites)
    // A wrong setting is told before anybody is served.
    _ = try MessageCarriers(composition, settings, client: client)
    try await offices.refresh()
    // Files, database and child processes need some of their own.
    var limits = ServerLoad.Limits(
      connections: min(options.connections, OpenFiles.raise() - 256), requests: options.requests)
    limits.firstHead = .seconds(options.headSeconds)
    limits.nextHead = .seconds(options.idleSeconds)
    limits.body = .seconds(options.bodySeconds)
    let load = ServerLoad(limits: limits)
    let app = Application(
      responder: SiteDirectory(sites: sites, load: load, metrics: metrics, news: news) { await offices.lookAgain() },
      server: .watched(load),
      configuration: .init(address: .hostname(options.host, port: options.port), serverName: nil, backlog: 4_096),
      onServerRunning: { channel in
        do {
          try await Doorkeeper.stand(at: channel, load: load)
        } catch {
          logger.warning("nobody stands at the door: newcomers are turned away later", metadata: ["error": "\(error)"])
        }
        await onReady(await offices.names, channel.localAddress?.port ?? 0)
      },
      logger: logger)
    // The copy elsewhere ends last, with what the others still did.
    let copy = try CopyElsewhere.service(composition, settings).map {
      [ServiceGroupConfiguration.ServiceConfiguration(service: $0)]
    }
    let group = ServiceGroup(
      configuration: .init(
        services: (copy ?? []) + [
          .init(service: offices), .init(service: news), .init(service: app),
          .init(
            service: Drain(load: load, news: news, time: options.drain), successTerminationBehavior: .ignore),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
  }
}
