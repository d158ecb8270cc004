import ArgumentParser
import CaseStore
import Casework
import Foundation
import Logging
import Office
import TrustServices
import Website
import WorkingTime

/// Everything of one office, put together.
struct Composition {
  let folder: DataFolder
  let engine: Engine
  let store: any CaseStore
  let context: OfficeContext
  let catalogue: Catalogue
  let cases: Cases
  let blobs: BlobStore
  let hasher: PasswordHasher
  /// Where documents lie, of every office.
  let shelf: any BlobShelf
  /// Setting letters takes a processor for a while: all offices of a process share two.
  private let typesetting: BlockingWork
  /// Cases of all offices of a process that were read before.
  private let kept: KeptCases
  /// Procedures that offices of a process share.
  private let editions: KeptEditions
  /// What a test lets go wrong.
  private let faults: FaultSwitch
  /// Services that sign for officials.
  private(set) var signing = SigningServices.none

  /// - Parameters:
  ///   - database: nil for the file in the folder.
  ///   - office: nil for the only office in the store.
  ///   - shelf: nil for the folder.
  init(
    folder: DataFolder, database: String? = nil, office: OfficeID?, shelf: (any BlobShelf)? = nil, logger: Logger,
    now: @escaping @Sendable () -> Moment = SystemSources.now, hasher: PasswordHasher = PasswordHasher(),
    faults: FaultSwitch = .off
  ) throws {
    try folder.make()
    let engine = try Engine(database, in: folder)
    let store = try engine.open(faults: faults.points) { Ending.unconfirmed(logger) }
    try self.init(
      folder: folder, engine: engine, store: store,
      office: try office ?? Self.only(try store.read { try $0.offices() }, folder),
      shelf: shelf ?? FolderShelf(root: folder.documents), logger: logger, now: now, hasher: hasher,
      typesetting: BlockingWork(name: "typesetting", atOnce: 2), kept: KeptCases(), editions: KeptEditions(),
      faults: faults)
  }

  private init(
    folder: DataFolder, engine: Engine, store: any CaseStore, office id: OfficeID, shelf: any BlobShelf,
    logger: Logger, now: @escaping @Sendable () -> Moment, hasher: PasswordHasher, typesetting: BlockingWork,
    kept: KeptCases, editions: KeptEditions, faults: FaultSwitch
  ) throws {
    self.engine = engine
    self.faults = faults
    self.folder = folder
    self.store = store
    self.shelf = shelf
    self.hasher = hasher
    self.typesetting = typesetting
    self.kept = kept
    self.editions = editions
    context = OfficeContext(id: id, store: store, now: now, random: SystemSources.random, logger: logger)
    catalogue = Catalogue(office: id, editions: editions, cases: kept)
    cases = Cases(context: context, catalogue: catalogue)
    blobs = try BlobStore(shelf: shelf, office: id)
  }

  private static func only(_ offices: [OfficeID], _ folder: DataFolder) throws -> OfficeID {
    guard let first = offices.first else {
      throw ValidationError("Belum ada kantor di \(folder.path). Jalankan dahulu: simple office init offices/NAMA")
    }
    guard offices.count == 1 else {
      let names = offices.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("Ada beberapa kantor: \(names). Pilih satu dengan --office.")
    }
    return first
  }

  /// Where it does not matter which of several.
  static func firstOffice(_ engine: Engine) throws -> OfficeID? {
    let store = try engine.open()
    let first = try store.read { try $0.offices() }.first
    try store.close()
    return first
  }

  /// Another office of the same store, which shares what can be shared.
  func beside(_ office: OfficeID) throws -> Composition {
    var other = try Composition(
      folder: folder, engine: engine, store: store, office: office, shelf: shelf, logger: context.logger,
      now: context.now,
      hasher: hasher, typesetting: typesetting, kept: kept, editions: editions,
      faults: faults)
    other.signing = signing
    return other
  }

  /// Every journal read again, and every document. What reports count of cases that an older program saved is made
  /// first, as a server does when it starts.
  func checked() async throws -> JournalCheck.Report {
    try await MilestoneReplay(cases: cases).run()
    return try await JournalCheck(cases: cases).run(documents: blobs)
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

  /// By the office's clock.
  func today() throws -> CivilDate { try current().office.calendar.local(context.now()).date }

  /// - Parameter printedURL: as QR codes spell it, where that is more than the host in capitals.
  func letters(publicURL: String, printedURL: String? = nil) -> LetterDesk {
    LetterDesk(
      cases: cases, blobs: blobs, publicURL: publicURL, printedURL: printedURL, services: signing, trust: .overHTTP,
      typesetting: typesetting
    ) { faults.reached($0) }
  }

  /// - Parameter isAlone: no other server signs with this store.
  func services(publicURL: String, printedURL: String? = nil, isAlone: Bool = false) throws -> SiteServices {
    var services = SiteServices(
      office: context, catalogue: catalogue, accounts: try accounts(),
      letters: letters(publicURL: publicURL, printedURL: printedURL),
      pages: PagePictures(blobs: blobs, folder: folder.pictures), isAlone: isAlone)
    services.typesetting = typesetting
    return services
  }

  /// Proves that a visitor's form came from a page of ours; the same after a restart, and on every server.
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
  /// - Parameter anyOffice: whether the first of several will do, where none is named.
  init(_ options: StoreOptions, anyOffice: Bool = false) throws {
    let settings = try Settings(config: options.config)
    let folder = DataFolder(path: settings.value(options.data, "data", default: "var"))
    let database = settings.value(options.database, "database")
    var office = settings.value(options.office, "office").map { OfficeID($0) }
    if anyOffice, office == nil {
      try folder.make()
      office = try Self.firstOffice(Engine(database, in: folder))
    }
    try self.init(
      folder: folder, database: database, office: office, shelf: try settings.shelf(options.documents),
      logger: try settings.logger(options.logLevel), now: try FileClock.now(options.clockFile),
      faults: FaultSwitch(settings))
    if faults.isOn, try !current().office.isExample {
      throw ValidationError("SIMPLE_FAULT hanya untuk kantor contoh; kantor ini bukan.")
    }
    signing = SigningServices(try ESignPasswords(settings), logger: context.logger)
      .with(modules: try settings.modules())
    if options.clockFile != nil, try !current().office.isExample { throw FileClock.onlyExamples }
  }
}

extension TrustSources {
  /// Timestamps, OCSP answers and lists from where they are offered.
  static var overHTTP: TrustSources {
    let http = TrustHTTP()
    return TrustSources(revocation: http) { TimestampAuthority($0, http: http) }
  }
}
