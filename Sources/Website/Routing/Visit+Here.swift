import HTTPTypes
import Hummingbird

extension Visit {
  /// The page that the reader has before them: the one asked for or, after a form, the one that the form stood on.
  var here: String {
    if request.method == .get || request.method == .head {
      return LocalPath.checked(request.uri.string) ?? Address.home.path
    }
    return referringPath ?? caseHome?.path ?? Address.home.path
  }

  /// From the `Referer` field (RFC 9110, 10.1.3), which our own policy lets browsers send within the site.
  private var referringPath: String? {
    guard let referer = request.headers[.referer] else { return nil }
    let origins =
      [site.options.origin] + (request.head.authority.map { ["http://\($0)", "https://\($0)"] } ?? [])
    guard let home = origins.map({ $0 + site.options.base }).first(where: { referer.hasPrefix($0 + "/") }) else {
      return nil
    }
    return LocalPath.checked(String(referer.dropFirst(home.count)))
  }

  /// Where a case is worked on or followed, for the case in the address.
  private var caseHome: Address? {
    guard let id = try? caseID else { return nil }
    return visitor.isStaff ? .bench(id) : .application(id)
  }
}
