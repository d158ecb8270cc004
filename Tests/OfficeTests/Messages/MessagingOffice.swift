import CaseStore
import Casework
import Foundation
import Messaging
import Procedures
import Synchronization
import WorkingTime

@testable import Office

/// The example office with channels, reminders and addresses of its own.
struct MessagingOffice {
  let office: OfficeFixture

  /// - Parameter procedure: the one that applications are of.
  init(_ procedure: String = "siktg") async throws {
    office = try await OfficeFixture([procedure]) { $0 = Self.files($0) }
    let url = Array("https://izin.simple.example".utf8)
    let id = office.context.id
    try await office.store.write { try $0.putSetting(id, OfficeSetting.publicURL, url) }
  }

  static func files(_ shipped: [String: Data], holiday: String? = nil) -> [String: Data] {
    var files = shipped
    files["office.yaml"] = text(shipped["office.yaml"]) { all in
      all[..<(all.range(of: "\npesan:")?.lowerBound ?? all.endIndex)] + messages
    }
    files["officials.yaml"] = text(shipped["officials.yaml"]) { all in
      ["rani", "joko", "lina"].reduce(all) {
        $0.replacingOccurrences(of: "akun: \($1)\n", with: "akun: \($1)\n    surel: \($1)@simple.example\n")
      }
    }
    if let holiday {
      files["calendar/2026.yaml"] = text(shipped["calendar/2026.yaml"]) {
        $0.replacingOccurrences(
          of: "libur_setempat: []", with: "libur_setempat:\n  - {tanggal: \(holiday), nama: Libur setempat}")
      }
    }
    return files
  }

  private static func text(_ data: Data?, _ change: (String) -> String) -> Data {
    Data(change(String(decoding: data ?? Data(), as: UTF8.self)).utf8)
  }

  private static let messages = """

    pesan:
      surel:
        peladen: localhost
        porta: 2525
        keamanan: tanpa
        pengirim: izin@simple.example
        nama_pengirim: Kantor contoh
      gerbang: ya
      penutup: Pesan ini dikirim otomatis.
      sandi_diatur_ulang: {judul: Kata sandi baru, bunyi: "Dibuat di loket {{at}}."}
      atasan: [lina]
      pengingat:
        - {pada: 100, kepada: [atasan, pemohon], judul: "Lewat", bunyi: "{{step}} {{applicationNumber}} lewat {{dueAt}}."}
        - {pada: 50, kepada: [pemegang], judul: "Separuh", bunyi: "{{step}} sudah {{percent}} %."}
        - {pada: 80, kepada: [meja], judul: "Segera", bunyi: "{{desk}}: {{address}}"}
    """

  /// Brings the same files in again with one more local holiday.
  func correctCalendar(holiday: String) async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shipped = try FileBundle.load(folder: root.appending(path: "offices/pekanbaru")).files
    try await EditionDesk(context: office.context).apply(
      office: FileBundle(files: Self.files(shipped, holiday: holiday)), name: "pekanbaru", by: nil)
  }

  /// Plays the desks with the example office's people, on the fixture's clock.
  func play() throws -> ExampleApplications {
    try ExampleApplications(
      context: office.context, catalogue: office.catalogue, blobs: office.blobs, publicURL: "http://localhost",
      procedure: office.procedure.id, passphrase: office.passphrase, clock: office.clock, place: 0)
  }

  func messages(_ id: CaseID) throws -> [OutboxMessage] { try Outbox(context: office.context).messages(of: id) }

  /// Where messages of a kind went, sorted.
  func sent(_ id: CaseID, _ kind: String) throws -> [String] {
    try messages(id).filter { $0.kind == kind }.map(\.address).sorted()
  }

  func pass(minutes: Int64) { office.clock.set(office.clock.now.adding(seconds: minutes * 60)) }
}

/// Keeps what it was given, and fails as it is told.
final class TestCarrier: Carrier {
  private let state = Mutex<(parcels: [Parcel], failures: [CarrierFailure])>(([], []))

  init(failing failures: [CarrierFailure] = []) {
    state.withLock { $0.failures = failures }
  }

  var parcels: [Parcel] { state.withLock { $0.parcels } }

  func carry(_ parcel: Parcel) async throws(CarrierFailure) {
    let failure = state.withLock { state -> CarrierFailure? in
      state.parcels.append(parcel)
      return state.failures.isEmpty ? nil : state.failures.removeFirst()
    }
    if let failure { throw failure }
  }
}
