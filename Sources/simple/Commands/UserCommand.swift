import ArgumentParser
import Casework
import Foundation
import Office
import Procedures

/// Akun petugas.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Akun petugas: tambah, daftar, nonaktifkan, sandi.",
    subcommands: [UserAdd.self, UserList.self, UserDisable.self, UserPassword.self])
}

struct UserAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Menambah petugas; mencetak sandi sekali pakai.")

  @Argument(help: "Nama akun.")
  var login: String

  @Option(help: "Nama lengkap dengan gelar.")
  var name: String

  @Option(parsing: .upToNextOption, help: "Peran, menurut berkas prosedur.")
  var roles: [String] = []

  @Flag(help: "Administrator: mengurus akun dan edisi, tidak memegang meja.")
  var administrator = false

  @Flag(help: "Auditor: membaca semuanya, tidak mengubah apa pun.")
  var auditor = false

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let standing: Standing =
      administrator ? .administrator : auditor ? .auditor : .desks(Set(roles.map { RoleID($0) }))
    let (account, password) = try await composition.administration().addOfficer(
      login: login, name: name, standing: standing, by: .console)
    print("Akun \(account.login) dibuat. Sandi sekali pakai: \(password ?? "-")")
  }
}

struct UserList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Mendaftar akun.")

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    for account in try composition.administration().list("", offset: 0, limit: 10_000).rows {
      let duties =
        account.isAdministrator
        ? "administrator"
        : account.isAuditor
          ? "auditor" : account.isOfficer ? account.roles.map(\.rawValue).joined(separator: ",") : "pemohon"
      print([account.login, account.name, duties, account.isDisabled ? "nonaktif" : "aktif"].joined(separator: "\t"))
    }
  }
}

struct UserDisable: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Menonaktifkan akun dan mengakhiri sesinya.")

  @Argument(help: "Nama akun.")
  var login: String

  @Flag(help: "Mengaktifkan kembali.")
  var undo = false

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let account = try composition.account(login)
    try await composition.administration().setDisabled(!undo, account.id, by: .console)
    print(undo ? "Akun \(login) aktif kembali." : "Akun \(login) dinonaktifkan.")
  }
}

struct UserPassword: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passwd", abstract: "Mengganti sandi dengan sandi sekali pakai, yang dicetak.")

  @Argument(help: "Nama akun.")
  var login: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let account = try composition.account(login)
    let password = try await composition.administration().resetPassword(of: account.id, by: .console)
    print("Sandi sekali pakai untuk \(login): \(password)")
  }
}

/// Kunci penanda tangan.
struct KeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Kunci penanda tangan.", subcommands: [KeyImport.self, KeyRegister.self])
}

struct KeyImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Memasukkan kunci PKCS#12 seorang penanda tangan.",
    discussion: "Frasa sandi ditanyakan di terminal, atau dibaca dari masukan baku; tidak disimpan.")

  @Argument(help: "Berkas PKCS#12 (.p12, .pfx).")
  var file: String

  @Option(help: "Nama akun penanda tangan.")
  var user: String

  @Option(help: "Sertifikat akar penerbit kunci, PEM; perlu bila kantor belum mempercayainya.")
  var root: String?

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    guard let bytes = FileManager.default.contents(atPath: file).map(Array.init) else {
      throw ValidationError("Berkas \(file) tidak dapat dibaca; periksa nama dan izinnya.")
    }
    let passphrase: String
    if isatty(0) == 1, let typed = getpass("Frasa sandi: ") {
      passphrase = String(cString: typed)
    } else {
      passphrase = readLine() ?? ""
    }
    let account = try composition.account(user)
    let facts = try await composition.administration().importKey(
      bytes, passphrase: passphrase, root: try root.map { try String(contentsOfFile: $0, encoding: .utf8) },
      for: account.id, by: .console)
    print("Kunci \(facts.name) dimasukkan, berlaku sampai \(try composition.localDate(facts.validUntil)).")
  }
}
