import HTTPTypes
import Hummingbird
import NIOCore
import Office
import WorkingTime

extension Routes {
  /// What is published for those who check letters without a network.
  func addProofs() {
    get(.offlineCheck) { visit in visit.page(try visit.offlineCheckPage()) }
    get(.inspectorFile) { visit in try await visit.inspectorFile() }
    get(.checkWorker) { visit in
      let page = ProofCheck(source: try visit.proofSource(), words: visit.words.proof, isWholePage: true)
      let base = visit.site.options.base
      let bytes = try CheckWorker(page: page.rendered(), statics: visit.site.statics, base: base).bytes
      // Asked for each time, so that a key that was given up is known with the next visit. It may look after the
      // office's name in capitals too, which is another folder to a browser.
      var headers: HTTPFields = [.cacheControl: "no-cache"]
      if !base.isEmpty, let name = HTTPField.Name("Service-Worker-Allowed") { headers[name] = "/" }
      return .bytes(bytes, type: "text/javascript; charset=utf-8", headers: headers)
    }
    get(.proofKeys) { visit in
      .bytes(
        try visit.published.keys().json, type: "application/jwk-set+json", headers: PublicFile.headers(seconds: 300))
    }
    get(.revocations) { visit in
      .bytes(
        try await visit.published.revocations(), type: "application/cose; cose-type=\"cose-sign1\"",
        headers: PublicFile.headers(seconds: 60))
    }
  }
}

extension Visit {
  fileprivate var published: PublishedProofs { services.published }

  /// - Parameter number: of the letter whose page it is.
  func proofSource(number: String? = nil) throws -> ProofSource {
    let letters = site.options.base + Address.letterCheck.path
    return ProofSource(
      keys: String(decoding: try published.keys().json, as: UTF8.self), listAddress: Address.revocations.path,
      number: number,
      worker: .init(
        address: Address.checkWorker.path,
        // The second is how the address stands in a QR code.
        scopes: [letters, letters.uppercased()]))
  }

  fileprivate func offlineCheckPage() throws -> OfflineCheckPage {
    OfflineCheckPage(words: words, source: try proofSource(), origin: site.options.publicURL)
  }

  fileprivate func inspectorFile() async throws -> Response {
    var source = try proofSource()
    source.worker = nil
    source.list = try await published.revocations()
    let options = site.options
    let listAddress = options.url(of: .revocations)
    let file = InspectorFile(
      language: words.language.rawValue, title: words.proof.inspectorTitle(editions?.office.shortName ?? "SIMPLE"),
      made: words.proof.inspectorMade(time.dateAndTime(now), options.url(of: .offlineCheck)),
      source: ProofSource(keys: source.keys, listAddress: listAddress, list: source.list),
      words: words.proof, statics: site.statics)
    return .bytes(
      file.bytes, type: "text/html; charset=utf-8",
      headers: [
        .contentDisposition: "attachment; filename=\"pemeriksa-surat.html\"",
        .contentSecurityPolicy: SecurityHeaders.filePolicy,
      ])
  }
}

/// Headers of what anybody may fetch, also a page from a disk or of another site.
private enum PublicFile {
  static func headers(seconds: Int) -> HTTPFields {
    var headers: HTTPFields = [.cacheControl: "public, max-age=\(seconds)", .accessControlAllowOrigin: "*"]
    headers[.crossOriginResourcePolicy] = "cross-origin"
    return headers
  }
}
