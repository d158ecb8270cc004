import HTML
import Hummingbird
import Office

/// The site of one office: pages, forms and files over HTTP.
///
///     let site = try Website(services: services, options: options)
///     let app = Application(router: site.router())
public struct Website: Sendable {
  public let services: SiteServices
  public let options: SiteOptions
  public let metrics: MetricsRegistry
  /// Tells open pages what has changed; without one they are brought up to date by loading them again.
  let news: NewsDesk?
  let statics: Statics
  let security: FormSecurity

  /// - Throws: when a system package that brings style or icons is missing.
  public init(
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

  /// Everything the site answers to. Middleware runs from the first added to the last.
  public func router() -> Router<SiteContext> { router { $0.addPages() } }

  /// The frame around these pages alone.
  func router(_ addPages: (Routes) -> Void) -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestRecord(metrics: metrics))
    router.add(middleware: SecurityHeaders(isSecure: options.hasSecureCookies))
    // Once around everything, and once more inside, where it is known who asks and in which language.
    router.add(middleware: ProblemAnswers(site: self))
    router.add(middleware: VisitorLoading(site: self))
    router.add(middleware: ProblemAnswers(site: self))
    let routes = Routes(router: router, site: self)
    routes.addSiteItself()
    addPages(routes)
    return router
  }
}
