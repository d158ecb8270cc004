import ESignStandIn
import Foundation
import Logging
import PDFDocument
import Seals
import Synchronization
import Testing

@testable import ESign

/// Client and stand-in over real HTTP, in both dialects.
@Suite struct ConversationTests {
  let stage: TryOut

  init() throws { stage = try TryOut() }

  @Test(arguments: ESignAccess.Dialect.allCases) func signsAndVerifies(_ dialect: ESignAccess.Dialect) async throws {
    try await stage.run { [stage] address in
      let client = stage.client(address, dialect)
      #expect(try await client.status(of: TryOut.nik) == .active)
      #expect(try await client.status(of: "1471010808700009") == .notRegistered)
      #expect(try await client.status(of: "1471010808700002") == .other("REVOKE"))
      let results = await client.sign(
        [TryOut.draft, TryOut.draft], by: TryOut.signer, ESignProperties(reason: "Persetujuan", location: "Pekanbaru"))
      #expect(results.count == 2)
      for result in results {
        let report = await stage.judge(try result.get())
        #expect(report.verdict == .valid)
        #expect(report.signatures.first?.reason == "Persetujuan")
        #expect(report.signatures.first?.location == "Pekanbaru")
      }
      let opinion = try await client.verify(try results[0].get())
      #expect(opinion.summary == "VALID")
      #expect(opinion.signers == ["Drs. Budi Rekaan, M.Si."])
    }
  }

  @Test func signsWithAOneTimePassword() async throws {
    try await stage.run { [stage] address in
      let client = stage.client(address, .v2)
      try await client.requestTOTP(for: TryOut.nik)
      let totp = try #require(stage.standIn.totp(of: TryOut.nik))
      let signer = ESignSigner(nik: TryOut.nik, proof: .totp(Secret(totp)))
      let signed = try await client.sign([TryOut.draft], by: signer)[0].get()
      #expect(await stage.judge(signed).verdict == .valid)
    }
  }

  /// Nothing is signed, and the error says so.
  @Test(
    arguments: ESignAccess.Dialect.allCases,
    [
      (Misbehaviour.failing, ESignError.failed(status: 500, text: "Proses signing gagal")), (.busy, .busy),
      (.wrongPassphrase, .wrongSecret),
    ]) func refusals(_ dialect: ESignAccess.Dialect, _ plan: (Misbehaviour, ESignError)) async throws
  {
    try await stage.run { [stage] address in
      stage.standIn.misbehave([plan.0])
      let results = await stage.client(address, dialect).sign([TryOut.draft, TryOut.draft], by: TryOut.signer)
      #expect(results[0].failure == plan.1)
      #expect(results[1].failure == (dialect == .v1 ? .notAsked : plan.1))
      #expect(results.allSatisfy { $0.failure?.mayHaveSigned == false })
      #expect(stage.standIn.signatureCount == 0)
    }
  }

  /// It signed and the file did not come: the error says that this may be.
  @Test(arguments: ESignAccess.Dialect.allCases, [Misbehaviour.gateway, .cutOff])
  func brokenAnswers(_ dialect: ESignAccess.Dialect, _ plan: Misbehaviour) async throws {
    try await stage.run { [stage] address in
      stage.standIn.misbehave([plan])
      let error = await stage.client(address, dialect).sign([TryOut.draft], by: TryOut.signer)[0].failure
      #expect(error?.mayHaveSigned == true)
      #expect(stage.standIn.signatureCount == 1)
    }
  }

  @Test(arguments: ESignAccess.Dialect.allCases, [Misbehaviour.silent, .slow, .silentAfterHead])
  func timeouts(_ dialect: ESignAccess.Dialect, _ plan: Misbehaviour) async throws {
    try await stage.run { [stage] address in
      stage.standIn.misbehave([plan])
      async let results = stage.client(address, dialect).sign([TryOut.draft, TryOut.draft], by: TryOut.signer)
      await stage.standIn.untilStalled()
      stage.time.advance(by: .seconds(119))
      stage.time.advance(by: .seconds(2))
      let errors = await results.map(\.failure)
      #expect(errors[0]?.mayHaveSigned == true)
      #expect(errors[1]?.mayHaveSigned == (dialect == .v2))
      #expect(stage.standIn.signatureCount == (dialect == .v1 ? 1 : 2))
    }
  }

