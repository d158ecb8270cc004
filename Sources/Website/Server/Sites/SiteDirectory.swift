import HTTPTypes
import Hummingbird

/// What a server answers with: each request goes to its office's site, as long as there is room for it.
public struct SiteDirectory: HTTPResponder {
  private let sites: Sites
  private let load: ServerLoad
  private let metrics: MetricsRegistry
  private let news: NewsDesk?
  private let lookAgain: @Sendable () async -> Bool

  /// - Parameter lookAgain: asked when an address belongs to nobody, since an office may be new; whether it is worth
  ///   looking once more.
  public init(
    sites: Sites, load: ServerLoad, metrics: MetricsRegistry, news: NewsDesk? = nil,
    lookAgain: @escaping @Sendable () async -> Bool = { false }
  ) {
    self.sites = sites
    self.load = load
    self.metrics = metrics
    self.news = news
    self.lookAgain = lookAgain
  }

  public func respond(to request: Request, context: SiteContext) async throws -> Response {
    // A balancer has to hear at any time whether to come here.
    if request.uri.path == Address.health.path {
      return try await aside(globalConcurrentExecutor) { try await health(request, context) }
    }
    let purpose = ServerLoad.Purpose(request.method)
    guard load.beginRequest(purpose) else { return .busy }
    defer { load.endRequest() }
    return try await aside(RequestTurns(purpose)) { try await answer(request, context) }
  }

  /// In a task of its own: the memory that its calls took goes with it, while that of the connection's task stays for as
  /// long as the connection does, idle or not.
  private func aside(
    _ executor: any TaskExecutor, _ work: @escaping @Sendable () async throws -> Response
  ) async throws -> Response {
    // Its tasks know it without owning it.
    defer { withExtendedLifetime(executor) {} }
    return try await withThrowingTaskGroup(of: Response.self) { group in
      group.addTask(executorPreference: executor, operation: work)
      guard let response = try await group.next() else { throw CancellationError() }
      return response
    }
  }

  private func answer(_ request: Request, _ context: SiteContext) async throws -> Response {
    if request.uri.path == Address.metrics.path { return numbers() }
    var found = sites.find(request)
    if mayBeNew(found, request), await lookAgain() { found = sites.find(request) }
    guard let found else { return try await nobodys(request, context) }
    var response = try await found.site.respond(to: found.request, context: context)
    if let location = response.headers[.location], location.hasPrefix("/") {
      response.headers[.location] = found.site.website.options.base + location
    }
    return response
  }

  /// The address may be that of an office that is not known yet: nobody has it, or the office at the root took it for
  /// want of another and has no page that begins so.
  private func mayBeNew(_ found: (site: Sites.Site, request: Request)?, _ request: Request) -> Bool {
    guard let found else { return true }
    guard found.site.website.options.base.isEmpty,
      let first = request.uri.path.split(separator: "/").first?.lowercased()
    else { return false }
    return !Address.firstWords.contains(first)
  }

  private func health(_ request: Request, _ context: SiteContext) async throws -> Response {
    if load.isDraining { return .text("stopping\n", status: .serviceUnavailable) }
    guard let site = sites.all.first else { return .text("no office yet\n", status: .serviceUnavailable) }
    return try await site.respond(to: request, context: context)
  }

  private func numbers() -> Response {
    for site in sites.all { site.website.countFiles() }
    metrics.set("connections_open", to: Double(load.connections))
    metrics.set("requests_open", to: Double(load.requests))
    metrics.set("turned_away_total", to: Double(load.turnedAway))
    metrics.set("pages_listening", to: Double(news?.openPages ?? 0))
    return .bytes(Array(metrics.text.utf8), type: MetricsRegistry.contentType)
  }

  /// Where no office stands at the root, the root leads to all of them.
  private func nobodys(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let first = sites.all.first else { return .busy }
    if request.uri.path.hasPrefix(Statics.prefix) {
      return try await first.respond(to: request, context: context)
    }
    let language =
      (request.queryForm.value(SiteQuery.language) ?? request.cookies[SiteCookies(isSecure: false).languageName]?.value)
      .flatMap(Language.init(rawValue:)) ?? .indonesian
    let page = OfficesPage(
      words: Words(language).offices, language: language, isRoot: request.uri.path == "/",
      offices: sites.all.compactMap { site in
        site.website.officeNames.map { .init(name: $0.name, city: $0.city, address: site.website.options.publicURL) }
      }.sorted { $0.city < $1.city })
    var response = Response.html(
      page.rendered(assets: first.website.statics.addresses), status: page.isRoot ? .ok : .notFound)
    response.headers[.contentSecurityPolicy] = SecurityHeaders.pagePolicy
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.cacheControl] = "no-store"
    return response
  }
}

extension Response {
  /// Too much to do.
  static var busy: Response {
    .bytes(Busy.page, type: Busy.type, status: .serviceUnavailable, headers: Busy.fields())
  }
}
