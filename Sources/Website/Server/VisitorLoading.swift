import CaseStore
import Casework
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
      let found = try await site.services.accounts.visitor(
        cookie, and: { try Standing(of: $0, at: site.services, in: $1) })
    {
      context.visitor = SiteVisitor(known: found.visitor, csrf: found.visitor.session.csrf)
      context.visitor.officer = found.more.officer
      context.editions = found.more.editions
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

/// What every page asks of a visitor, read in one moment.
private struct Standing {
  let editions: CurrentEditions?
  let officer: Officer?

  init(of visitor: Visitor, at services: SiteServices, in store: any StoreReading) throws {
    let editions = try? services.catalogue.current(in: store, at: services.office.now())
    self.editions = editions
    officer = try visitor.account.flatMap { account in
      guard account.isOfficer else { return nil }
      return try services.cases.officer(account, of: editions?.office, in: store)
    }
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
