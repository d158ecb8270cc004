import CaseStore
import Casework
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Office
import SQLiteStore
import WorkingTime

@testable import Website

/// The frame of the site on a store of its own, with a clock that stands still and without any edition: for tests of
/// forms, access and problems. For pages there is ``SiteHarness``.
final class TestSite: Sendable {
  static let office: OfficeID = "umpama"
  /// 2026-11-23 09.00 WIB.
  static let now = Moment(milliseconds: 1_795_399_200_000)

  let store: SQLiteStore
  let accounts: Accounts
  let administration: Administration
  let website: Website
  private let folder: String

  init(publicURL: String = "http://localhost:8080", statics: Statics = Statics([])) throws {
    folder = NSTemporaryDirectory() + "site-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder + "/store.sqlite")
    let context = OfficeContext(
      id: Self.office, store: store, now: { Self.now }, random: SystemSources.random, logger: Logger(label: "test"))
    // The least work that libsodium does, so that tests are quick.
    accounts = Accounts(
      context: context, hasher: PasswordHasher(cost: .init(operations: 1, memory: 8_192)), utcOffset: 420)
    administration = Administration(accounts: accounts, knownRoles: ["meja"])
    let catalogue = Catalogue(office: Self.office)
    let blobs = try BlobStore(root: folder + "/documents", office: Self.office)
    let services = SiteServices(
      office: context, catalogue: catalogue, accounts: accounts,
      letters: LetterDesk(
        cases: Cases(context: context, catalogue: catalogue), blobs: blobs, publicURL: publicURL),
      pages: PagePictures(blobs: blobs, folder: folder + "/pages"))
    website = Website(
      services: services, options: SiteOptions(publicURL: publicURL, secret: Array(repeating: 7, count: 32)),
      metrics: MetricsRegistry(), statics: statics)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs requests against the site's frame, with routes of the test's own instead of its pages.
  func test(
    _ addRoutes: (Routes) -> Void = { _ in }, _ body: @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    let router = website.router(addRoutes)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    try await Application(router: router, logger: logger).test(.router, body)
  }

  /// An applicant's session: the cookie's value and the token of its forms.
  func applicant(_ login: String = "081200000147") async throws -> (cookie: String, csrf: String) {
    let signedIn = try await accounts.registerApplicant(
      login: login, name: "Melati Contohwati", password: "kata sandi yang panjang")
    return (signedIn.cookie, signedIn.visitor.session.csrf)
  }

  func officer(_ login: String = "petugas", _ standing: Standing = .desks(["meja"])) async throws -> (
    cookie: String, csrf: String
  ) {
    let password = "sandi petugas umpama satu"
    _ = try await administration.addOfficer(
      login: login, name: "Rani Teladan", standing: standing, password: password, by: .console)
    let signedIn = try await accounts.signIn(login, password: password, remote: "test")
    return (signedIn.cookie, signedIn.visitor.session.csrf)
  }
}

extension HTTPFields {
  /// Of a form as a browser sends it.
  static func form(cookie: String? = nil, origin: String? = "http://localhost:8080") -> HTTPFields {
    var fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    if let cookie { fields[.cookie] = cookie }
    if let origin { fields[.origin] = origin }
    return fields
  }
}
