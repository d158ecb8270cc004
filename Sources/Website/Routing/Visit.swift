import CaseStore
import Casework
import HTML
import HTTPTypes
import Hummingbird
import Office
import WorkingTime

/// One request, with everything that a page may ask for: who, what, in which language, and ways to answer.
struct Visit: Sendable {
  let request: Request
  let context: SiteContext
  let site: Website

  var services: SiteServices { site.services }
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
    get throws { .officer(try account.id, roles: visitor.roles) }
  }

  /// Who asks, for throttling: the connection's address, or what the office's own proxy says.
  var clientAddress: String {
    if site.options.isBehindProxy, let last = request.headers[.xForwardedFor]?.split(separator: ",").last {
      return String(last.filter { !$0.isWhitespace })
    }
    return context.remoteAddress ?? "unknown"
  }

  /// Hidden fields of a form that changes something, with a new key.
  func hiddenFields(_ others: [(name: String, value: String)] = []) -> HiddenFields {
    HiddenFields(csrf: visitor.csrf, formKey: FormKey.make(services.office.random), others: others)
  }

  /// The same for a form that comes back: it keeps its key, so that a late answer to its first sending is found.
  func hiddenFields(again form: FormData, _ others: [(name: String, value: String)] = []) -> HiddenFields {
    HiddenFields(csrf: visitor.csrf, formKey: form.formKey, others: others)
  }
}

extension HTTPField.Name {
  static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!  // A literal of token characters.
}
