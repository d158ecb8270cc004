import ArgumentParser
import CaseStore
import Casework
import Foundation
import Office
import Proofs
import WorkingTime

/// Bukti dalam kode QR.
struct ProofCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof", abstract: "Kunci untuk kode QR surat, dan yang diterbitkan untuk pemeriksaan tanpa jaringan.",
    subcommands: [ProofKeyList.self, ProofKeyRotate.self, ProofKeyGiveUp.self, ProofPublish.self])
}

/// Daftar kunci.
struct ProofKeyList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Menampilkan kunci QR kantor dengan masa pakainya.")

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    for key in try ProofKeys(context: composition.context).all().keys { print(key.line) }
    try composition.store.close()
  }
}

/// Ganti kunci.
struct ProofKeyRotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Membuat kunci QR baru yang menandatangani surat mulai suatu hari.",
    discussion: """
      Beri waktu beberapa hari: yang memeriksa tanpa jaringan mengenal kunci baru setelah membuka halaman cek sekali \
      lagi. Kunci yang lama tetap membuktikan surat-surat dari masa pakainya.
      """)

  @Option(help: "Hari pertama kunci baru, misalnya 2027-01-04. [bawaan: tujuh hari lagi]")
  var from: String?

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let today = try composition.today()
    guard let day = from.map({ CivilDate($0) }) ?? today.adding(days: 7) else {
      throw ValidationError("--from \(from ?? "") bukan tanggal; tulis misalnya 2027-01-04.")
    }
    do {
      let key = try await ProofKeys(context: composition.context).rotate(from: day, today: today, by: .system)
      print("Kunci \(key.name) menandatangani surat mulai \(IndonesianText.date(day)).")
    } catch let refusal as ProofKeyRefusal {
      throw ValidationError(refusal.words)
    }
    try composition.store.close()
  }
}

/// Tarik kunci.
struct ProofKeyGiveUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "give-up", abstract: "Menarik kunci QR yang mungkin dipegang orang lain.",
    discussion: """
      Sejak itu kode QR yang ditandatangani kunci ini tidak membuktikan apa-apa, juga pada surat lama: siapa yang \
      memegang kunci dapat menulis tanggal apa pun. Suratnya sendiri tetap sah, dan tetap dapat dicek menurut nomor \
      atau berkas PDF. Tidak dapat dibatalkan.
      """)

  @Argument(help: "Nama kunci, delapan huruf, seperti dalam `simple proof keys`.")
  var key: String

  @Flag(help: "Sungguh tarik.")
  var now = false

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    guard now else {
      throw ValidationError("Kunci \(key) belum ditarik. Ini tidak dapat dibatalkan; bila yakin, ulangi dengan --now.")
    }
    let composition = try Composition(store)
    do {
      try await ProofKeys(context: composition.context).giveUp(key, today: try composition.today(), by: .system)
    } catch let refusal as ProofKeyRefusal {
      throw ValidationError(refusal.words)
    }
    for key in try ProofKeys(context: composition.context).all().keys { print(key.line) }
    try composition.store.close()
  }
}

/// Terbitkan.
struct ProofPublish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Menulis kunci publik dan daftar surat yang berakhir, untuk disalin ke tempat lain.")

  @Option(help: "Folder tujuan.")
  var out: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    try await PublishedProofs(cases: composition.cases).write(to: URL(fileURLWithPath: out))
    print("\(out)/\(PublishedProofs.keysFile) dan \(out)/\(PublishedProofs.listFile) ditulis.")
    try composition.store.close()
  }
}

extension PublishedProofs {
  static let keysFile = "kunci.json"
  static let listFile = "berakhir.cose"

  /// The two files as the site publishes them.
  func write(to folder: URL) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(try keys().json).write(to: folder.appendingPathComponent(Self.keysFile), options: .atomic)
    try Data(try await revocations()).write(to: folder.appendingPathComponent(Self.listFile), options: .atomic)
  }
}

extension OfficeKey {
  fileprivate var line: String {
    let days = "sejak \(from)" + (until.map { " hingga \($0)" } ?? "")
    return "\(name)\t\(days)" + (givenUp.map { "\tditarik \($0)" } ?? "")
  }
}

extension ProofKeyRefusal {
  fileprivate var words: String {
    switch self {
    case .nextIsReady(let day):
      "Kunci berikutnya sudah ada dan mulai dipakai \(IndonesianText.date(day)); tarik dahulu bila tidak jadi dipakai."
    case .dayIsOver(let day): "\(IndonesianText.date(day)) sudah lewat; pilih hari ini atau sesudahnya."
    case .unknown(let name): "Tidak ada kunci \(name) yang masih dipercaya; lihat `simple proof keys`."
    }
  }
}
