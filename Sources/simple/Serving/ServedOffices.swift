import ArgumentParser
import AsyncHTTPClient
import CaseStore
import Casework
import Logging
import Office
import ServiceLifecycle
import Website

/// The offices that this server serves: their sites, and the workers behind each. An office that is added to the
/// database meanwhile is found.
actor ServedOffices: Service {
  private struct Served {
    let url: String
    let printed: String
    let composition: Composition
    let website: Website
    var work: Task<Void, Never>?
  }

  struct Options: Sendable {
    let publicURL: String
    let isBehindProxy: Bool
    /// Serves this office alone, at the root.
    let only: OfficeID?
  }

  private let base: Composition
  private let settings: Settings
  private let options: Options
  private let metrics: MetricsRegistry
  private let news: NewsDesk
  private let client: HTTPClient
  private let sites: Sites
  private var served: [OfficeID: Served] = [:]
  private var isWorking = false
  private var lastLook: ContinuousClock.Instant?

  init(
    base: Composition, settings: Settings, options: Options, metrics: MetricsRegistry, news: NewsDesk,
    client: HTTPClient, sites: Sites
  ) {
    self.base = base
    self.settings = settings
    self.options = options
    self.metrics = metrics
    self.news = news
    self.client = client
    self.sites = sites
  }

  var names: [String] { served.keys.map(\.rawValue).sorted() }

  /// Somebody asks for an address that nobody has: whether there may be an office for it now.
  func lookAgain() async -> Bool {
    if let lastLook, lastLook.duration(to: .now) < .seconds(1) { return false }
    let before = Set(served.keys)
    try? await refresh()
    return Set(served.keys) != before
  }

  func refresh() async throws {
    lastLook = .now
    let only = options.only
    let places = try base.store.read { store in
      try (only.map { [$0] } ?? store.offices()).map { (id: $0, place: try OfficePlace.of($0, in: store)) }
    }
    for (id, place) in places {
      let place = only == nil ? place : .root
      let url = place.url(on: options.publicURL)
      if served[id]?.url == url { continue }
      do {
        if let hindrance = try base.store.read({ try TransferMark.hindrance(id, in: $0) }) {
          throw ValidationError(hindrance)
        }
        let made = try await make(id, url, place.printed(on: options.publicURL))
        // Somebody else may have been faster meanwhile.
        if served[id]?.url == url { continue }
        served[id]?.work?.cancel()
        served[id] = made
        if isWorking { startWork(id) }
      } catch  where places.count > 1 {
        base.context.logger.error("an office cannot be served", metadata: ["office": "\(id)", "error": "\(error)"])
      }
    }
    sites.put(served.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value.website))
  }

  private func make(_ id: OfficeID, _ url: String, _ printed: String) async throws -> Served {
    let composition = try base.beside(id)
    let isAlone = composition.engine.isEmbedded
    if isAlone {
      // What a server that was killed had leased is free at once.
      try await composition.context.store.write { try $0.releaseLeases(id) }
    }
    let services = try composition.services(publicURL: url, printedURL: printed, isAlone: isAlone)
    try await composition.keepPublicURL(url)
    try await MilestoneReplay(cases: composition.cases).run()
    let site = SiteOptions(
      publicURL: url, secret: try await composition.formSecret(), isBehindProxy: options.isBehindProxy)
    return Served(
      url: url, printed: printed, composition: composition,
      website: try Website(services: services, options: site, metrics: metrics, news: news))
  }

  // MARK: Work

  nonisolated func run() async throws {
    await begin()
    await cancelWhenGracefulShutdown {
      while (try? await Task.sleep(for: .seconds(20))) != nil {
        do { try await self.refresh() } catch {
          self.base.context.logger.error("the offices cannot be looked up", metadata: ["error": "\(error)"])
        }
      }
    }
    await end()
  }

  private func begin() {
    isWorking = true
    for id in served.keys { startWork(id) }
  }

  private func end() async {
    isWorking = false
    // No further letter is begun, and every key is closed before anything else ends.
    for office in served.values { await office.website.services.piles.close() }
    let work = served.values.compactMap(\.work)
    for task in work { task.cancel() }
    for task in work { await task.value }
  }

  private func startWork(_ id: OfficeID) {
    guard let office = served[id] else { return }
    let composition = office.composition
    let isOnly = options.only != nil || office.url == options.publicURL
    let workers = Workers(
      context: composition.context, catalogue: composition.catalogue,
      letters: composition.letters(publicURL: office.url, printedURL: office.printed),
      sealFolder: composition.folder.seals + (isOnly ? "" : "/\(id)"))
    let (settings, client) = (settings, client)
    // A region's offices take their rounds one after the other, not all in the same moment.
    let wait = served.count > 8 ? Duration.milliseconds(Int.random(in: 0..<10_000)) : .zero
    served[id]?.work = Task {
      guard (try? await Task.sleep(for: wait)) != nil else { return }
      do {
        let messages = MessageWorkers(
          reminders: Reminders(cases: composition.cases),
          deliveries: try MessageCarriers(composition, settings, client: client).deliveries())
        async let one: Void = workers.run()
        async let two: Void = messages.run()
        _ = try await (one, two)
      } catch {
        composition.context.logger.error(
          "an office's workers have ended", metadata: ["office": "\(id)", "error": "\(error)"])
      }
    }
  }
}
