import Hummingbird

/// How pages are hung into the site: an address, who may use it, and what answers.
///
///     extension Routes {
///       func addTracking() {
///         get(.track) { visit in visit.page(TrackPage(words: visit.words.track)) }
///         post(.track) { visit, form in … visit.redirect(to: .application(id)) }
///       }
///     }
///
/// There is no other way to take a form than ``post(_:for:limits:_:)``, so none is taken unchecked.
struct Routes {
  let router: Router<SiteContext>

  /// - Parameter address: with ``Name/any`` where values stand.
  func get(
    _ address: Address, for access: Access = .anyone, _ answer: @escaping @Sendable (Visit) async throws -> Response
  ) {
    router.get(RouterPath(address.pattern)) { request, context in
      let visit = Visit(request: request, context: context, site: try context.site)
      try visit.requireAccess(access)
      if visit.mustChangePassword(before: address) { return visit.redirect(to: .password) }
      return try await answer(visit)
    }
  }

  /// - Parameter limits: ``FormLimits/upload`` for a form with a file.
  func post(
    _ address: Address, for access: Access = .anyone, limits: FormLimits = .plain,
    _ answer: @escaping @Sendable (Visit, FormData) async throws -> Response
  ) {
    router.post(RouterPath(address.pattern)) { request, context in
      let site = try context.site
      let visit = Visit(request: request, context: context, site: site)
      guard site.security.isSameSite(request) else { throw SiteProblem.foreignForm }
      let form = try await request.readForm(limits)
      // First who, then the token: when a sign-in has run out, the token of its forms has as well.
      try visit.requireAccess(access, sending: form)
      guard site.security.matches(form[HiddenFields.csrfName], of: context.visitor) else {
        throw SiteProblem.formTooOld(KeptForm(form, to: request))
      }
      if visit.mustChangePassword(before: address) { return visit.redirect(to: .password) }
      return try await answer(visit, form)
    }
  }
}

extension Visit {
  fileprivate func requireAccess(_ access: Access, sending form: FormData? = nil) throws {
    if access.admits(visitor) { return }
    if visitor.isSignedIn { throw SiteProblem.forbidden }
    throw SiteProblem.signInNeeded(form.map { KeptForm($0, to: request) })
  }

  fileprivate func mustChangePassword(before address: Address) -> Bool {
    guard visitor.account?.mustChangePassword == true else { return false }
    switch address {
    case .password, .signOut, .language, .asset, .health, .metrics, .privacy: return false
    default: return true
    }
  }
}
