import HTTPTypes
import Hummingbird
import Synchronization

/// The offices' sites that one server has, and whose each request is.
public final class Sites: Sendable {
  struct Site: Sendable {
    let website: Website
    let responder: RouterResponder<SiteContext>
  }

  private struct State {
    var sites: [Site] = []
    /// Authorities that are an office's own.
    var ownHosts: Set<String> = []
  }

  private let state = Mutex(State())
  /// `https://izin.example`: where offices are that have no host of their own.
  let publicURL: String

  public init(publicURL: String) {
    self.publicURL = publicURL
  }

  /// Replaces all; requests that are under way end where they began.
  public func put(_ websites: [Website]) {
    let shared = SiteOptions(publicURL: publicURL, secret: []).authority
    let known = state.withLock { $0.sites }
    let sites = websites.map { website in
      let same = known.first { $0.website.options == website.options }
      return same ?? Site(website: website, responder: website.router().buildResponder())
    }
    state.withLock { state in
      // The longest first: an office at the root takes what nobody else does.
      state.sites = sites.sorted { $0.website.options.base.utf8.count > $1.website.options.base.utf8.count }
      state.ownHosts = Set(websites.map(\.options.authority).filter { $0 != shared })
    }
  }

  var all: [Site] { state.withLock { $0.sites } }

  /// The site that a request is for, and the request as the site itself sees it.
  func find(_ request: Request) -> (site: Site, request: Request)? {
    let (sites, ownHosts) = state.withLock { ($0.sites, $0.ownHosts) }
    let host = (request.head.authority ?? "").lowercased()
    for site in sites {
      let own = site.website.options.authority
      guard ownHosts.contains(host) ? own == host : !ownHosts.contains(own) else { continue }
      if let local = SitePath.local(request.head.path ?? "/", under: site.website.options.base) {
        return (site, local == request.head.path ? request : request.moved(to: local))
      }
    }
    return nil
  }
}

/// Paths of a site that does not stand at its host's root.
enum SitePath {
  /// - Returns: what comes after `base`, whose letters may be capitals, as in a QR code; nil for a path elsewhere.
  static func local(_ path: String, under base: String) -> String? {
    let (whole, prefix) = (Array(path.utf8), Array(base.utf8))
    guard whole.count >= prefix.count, zip(whole, prefix).allSatisfy({ lower($0) == lower($1) }) else { return nil }
    let rest = whole.dropFirst(prefix.count)
    switch rest.first {
    case nil: return "/"
    case UInt8(ascii: "?"): return "/" + String(decoding: rest, as: UTF8.self)
    case UInt8(ascii: "/"): return String(decoding: rest, as: UTF8.self)
    default: return prefix.isEmpty ? path : nil
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}

extension Request {
  fileprivate func moved(to path: String) -> Request {
    var head = head
    head.path = path
    return Request(head: head, body: body)
  }
}
