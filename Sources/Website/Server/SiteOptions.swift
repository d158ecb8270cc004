/// How the site is reached and protected.
public struct SiteOptions: Hashable, Sendable {
  /// Such as `https://izin.pekanbaru.example`, or `https://izin.example/pekanbaru` of one office among several; without
  /// a slash at its end.
  public var publicURL: String
  /// At least 32 random bytes, the same after a restart; proves that a visitor's form came from a page of ours.
  public var secret: [UInt8]
  /// Whether a proxy of the office's own stands in front and says in `X-Forwarded-For` who asks.
  public var isBehindProxy: Bool

  public init(publicURL: String, secret: [UInt8], isBehindProxy: Bool = false) {
    self.publicURL = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
    self.secret = secret
    self.isBehindProxy = isBehindProxy
  }

  /// Cookies travel over TLS only, and their names say so (`__Host-`, RFC 6265bis 4.1.3).
  var hasSecureCookies: Bool { publicURL.hasPrefix("https://") }

  /// An address as it stands in a QR or a letter.
  public func url(of address: Address) -> String { publicURL + address.path }

  /// Scheme and host, as browsers write an `Origin` (RFC 6454, 6.2).
  var origin: String { String(publicURL[..<pathStart]) }
  /// What goes before every address of the site on its host: empty at the root, or such as `/pekanbaru`.
  public var base: String { String(publicURL[pathStart...]) }
  /// Host and port.
  var authority: String { String(publicURL[authorityStart..<pathStart]) }

  private var authorityStart: String.Index { publicURL.firstRange(of: "://")?.upperBound ?? publicURL.startIndex }
  private var pathStart: String.Index {
    publicURL[authorityStart...].firstIndex(of: "/") ?? publicURL.endIndex
  }
}
