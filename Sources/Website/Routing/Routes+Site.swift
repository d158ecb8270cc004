import Hummingbird

extension Routes {
  /// What is no page: assets, language, health, numbers.
  func addSiteItself() {
    router.get(RouterPath(Address.asset("").pattern)) { [site] request, _ in
      guard let asset = site.statics.asset(at: request.uri.path) else { throw SiteProblem.notFound }
      return Response.bytes(
        asset.bytes, type: asset.contentType, headers: [.cacheControl: Statics.cacheControl, .eTag: asset.etag])
    }
    get(.language(.indonesian)) { [site] visit in
      guard let language = visit.parameter(.language).flatMap(Language.init(rawValue:)) else {
        throw SiteProblem.notFound
      }
      var response = visit.redirect(toLocal: visit.query[SiteQuery.returnTo])
      response.setCookie(site.cookies.language(language))
      return response
    }
    // Ready when the store answers; a page that cannot be read tells a load balancer to look elsewhere.
    router.get(RouterPath(Address.health.pattern)) { [site] _, context in
      do {
        _ = try site.services.office.store.read { try $0.offices() }
        return Response.text("ok\n")
      } catch {
        context.logger.error("the store does not answer", metadata: ["error": "\(ErrorName.of(error))"])
        return Response.text("store unavailable\n", status: .serviceUnavailable)
      }
    }
    router.get(RouterPath(Address.metrics.pattern)) { [site] _, _ in
      let office = site.services.office
      let waiting = try office.store.read { try $0.queueCounts(office.id) }
      site.metrics.replace(
        "files_waiting", by: "step", Dictionary(uniqueKeysWithValues: waiting.map { ($0.rawValue, Double($1)) }))
      return Response.bytes(Array(site.metrics.text.utf8), type: MetricsRegistry.contentType)
    }
  }
}
