import HTTPTypes
import Hummingbird
import Synchronization

/// The offices' sites that one server has, and whose each request is.
public final class Sites: Sendable {
  struct Site: Sendable {
    let website: Website
    fileprivate let responder: RouterResponder<SiteContext>

    func respond(to request: Request, context: SiteContext) async throws -> Response {
      var context = context
      context.standing = website
      return try await responder.respond(to: request, context: context)
    }
  }

  private struct State {
    var sites: [Site] = []
    /// Sites by the path at which they begin, in small letters: at the shared address, and at addresses of their own.
    var shared: [String: Site] = [:]
    var own: [String: [String: Site]] = [:]
  }

  private let state = Mutex(State())
  private let responder = Website.sharedRouter().buildResponder()
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
      return same ?? Site(website: website, responder: responder)
    }
    state.withLock { state in
      state = State()
      state.sites = sites
      for site in sites {
        let (host, base) = (site.website.options.authority, site.website.options.base.lowercased())
        if host == shared { state.shared[base] = site } else { state.own[host, default: [:]][base] = site }
      }
    }
  }

  var all: [Site] { state.withLock { $0.sites } }

  /// The site that a request is for, and the request as the site itself sees it.
  func find(_ request: Request) -> (site: Site, request: Request)? {
    let host = (request.head.authority ?? "").lowercased()
    let path = request.head.path ?? "/"
    // The longest first: an office at the root takes what nobody else does.
    let found = state.withLock { state in
      let sites = state.own[host] ?? state.shared
      return SitePath.beginnings(of: path).lazy.compactMap { sites[$0] }.first
    }
    guard let site = found, let local = SitePath.local(path, under: site.website.options.base) else { return nil }
    return (site, local == path ? request : request.moved(to: local))
  }
}

/// Paths of a site that does not stand at its host's root.
enum SitePath {
  /// Where a site may begin that has this path: all whole beginnings, the longest first, in small letters, to the root.
  static func beginnings(of path: String) -> [String] {
    var rest = path.prefix { $0 != "?" }.lowercased()[...]
    var all: [String] = []
    // No site stands deeper than that.
    while let slash = rest.lastIndex(of: "/") {
      if rest.utf8.count <= longest { all.append(String(rest)) }
      rest = rest[..<slash]
    }
    return all.suffix(4) + [""]
  }

  private static let longest = 200

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
