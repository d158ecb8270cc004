/// How the site is reached and protected.
public struct SiteOptions: Hashable, Sendable {
  /// Such as `https://izin.pekanbaru.example`, or `https://izin.example/pekanbaru` of one office among several; without
  /// a slash at its end.
  public let publicURL: String
  /// At least 32 random bytes, the same after a restart; proves that a visitor's form came from a page of ours.
  public var secret: [UInt8]
  /// Whether a proxy of the office's own stands in front and says in `X-Forwarded-For` who asks.
  public var isBehindProxy: Bool

  // Asked for several times a request, so not looked for each time.
  /// Scheme and host, as browsers write an `Origin` (RFC 6454, 6.2).
  let origin: String
  /// What goes before every address of the site on its host: empty at the root, or such as `/pekanbaru`.
  public let base: String
  /// Host and port.
  let authority: String

  public init(publicURL: String, secret: [UInt8], isBehindProxy: Bool = false) {
    let url = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
    self.publicURL = url
    self.secret = secret
    self.isBehindProxy = isBehindProxy
    let authorityStart = url.firstRange(of: "://")?.upperBound ?? url.startIndex
    let pathStart = url[authorityStart...].firstIndex(of: "/") ?? url.endIndex
    origin = String(url[..<pathStart])
    base = String(url[pathStart...])
    authority = String(url[authorityStart..<pathStart])
  }

  /// Cookies travel over TLS only, and their names say so (`__Host-`, RFC 6265bis 4.1.3).
  var hasSecureCookies: Bool { publicURL.hasPrefix("https://") }

  /// An address as it stands in a QR or a letter.
  public func url(of address: Address) -> String { publicURL + address.path }
}
