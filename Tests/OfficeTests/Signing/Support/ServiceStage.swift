import CaseStore
import Casework
import ESign
import ESignStandIn
import Foundation
import Hummingbird
import Logging
import Procedures
import Seals

@testable import Office

/// The example office whose signer signs by a service, and that service's stand-in over real HTTP.
struct ServiceStage: Sendable {
  static let nik = "1471010808700001"
  static let passphrase = "frasa sandi layanan"
  static let password = "sandi-klien-layanan"

  let office: OfficeFixture
  let standIn: StandIn
  let services: SigningServices

  /// Runs `body` while the stand-in listens.
  static func run(
    version: Int, batch: Int = 20, status: String = "ISSUE", isOneTime: Bool = false, look: String = "",
    _ body: @escaping @Sendable (ServiceStage) async throws -> Void
  ) async throws {
    let now = Date(timeIntervalSince1970: 1_795_485_600)
    let authority = try StandInAuthority(now: now)
    let official = try authority.person(nik: nik, passphrase: passphrase, name: "Drs. Budi Rekaan", status: status)
    let stranger = try authority.person(nik: "1471010808700003", passphrase: "y", name: "Orang lain")
    let standIn = StandIn(
      client: "dpmptsp", password: password, people: [official], stranger: stranger, now: { now })
    let (ports, port) = AsyncStream<Int>.makeStream()
    var logger = Logger(label: "stand-in")
    logger.logLevel = .critical
    let app = Application(
      router: standIn.router(), configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await app.run() }
      var iterator = ports.makeAsyncIterator()
      let address = "http://127.0.0.1:\(await iterator.next() ?? 0)"
      let result: Result<Void, any Error>
      do {
        let office = try await found(address, version, batch, isOneTime, look)
        let stage = ServiceStage(
          office: office, standIn: standIn,
          services: SigningServices(try ESignPasswords("\(address) dpmptsp \(password)\n"), logger: logger))
        let (_, account) = try office.approver()
        let accounts = Accounts(
          context: office.context, hasher: PasswordHasher(cost: .init(operations: 1, memory: 8_192)), utcOffset: 420)
        _ = try await Administration(accounts: accounts, knownRoles: []).registerCertificate(
          official.certificate.pemText, root: authority.root.pemText, for: account, by: .console)
        result = .success(try await body(stage))
      } catch {
        result = .failure(error)
      }
      group.cancelAll()
      try? await group.waitForAll()
      try result.get()
    }
  }

  private static func found(
    _ address: String, _ version: Int, _ batch: Int, _ isOneTime: Bool, _ look: String
  ) async throws -> OfficeFixture {
    try await OfficeFixture { files in
      let rule = """
        penanda_tangan: ya
            bsre: {alamat: "\(address)", klien: dpmptsp, versi: \(version), nik: "\(nik)", sekali_kirim: \(batch)\(isOneTime ? ", bukti: totp" : "")\(look)}
        """
      let text = String(decoding: files["officials.yaml"] ?? Data(), as: UTF8.self)
      files["officials.yaml"] = Data(text.replacing("penanda_tangan: ya", with: rule).utf8)
    }
  }

  func letters(stoppingAt stop: LetterDesk.Checkpoint? = nil) -> LetterDesk {
    office.letters(stoppingAt: stop, services: services)
  }

  func session(_ passphrase: String = Self.passphrase, asksAgain: Set<CaseID> = []) async throws -> SigningSession {
    var session = try await letters().unlock(try office.approver().1, passphrase: passphrase)
    session.asksAgain = asksAgain
    return session
  }

  /// An approved case whose letter waits for its signature.
  func approved() async throws -> CaseID {
    let id = try await office.readyToApprove()
    _ = try await letters().approve(id, expecting: nil, by: try office.approver().0, form: nil)
    return id
  }

  func isIssued(_ id: CaseID) throws -> Bool { try office.cases.load(id).state.stage == .issued }

  func wait(seconds: Int64) { office.clock.set(office.clock.now.adding(seconds: seconds)) }
}
