import Hummingbird

extension Routes {
  /// What is no page: assets, language, health, numbers.
  func addSiteItself() {
    router.get(RouterPath(Address.asset("").pattern)) { request, context in
      guard let asset = try context.site.statics.asset(at: request.uri.path) else { throw SiteProblem.notFound }
      return Response.bytes(
        asset.bytes, type: asset.contentType, headers: [.cacheControl: Statics.cacheControl, .eTag: asset.etag])
    }
    get(.language(.indonesian)) { visit in
      guard let language = visit.parameter(.language).flatMap(Language.init(rawValue:)) else {
        throw SiteProblem.notFound
      }
      var response = visit.redirect(toLocal: visit.query[SiteQuery.returnTo])
      response.setCookie(visit.site.cookies.language(language))
      return response
    }
    // Ready when the store answers; a page that cannot be read tells a load balancer to look elsewhere.
    router.get(RouterPath(Address.health.pattern)) { _, context in
      do {
        _ = try context.site.services.office.store.read { try $0.offices() }
        return Response.text("ok\n")
      } catch {
        context.logger.error("the store does not answer", metadata: ["error": "\(ErrorName.of(error))"])
        return Response.text("store unavailable\n", status: .serviceUnavailable)
      }
    }
    router.get(RouterPath(Address.metrics.pattern)) { _, context in
      let site = try context.site
      site.countFiles()
      return Response.bytes(Array(site.metrics.text.utf8), type: MetricsRegistry.contentType)
    }
  }
}

extension Website {
  /// Brings the numbers about files at desks up to date.
  func countFiles() {
    let office = services.office
    guard let waiting = try? office.store.read({ try $0.queueCounts(office.id) }) else { return }
    metrics.replace(
      "files_waiting", of: ["office": office.id.rawValue], by: "step",
      Dictionary(uniqueKeysWithValues: waiting.map { ($0.rawValue, Double($1)) }))
  }

  /// What the office is called.
  var officeNames: (name: String, city: String)? {
    let office = services.office
    let file = try? office.store.read { try services.catalogue.current(in: $0, at: office.now()).office }
    return file.map { ($0.name, $0.city) }
  }
}
