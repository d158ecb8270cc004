import CaseStore
import Casework
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Office
import Procedures
import SQLiteStore
import Testing

@testable import Website

/// The whole site over a store of its own, with the example office and its procedures from the repository.
///
///     let site = try await SiteHarness()
///     try await site.run { browser in
///       try await browser.signIn(site.applicant())
///       let page = try await browser.open(.myApplications)
///     }
struct SiteHarness {
  private let folder: String
  let clock = SteadyClock(SteadyClock.morning)
  /// Where the office's commits go.
  let disk = FailingDisk()
  let website: Website
  /// Everybody who can sign in, with their passwords.
  let credentials: [Founding.Credential]
  /// Opens the example signer's key.
  let passphrase: String
  let office: OfficeFile
  let procedure: Procedure

  var services: SiteServices { website.services }
  var store: any CaseStore { services.office.store }

  /// - Parameters:
  ///   - names: of the procedures; ``procedure`` is the first.
  ///   - office: what the office is called; its files are always the example's.
  ///   - publicURL: where its site is.
  ///   - other: an office whose store and folder it shares.
  init(
    _ names: [String] = ["siktg"], named office: String = "pekanbaru", at publicURL: String = "http://localhost",
    beside other: SiteHarness? = nil
  ) async throws {
    let files = Repository.root
    let folder =
      other?.folder ?? FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)").path
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let name = office
    let bundle = try FileBundle.load(folder: files.appending(path: "offices/pekanbaru"))
    let procedures = try names.map {
      (name: $0, bundle: try FileBundle.load(folder: files.appending(path: "procedures/\($0)")))
    }
    var options = SQLiteStore.Options()
    options.faults = disk.faults
    let store = try other?.store ?? SQLiteStore(path: "\(folder)/simple.sqlite", options: options)
    let clock = clock
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let context = OfficeContext(
      id: OfficeID(name), store: store, now: { clock.now }, random: SystemSources.random, logger: logger)
    // The least that libsodium allows: no secret of a test is worth a guess.
    let hasher = PasswordHasher(cost: .init(operations: 1, memory: 8_192))
    let founded = try await Founding(context: context, hasher: hasher).found(
      office: bundle, name: name, procedures: procedures)
    credentials = founded.credentials
    passphrase = founded.passphrase ?? ""
    let catalogue = Catalogue(office: context.id)
    let current = try store.read { try catalogue.current(in: $0, at: nil) }
    self.office = current.office
    // As an application of its first kind meets it.
    let whole = try #require(current.procedures[ProcedureID(names[0])]).procedure
    procedure = whole.narrowed(to: try #require(whole.kinds.first).id)
    let blobs = try BlobStore(root: "\(folder)/documents", office: context.id)
    let services = SiteServices(
      office: context, catalogue: catalogue,
      accounts: Accounts(context: context, hasher: hasher, utcOffset: current.office.utcOffsetSeconds / 60),
      letters: LetterDesk(
        cases: Cases(context: context, catalogue: catalogue), blobs: blobs, publicURL: publicURL),
      pages: PagePictures(blobs: blobs, folder: "\(folder)/pages"))
    website = try Website(
      services: services,
      options: SiteOptions(publicURL: publicURL, secret: Array("a secret of tests, thirty-two bytes".utf8)))
  }

  /// Runs a test against the site; each browser has cookies of its own.
  func run(_ test: @Sendable (Browser) async throws -> Void) async throws {
    var logger = Logger(label: "site")
    logger.logLevel = .critical
    let app = Application(router: website.router(), logger: logger)
    try await app.test(.router) { client in try await test(Browser(client)) }
  }
}

/// Where the files of the repository are, found from this file's own place.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
