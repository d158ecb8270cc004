import Hummingbird
import Office

/// Finds out who asks and in which language, before anything else is decided.
struct VisitorLoading: RouterMiddleware {
  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let site = try context.site
    var context = context
    let asked = request.queryForm.value(SiteQuery.language).flatMap(Language.init(rawValue:))
    let cookies = request.cookies
    context.language =
      asked ?? cookies[site.cookies.languageName].flatMap { Language(rawValue: $0.value) } ?? .indonesian
    if let cookie = cookies[site.cookies.sessionName]?.value,
      let known = try await site.services.accounts.visitor(cookie)
    {
      context.visitor = SiteVisitor(known: known, csrf: known.session.csrf)
      if let account = known.account, account.isOfficer {
        context.visitor.officer = try site.services.cases.officer(account)
      }
    }
    var newVisitor: String?
    if context.visitor.known == nil {
      let known = cookies[site.cookies.visitorName]?.value
      let value = known ?? RandomKey.make(site.services.office.random)
      if known == nil { newVisitor = value }
      context.visitor.csrf = site.security.token(visitorCookie: value)
    }
    var response = try await next(request, context)
    if let asked { response.setCookie(site.cookies.language(asked)) }
    // Only pages have forms; a picture or a stylesheet needs no cookie.
    if let newVisitor, response.headers[.contentType]?.hasPrefix("text/html") == true {
      response.setCookie(site.cookies.visitor(newVisitor))
    }
    return response
  }
}

/// Names in queries that more than one page knows.
enum SiteQuery {
  static let language = "bahasa"
  /// A local address to go to afterwards.
  static let returnTo = "kembali"
  /// Which part of a long list, from 1.
  static let page = "halaman"
}
