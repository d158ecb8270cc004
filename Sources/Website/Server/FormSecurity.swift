import Crypto
import HTTPTypes
import Hummingbird

/// Whether a form came from a page of ours.
///
/// Two independent signs: what the browser says of the page that sent it (`Sec-Fetch-Site`, `Origin`), and a token that
/// only our pages know. Somebody signed in has the session's token; a visitor's is a keyed hash of a random cookie, so
/// that a cookie planted from elsewhere is worth nothing without the key.
struct FormSecurity: Sendable {
  private let key: SymmetricKey
  private let publicOrigin: String

  init(secret: [UInt8], publicOrigin: String) {
    key = SymmetricKey(data: secret)
    self.publicOrigin = publicOrigin
  }

  /// The token of a visitor with this cookie.
  func token(visitorCookie: String) -> String {
    Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: Array("form:\(visitorCookie)".utf8), using: key))
  }

  func isSameSite(_ request: Request) -> Bool {
    if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
    guard let origin = request.headers[.origin] else { return true }
    if origin == publicOrigin { return true }
    guard let authority = request.head.authority, let scheme = origin.firstRange(of: "://") else { return false }
    return origin[scheme.upperBound...] == authority
  }

  /// Compares in a time that does not depend on where two tokens differ.
  func matches(_ token: String, of visitor: SiteVisitor) -> Bool {
    let expected = Array(visitor.csrf.utf8)
    let given = Array(token.utf8)
    guard !expected.isEmpty, expected.count == given.count else { return false }
    return zip(expected, given).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension HTTPField.Name {
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!  // A literal of token characters.
}
