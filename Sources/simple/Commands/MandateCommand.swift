import ArgumentParser
import CaseStore
import Casework
import Foundation
import Office
import WorkingTime

/// Mandat: siapa bertindak untuk jabatan siapa.
struct MandateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mandate", abstract: "Mandat Plh., Plt., dan a.n.: masukkan, daftar, akhiri.",
    subcommands: [MandateGive.self, MandateList.self, MandateEnd.self])
}

struct MandateGive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "give", abstract: "Memasukkan mandat atas sebuah keputusan.",
    discussion: "Mulai dan berakhir sendiri menurut tanggalnya; tidak dapat diubah, hanya diakhiri.")

  @Argument(help: "plh, plt, atau an.")
  var kind: String

  @Option(help: "Peran yang kewenangannya dijalankan.")
  var role: String

  @Option(help: "Akun yang bertindak.")
  var user: String

  @Option(name: .customLong("for"), help: "Akun pejabat yang digantikan; untuk plh dan an.")
  var principal: String?

  @Option(help: "Nama jabatan di atas tanda tangan; bawaan: menurut berkas kantor.")
  var position: String?

  @Option(help: "Nomor keputusan.")
  var decree: String

  @Option(help: "Tanggal keputusan, tahun-bulan-hari.")
  var dated: String

  @Option(help: "Pindaian keputusan: PDF, JPEG, atau PNG.")
  var scan: String

  @Option(help: "Hari pertama, tahun-bulan-hari.")
  var from: String

  @Option(help: "Hari terakhir, tahun-bulan-hari.")
  var until: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    guard let kind = MandateKind(rawValue: kind) else {
      throw ValidationError("Jenis mandat \(kind) tidak ada; yang ada: plh, plt, an.")
    }
    let composition = try Composition(store)
    guard let bytes = FileManager.default.contents(atPath: scan).map(Array.init) else {
      throw ValidationError("Berkas \(scan) tidak dapat dibaca; periksa nama dan izinnya.")
    }
    let record = try await DocumentIntake().take(
      bytes, named: URL(fileURLWithPath: scan).lastPathComponent, of: .staffPapers, into: composition.blobs,
      at: composition.context.now())
    let new = NewMandate(
      kind: kind, role: RoleID(role), holder: try composition.account(user).id,
      principal: try principal.map { try composition.account($0).id }, position: [position].compactMap(\.self),
      decree: decree, decreeDate: try Self.day(dated), scan: record, from: try Self.day(from),
      until: try Self.day(until))
    guard
      case .done(let mandate) = try await composition.administration().give(
        new, in: try composition.current().office, by: .console)
    else { return }
    print("Mandat \(mandate.id) dimasukkan, \(mandate.from) sampai dengan \(mandate.until).")
  }

  static func day(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else {
      throw ValidationError("“\(text)” bukan tanggal; tulis seperti 2026-12-01.")
    }
    return day
  }
}

struct MandateList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Mendaftar mandat, yang terakhir selesai lebih dahulu.")

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    for mandate in try composition.administration().mandates(limit: 10_000).rows {
      let holder = try composition.store.read { try $0.account(composition.context.id, mandate.holder)?.login }
      print(
        [
          mandate.id.rawValue, mandate.kind.rawValue, mandate.role.rawValue, holder ?? "", mandate.from.description,
          mandate.until.description, mandate.decree, mandate.ended == nil ? "" : "diakhiri",
        ].joined(separator: "\t"))
    }
  }
}

struct MandateEnd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Mengakhiri mandat sebelum hari terakhirnya.")

  @Argument(help: "Mandat, menurut simple mandate list.")
  var id: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    try await Composition(store).administration().end(MandateID(id), by: .console)
    print("Mandat \(id) diakhiri.")
  }
}

/// Cuti petugas.
struct LeaveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Cuti petugas: catat, batalkan.",
    subcommands: [LeaveEnter.self, LeaveCancel.self])
}

struct LeaveEnter: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enter", abstract: "Mencatat cuti: tidak mendapat berkas, yang dipegang kembali ke antrean.")

  @Argument(help: "Nama akun.")
  var login: String

  @Option(help: "Hari pertama, tahun-bulan-hari.")
  var from: String

  @Option(help: "Hari terakhir, tahun-bulan-hari.")
  var until: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let (first, last) = (try MandateGive.day(from), try MandateGive.day(until))
    try await composition.administration().enterLeave(
      of: try composition.account(login).id, from: first, until: last, in: try composition.current().office,
      by: .console)
    print("Cuti \(login) dicatat, \(first) sampai dengan \(last).")
  }
}

struct LeaveCancel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Membatalkan cuti yang sedang atau akan berjalan pada suatu hari.")

  @Argument(help: "Nama akun.")
  var login: String

  @Option(help: "Suatu hari dari cuti itu, tahun-bulan-hari.")
  var on: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let account = try composition.account(login)
    let day = try MandateGive.day(on)
    let leaves = try composition.store.read { try $0.leaves(composition.context.id, of: account.id, notOverOn: day) }
    guard let leave = leaves.first(where: { $0.cancelled == nil && $0.from <= day }) else {
      throw ValidationError("Tidak ada cuti \(login) yang tercatat pada \(day).")
    }
    try await composition.administration().cancelLeave(
      leave.id, of: account.id, in: try composition.current().office, by: .console)
    print("Cuti \(login) \(leave.from) sampai dengan \(leave.until) dibatalkan.")
  }
}
