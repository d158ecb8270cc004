import ArgumentParser
import CaseStore
import Casework
import Foundation
import Logging
import Office
import Website
import WorkingTime

/// Everything of one office, put together.
struct Composition {
  let folder: DataFolder
  let store: any CaseStore
  let context: OfficeContext
  let catalogue: Catalogue
  let cases: Cases
  let blobs: BlobStore
  let hasher: PasswordHasher
  /// Services that sign for officials.
  private(set) var signing = SigningServices.none

  /// - Parameters:
  ///   - database: nil for the file in the folder.
  ///   - office: nil for the first office in the store.
  init(
    folder: DataFolder, database: String? = nil, office: OfficeID?, logger: Logger,
    now: @escaping @Sendable () -> Moment = SystemSources.now, hasher: PasswordHasher = PasswordHasher()
  ) throws {
    try folder.make()
    let store = try Engine(database, in: folder).open()
    guard let id = try office ?? store.read({ try $0.offices() }).first else {
      throw ValidationError("Belum ada kantor di \(folder.path). Jalankan dahulu: simple office init offices/NAMA")
    }
    self.folder = folder
    self.store = store
    self.hasher = hasher
    context = OfficeContext(id: id, store: store, now: now, random: SystemSources.random, logger: logger)
    catalogue = Catalogue(office: id)
    cases = Cases(context: context, catalogue: catalogue)
    blobs = try BlobStore(root: folder.documents, office: id)
  }

  func current() throws -> CurrentEditions { try store.read { try catalogue.current(in: $0, at: context.now()) } }

  func accounts() throws -> Accounts {
    Accounts(context: context, hasher: hasher, utcOffset: try current().office.utcOffsetSeconds / 60)
  }

  func administration() throws -> Administration {
    let roles = try current().procedures.values.flatMap { $0.procedure.roles.map(\.id) }
    return Administration(accounts: try accounts(), knownRoles: Set(roles))
  }

  /// - Parameter login: as typed on a command line.
  func account(_ login: String) throws -> Account {
    guard let account = try store.read({ try $0.account(context.id, login: login) }) else {
      throw ValidationError("Tidak ada akun \(login); lihat simple user list.")
    }
    return account
  }

  /// "23 November 2026", by the office's clock.
  func localDate(_ moment: Moment) throws -> String {
    IndonesianText.date(try current().office.calendar.local(moment).date)
  }

  func letters(publicURL: String) -> LetterDesk {
    LetterDesk(cases: cases, blobs: blobs, publicURL: publicURL, services: signing)
  }

  func services(publicURL: String) throws -> SiteServices {
    SiteServices(
      office: context, catalogue: catalogue, accounts: try accounts(), letters: letters(publicURL: publicURL),
      pages: PagePictures(blobs: blobs, folder: folder.pictures))
  }

  /// Proves that a visitor's form came from a page of ours; the same after a restart.
  func formSecret() async throws -> [UInt8] {
    let context = context
    return try await store.write { store in
      if let kept = try store.setting(context.id, Self.formSecretName) { return kept }
      let secret = context.random(32)
      try store.putSetting(context.id, Self.formSecretName, secret)
      return secret
    }
  }

  /// Messages lead to where the site is.
  func keepPublicURL(_ url: String) async throws {
    let bytes = Array(url.utf8)
    let context = context
    guard try store.read({ try $0.setting(context.id, OfficeSetting.publicURL) }) != bytes else { return }
    try await store.write { try $0.putSetting(context.id, OfficeSetting.publicURL, bytes) }
  }

  private static let formSecretName = "form-secret"
}

extension Composition {
  /// As the options, the environment and the settings file say.
  init(_ options: StoreOptions) throws {
    let settings = try Settings(config: options.config)
    try self.init(
      folder: DataFolder(path: settings.value(options.data, "data", default: "var")),
      database: settings.value(options.database, "database"),
      office: settings.value(options.office, "office").map { OfficeID($0) },
      logger: try settings.logger(options.logLevel))
    signing = SigningServices(try ESignPasswords(settings), logger: context.logger)
  }
}