  /// The head names the document: it is fetched later, and not signed again.
  @Test(arguments: [Misbehaviour.cutOff, .silentAfterHead]) func aFileThatWasCutOffIsFetched(
    _ plan: Misbehaviour
  ) async throws {
    try await stage.run { [stage] address in
      stage.standIn.misbehave([plan])
      let client = stage.client(address, .v1)
      let told = Mutex<[String]>([])
      async let results = client.sign([TryOut.draft], by: TryOut.signer) { _, id in told.withLock { $0.append(id) } }
      if plan == .silentAfterHead {
        await stage.standIn.untilStalled()
        while told.withLock({ $0.isEmpty }) { await Task.yield() }
        stage.time.advance(by: .seconds(121))
      }
      guard case .unanswered(let id?)? = await results[0].failure else {
        Issue.record("the id of the document was lost")
        return
      }
      #expect(told.withLock { $0 } == [id])
      let signed = try await client.fetch(id)
      #expect(await stage.judge(signed).verdict == .valid)
      #expect(stage.standIn.signatureCount == 1)
      await #expect(throws: ESignError.alreadyFetched) { try await client.fetch(id) }
      await #expect(throws: ESignError.noDocument) { try await client.fetch("tidak-ada") }
    }
  }

  @Test func anAnswerWithTheIDAloneIsFollowed() async throws {
    try await stage.run { [stage] address in
      stage.standIn.misbehave([.idOnly])
      let signed = try await stage.client(address, .v1).sign([TryOut.draft], by: TryOut.signer)[0].get()
      #expect(await stage.judge(signed).verdict == .valid)
    }
  }

  @Test func aFileTooFewIsNoAnswer() async throws {
    try await stage.run { [stage] address in
      stage.standIn.misbehave([.oneMissing])
      let results = await stage.client(address, .v2).sign([TryOut.draft, TryOut.draft], by: TryOut.signer)
      #expect(results.allSatisfy { $0.failure?.mayHaveSigned == true })
    }
  }

  @Test func nobodyThereAndNoAccess() async throws {
    try await stage.run { [stage] address in
      let stranger = stage.client(address, .v2, password: "salah")
      await #expect(throws: ESignError.noAccess) { try await stranger.status(of: TryOut.nik) }
    }
    let nobody = stage.client("http://127.0.0.1:1", .v1)
    let results = await nobody.sign([TryOut.draft], by: TryOut.signer)
    #expect(results[0].failure == .unreachable)
  }

  /// Nothing secret or personal in a log line, also when the service says the passphrase aloud.
  @Test(arguments: ESignAccess.Dialect.allCases) func logsAreSilentAboutPeople(
    _ dialect: ESignAccess.Dialect
  ) async throws {
    try await stage.run { [stage] address in
      let lines = LogLines()
      let logger = Logger(label: "test") { _ in lines }
      let client = stage.client(address, dialect, logger: logger)
      _ = try await client.status(of: TryOut.nik)
      stage.standIn.misbehave([.wrongPassphrase])
      let error = await client.sign([TryOut.draft], by: TryOut.signer)[0].failure
      let text = lines.text + "\(String(describing: error))"
      #expect(text.contains("esign"))
      for secret in [TryOut.nik, TryOut.passphrase, "sandi-klien", "ZHBtcHRzcDpzYW5kaS1rbGllbg"] {
        #expect(!text.contains(secret))
      }
    }
  }
}

/// Keeps what is logged.
final class LogLines: LogHandler, Sendable {
  private let kept = Mutex("")
  var text: String { kept.withLock { $0 } }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }
  subscript(metadataKey _: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) {
    kept.withLock { $0 += "\(event.level) \(event.message) \(event.metadata ?? [:])\n" }
  }
}
