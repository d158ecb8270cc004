import Hummingbird
import NIOCore

/// What is known of a request besides the request: who asks, and in which language.
public struct SiteContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// Of the machine that opened the connection; the proxy's, behind one.
  let remoteAddress: String?
  var visitor = SiteVisitor()
  var language = Language.indonesian

  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress?.ipAddress
  }
}
