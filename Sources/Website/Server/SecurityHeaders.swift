import HTTPTypes
import Hummingbird

/// What every answer tells the browser not to do.
struct SecurityHeaders: RouterMiddleware {
  /// For pages: nothing from elsewhere, nothing inline.
  static let pagePolicy =
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'; form-action 'self'; base-uri 'none'; "
    + "object-src 'none'"
  /// For files of strangers: no script, no form, no origin.
  static let filePolicy = "sandbox; default-src 'none'; frame-ancestors 'self'"

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let isSecure = try context.site.options.hasSecureCookies
    var response = try await next(request, context)
    response.headers.setIfMissing(.contentSecurityPolicy, Self.pagePolicy)
    response.headers.setIfMissing(.xContentTypeOptions, "nosniff")
    // `same-origin`, not `no-referrer`: with the latter, browsers send `Origin: null` with our own forms.
    response.headers.setIfMissing(.referrerPolicy, "same-origin")
    response.headers.setIfMissing(.crossOriginOpenerPolicy, "same-origin")
    response.headers.setIfMissing(.crossOriginResourcePolicy, "same-origin")
    response.headers.setIfMissing(.permissionsPolicy, "geolocation=(), microphone=(), payment=()")
    // Pages differ by who asks and in which language, and carry tokens.
    response.headers.setIfMissing(.cacheControl, "no-store")
    if isSecure { response.headers.setIfMissing(.strictTransportSecurity, "max-age=31536000") }
    return response
  }
}

extension HTTPFields {
  fileprivate mutating func setIfMissing(_ name: HTTPField.Name, _ value: String) {
    if self[name] == nil { self[name] = value }
  }
}

extension HTTPField.Name {
  // Literals of token characters.
  static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
  static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
  static let crossOriginResourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
  static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
}
