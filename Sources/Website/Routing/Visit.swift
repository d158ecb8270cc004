import CaseStore
import Casework
import HTTPTypes
import Hummingbird
import Office
import WorkingTime

/// One request, with everything that a page may ask for: who, what, in which language, and ways to answer.
struct Visit: Sendable {
  /// Some two kilobytes, of which each function that awaits would keep a copy in its frame (docs/decisions/0084).
  private final class Asked: Sendable {
    let request: Request
    let context: SiteContext
    let site: Website
    let editions: CurrentEditions?
    let services: SiteServices

    init(
      request: Request, context: SiteContext, site: Website, editions: CurrentEditions?, services: SiteServices
    ) {
      self.request = request
      self.context = context
      self.site = site
      self.editions = editions
      self.services = services
    }
  }

  private let asked: Asked

  init(request: Request, context: SiteContext, site: Website) {
    var services = site.services
    let (office, catalogue) = (services.office, services.catalogue)
    let editions = context.editions ?? (try? office.store.read { try catalogue.current(in: $0, at: office.now()) })
    if let office = editions?.office { services.accounts.utcOffset = office.utcOffsetSeconds / 60 }
    asked = Asked(request: request, context: context, site: site, editions: editions, services: services)
  }

  var request: Request { asked.request }
  var context: SiteContext { asked.context }
  var site: Website { asked.site }
  /// The office's files and procedures in force; nil when they cannot be read.
  var editions: CurrentEditions? { asked.editions }
  /// With the office's clock as its files have it now.
  var services: SiteServices { asked.services }
  var visitor: SiteVisitor { context.visitor }
  var words: Words { Words(context.language) }
  var now: Moment { services.office.now() }
  /// The query of the address.
  var query: FormData { request.queryForm }
  /// Which part of a long list is asked for, from 1.
  var pageNumber: Int { max(1, min(query.value(SiteQuery.page).flatMap { Int($0) } ?? 1, 100_000)) }

  /// The signed-in account.
  /// - Throws: where the route let somebody else in.
  var account: Account {
    get throws {
      guard let account = visitor.account else { throw SiteProblem.signInNeeded(nil) }
      return account
    }
  }

  /// Who gives commands as an officer.
  var officer: Actor {
    get throws { .officer(try actingOfficer) }
  }

  var actingOfficer: Officer {
    get throws { try visitor.officer ?? Officer(account.id, roles: []) }
  }

  /// Who asks, for throttling: the connection's address, or what the office's own proxy says.
  var clientAddress: String {
    if site.options.isBehindProxy, let last = request.headers[.xForwardedFor]?.split(separator: ",").last {
      return String(last.filter { !$0.isWhitespace })
    }
    return context.remoteAddress ?? "unknown"
  }
}

extension HTTPField.Name {
  static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!  // A literal of token characters.
}
