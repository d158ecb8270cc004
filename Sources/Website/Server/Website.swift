import HTML
import Hummingbird
import Office

/// The site of one office: pages, forms and files over HTTP.
///
///     let site = try Website(services: services, options: options)
///     let app = Application(router: site.router())
public final class Website: Sendable {
  public let services: SiteServices
  public let options: SiteOptions
  public let metrics: MetricsRegistry
  /// Tells open pages what has changed; without one they are brought up to date by loading them again.
  let news: NewsDesk?
  let statics: Statics
  let security: FormSecurity

  /// - Throws: when a system package that brings style or icons is missing.
  public convenience init(
    services: SiteServices, options: SiteOptions, metrics: MetricsRegistry = MetricsRegistry(), news: NewsDesk? = nil
  ) throws {
    self.init(services: services, options: options, metrics: metrics, statics: try Statics.shared.get(), news: news)
  }

  init(
    services: SiteServices, options: SiteOptions, metrics: MetricsRegistry, statics: Statics, news: NewsDesk? = nil
  ) {
    self.services = services
    self.options = options
    self.metrics = metrics
    self.statics = statics
    self.news = news
    security = FormSecurity(secret: options.secret, publicOrigin: options.origin)
  }

  /// Everything the site answers to.
  public func router() -> Router<SiteContext> { router { $0.addPages() } }

  /// The frame around these pages alone.
  func router(_ addPages: (Routes) -> Void) -> Router<SiteContext> {
    Self.router(first: [StandingSite(site: self)], addPages)
  }

  /// The same for whatever site stands in the context: one router serves all offices, since it takes half a megabyte.
  static func sharedRouter() -> Router<SiteContext> { router(first: []) { $0.addPages() } }

  /// Middleware runs from the first added to the last.
  private static func router(first: [StandingSite], _ addPages: (Routes) -> Void) -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    for site in first { router.add(middleware: site) }
    router.add(middleware: RequestRecord())
    router.add(middleware: SecurityHeaders())
    // Once around everything, and once more inside, where it is known who asks and in which language.
    router.add(middleware: ProblemAnswers())
    router.add(middleware: VisitorLoading())
    router.add(middleware: ProblemAnswers())
    let routes = Routes(router: router)
    routes.addSiteItself()
    addPages(routes)
    return router
  }
}

/// Says whose site is asked, where one alone is served.
private struct StandingSite: RouterMiddleware {
  let site: Website

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.standing = site
    return try await next(request, context)
  }
}
