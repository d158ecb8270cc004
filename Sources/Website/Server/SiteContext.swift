import Hummingbird
import NIOCore
import Office

/// What is known of a request besides the request: who asks, and in which language.
public struct SiteContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// Of the machine that opened the connection; the proxy's, behind one.
  let remoteAddress: String?
  var visitor = SiteVisitor()
  var language = Language.indonesian
  /// What is in force, where it was read together with the visitor.
  var editions: CurrentEditions?
  /// The office's site that is asked, once it is known.
  var standing: Website?

  /// - Throws: ``SiteProblem/notFound`` before it is known, which no page sees.
  var site: Website {
    get throws {
      guard let standing else { throw SiteProblem.notFound }
      return standing
    }
  }

  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress?.ipAddress
  }
}
