import ESignStandIn
import Foundation
import Hummingbird
import Logging
import PDFDocument
import Seals
import X509

@testable import ESign

/// A stand-in that listens on a port, and clients for it.
struct TryOut: Sendable {
  static let now = Date(timeIntervalSince1970: 1_795_417_500)
  static let nik = "1471010808700001"
  static let passphrase = "frasa sandi contoh"

  let standIn: StandIn
  let authority: StandInAuthority
  let official: StandInPerson
  let time = ManualClock()

  init() throws {
    authority = try StandInAuthority(now: Self.now)
    official = try authority.person(nik: Self.nik, passphrase: Self.passphrase, name: "Drs. Budi Rekaan, M.Si.")
    let retired = try authority.person(nik: "1471010808700002", passphrase: "x", name: "Pensiun", status: "REVOKE")
    let stranger = try authority.person(nik: "1471010808700003", passphrase: "y", name: "Orang lain")
    standIn = StandIn(
      client: "dpmptsp", password: "sandi-klien", people: [official, retired], stranger: stranger, now: { Self.now })
  }

  /// Runs `body` while the stand-in listens.
  func run(_ body: @escaping @Sendable (_ address: String) async throws -> Void) async throws {
    let (ports, port) = AsyncStream<Int>.makeStream()
    var logger = Logger(label: "stand-in")
    logger.logLevel = .critical
    let app = Application(
      router: standIn.router(), configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await app.run() }
      var iterator = ports.makeAsyncIterator()
      let bound = await iterator.next() ?? 0
      let result: Result<Void, any Error>
      do { result = .success(try await body("http://127.0.0.1:\(bound)")) } catch { result = .failure(error) }
      group.cancelAll()
      try? await group.waitForAll()
      try result.get()
    }
  }

  func client(
    _ address: String, _ dialect: ESignAccess.Dialect, password: String = "sandi-klien", logger: Logger? = nil
  ) -> ESignClient {
    ESignClient(
      ESignAccess(baseURL: address, client: "dpmptsp", password: Secret(password), dialect: dialect), clock: time,
      logger: logger ?? Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  static var signer: ESignSigner { ESignSigner(nik: nik, proof: .passphrase(Secret(passphrase))) }

  func judge(_ pdf: [UInt8]) async -> SealReport {
    await Seals.validate(pdf, roots: [authority.root], at: Self.now)
  }

  /// One page of text.
  static let draft: [UInt8] = {
    let text = "BT 20 100 Td (Surat izin contoh) Tj ET"
    let bodies = [
      "<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>",
      "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources <<>> >>",
      "<</Length \(text.utf8.count)>>\nstream\n\(text)\nendstream",
    ]
    var out = "%PDF-1.7\n"
    var rows = "0000000000 65535 f \n"
    for (index, body) in bodies.enumerated() {
      let offset = String(out.utf8.count)
      rows += String(repeating: "0", count: 10 - offset.utf8.count) + offset + " 00000 n \n"
      out += "\(index + 1) 0 obj\n\(body)\nendobj\n"
    }
    let start = out.utf8.count
    return Array((out + "xref\n0 5\n\(rows)trailer\n<</Root 1 0 R /Size 5>>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }()
}

extension Result {
  var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
