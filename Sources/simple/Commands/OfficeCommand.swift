import ArgumentParser
import CaseStore
import Casework
import Foundation
import Office
import Procedures
import Website
import WorkingTime

/// Kantor: dari tidak ada sampai jalan.
struct OfficeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office", abstract: "Menyiapkan kantor, menerapkan dan mengekspor berkasnya.",
    subcommands: [OfficeInit.self, OfficeApply.self, OfficeExport.self, OfficeFill.self])
}

struct OfficeInit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Menyiapkan kantor baru dari foldernya: berkas, prosedur, akun.")

  @Argument(help: "Folder kantor, misalnya offices/pekanbaru.")
  var folder: String

  @Option(parsing: .upToNextOption, help: "Folder prosedur yang dipakai kantor ini, misalnya procedures/NAMA.")
  var procedures: [String] = []

  @Option(help: "Banyaknya permohonan contoh prosedur pertama; yang lain seperenamnya. Hanya di kantor contoh.")
  var examples = 0

  @Option(help: "Permohonan contoh lain yang semuanya menunggu tanda tangan. Hanya di kantor contoh.")
  var waiting = 0

  @Option(help: "Alamat peladen, untuk QR surat contoh. [bawaan: http://127.0.0.1:8080]")
  var publicURL = "http://127.0.0.1:8080"

  @Option(
    help: """
      Tempat situs kantor ini, untuk selamanya: /, /nama di alamat peladen, atau https://MESIN miliknya sendiri. \
      [bawaan: / untuk kantor pertama di basis data, /NAMA untuk yang berikutnya]
      """)
  var address: String?

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let settings = try Settings(config: store.config)
    let name = URL(fileURLWithPath: folder).lastPathComponent
    let data = DataFolder(path: settings.value(store.data, "data", default: "var"))
    let composition = try Composition(
      folder: data, database: settings.value(store.database, "database"), office: OfficeID(name),
      shelf: try settings.shelf(store.documents), logger: try settings.logger(store.logLevel),
      now: try FileClock.now(store.clockFile))
    guard try composition.store.read({ try $0.currentDigests(composition.context.id, at: nil) }).isEmpty else {
      throw ValidationError(
        "Kantor \(name) sudah ada di \(data.path); pakai simple office apply untuk mengubah berkasnya.")
    }
    let bundles = try procedures.map { path in
      let url = URL(fileURLWithPath: path)
      return (name: url.lastPathComponent, bundle: try FileBundle.load(folder: url))
    }
    let office = try FileBundle.load(folder: URL(fileURLWithPath: folder))
    let place = try await keepPlace(composition)
    if store.clockFile != nil, try !OfficeFile.load(office, named: name).isExample { throw FileClock.onlyExamples }
    let result = try await Founding(context: composition.context, hasher: composition.hasher).found(
      office: office, name: name, procedures: bundles)
    if examples + waiting > 0 { try await makeExamples(composition, place, result.passphrase, bundles.map(\.name)) }
    let text = CredentialSheet(office: name, result).text
    print(text)
    if place != .root { print("Situs kantor ini: \(place.url(on: "")) di alamat peladen.") }
    if try composition.current().office.isExample {
      try text.write(toFile: data.path + "/akun-contoh.txt", atomically: true, encoding: .utf8)
    }
  }

  /// Before the office is there for servers to find.
  private func keepPlace(_ composition: Composition) async throws -> OfficePlace {
    let id = composition.context.id
    let others = try composition.store.read { try $0.offices() }
    let text = address ?? (others.isEmpty ? "/" : "/\(id.rawValue.lowercased())")
    guard let place = OfficePlace(text) else {
      throw ValidationError("Alamat “\(text)” harus berupa /, /nama (a-z, 0-9, -), atau https://MESIN tanpa jalur.")
    }
    if case .path(let word) = place, Address.firstWords.contains(word) {
      throw ValidationError("Alamat /\(word) dipakai situs sendiri; pilih yang lain dengan --address.")
    }
    try await composition.store.write { store in
      if let holder = try OfficePlace.holder(of: place, besides: id, in: store) {
        throw ValidationError("Alamat \(place.text) sudah dipakai kantor \(holder); pilih yang lain dengan --address.")
      }
      try place.keep(for: id, in: store)
    }
    return place
  }

  private func makeExamples(
    _ composition: Composition, _ place: OfficePlace, _ passphrase: String?, _ names: [String]
  ) async throws {
    guard try composition.current().office.isExample, let passphrase, !names.isEmpty else {
      throw ValidationError("Permohonan contoh hanya dapat dibuat di kantor contoh yang punya prosedur.")
    }
    let examples = try ExampleMonth(
      context: composition.context, catalogue: composition.catalogue, blobs: composition.blobs,
      publicURL: place.url(on: publicURL), printedURL: place.printed(on: publicURL),
      procedures: names.map { ProcedureID($0) }, passphrase: passphrase)
    let made = try await examples.make(self.examples, waiting: waiting, until: composition.context.now())
    print("\(made) permohonan contoh dibuat.")
  }
}

struct OfficeApply: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Menerapkan berkas kantor sebagai edisi baru.")

  @Argument(help: "Folder kantor, misalnya offices/pekanbaru.")
  var folder: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let url = URL(fileURLWithPath: folder)
    let bundle = try FileBundle.load(folder: url)
    let composition = try Composition(store)
    let name = url.lastPathComponent
    guard composition.context.id == OfficeID(name) else {
      throw ValidationError("Folder \(folder) milik kantor \(name), sedangkan yang dipakai \(composition.context.id).")
    }
    let changed = try await EditionDesk(context: composition.context).apply(office: bundle, name: name, by: nil)
    print(changed ? "Edisi \(bundle.digest.hex.prefix(12)) diterapkan." : "Tidak ada yang berubah.")
  }
}

struct OfficeExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Menulis berkas kantor dan prosedur yang berlaku ke sebuah folder.")

  @Argument(help: "Folder tujuan.")
  var folder: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let target = URL(fileURLWithPath: folder)
    for path in try EditionDesk(context: composition.context).export(to: target) { print(path) }
  }
}
