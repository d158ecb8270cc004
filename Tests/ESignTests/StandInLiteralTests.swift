import ESignStandIn
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

/// What the stand-in answers to the literals, without the client.
@Suite struct StandInLiteralTests {
  let stage: TryOut

  init() throws { stage = try TryOut() }

  private func ask(
    _ name: String, _ blanks: [String: [UInt8]] = [:], path: String? = nil, of standIn: StandIn? = nil
  ) async throws -> TestResponse {
    let examples = Literal.examples.merging(["pdf": TryOut.draft]) { $1 }
    let literal = try Literal("\(name).request", examples.merging(blanks) { $1 })
    var headers = HTTPFields()
    for (name, value) in literal.headers {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    let app = Application(
      router: (standIn ?? stage.standIn).router(), logger: Logger(label: "x") { _ in SwiftLogNoOpLogHandler() })
    return try await app.test(.router) { [headers] client in
      try await client.execute(
        uri: path ?? literal.path, method: literal.method == "GET" ? .get : .post, headers: headers,
        body: ByteBuffer(bytes: literal.body))
    }
  }

  private func bytes(_ response: TestResponse) -> [UInt8] { Array(response.body.readableBytesView) }

  @Test(arguments: ["v1-sign-invisible", "v1-sign-visible-image", "v1-sign-visible-link"])
  func v1SignsTheFile(_ name: String) async throws {
    let answer = try await ask(name)
    let literal = try Literal("v1-signed.answer")
    #expect(answer.status.code == literal.status)
    #expect(answer.headers[.contentType] == literal.headers["Content-Type"])
    let id = try #require(HTTPField.Name("id_dokumen").flatMap { answer.headers[$0] })
    #expect(!id.isEmpty)
    let report = await stage.judge(bytes(answer))
    #expect(report.verdict == .valid)
    #expect(report.signatures.first?.signerName == "Drs. Budi Rekaan, M.Si.")
    #expect(bytes(answer).starts(with: TryOut.draft))
  }

  @Test func v2SignsTheFiles() async throws {
    for (name, count) in [("v2-sign-invisible", 2), ("v2-sign-visible", 1)] {
      let answer = try await ask(name)
      let body = try #require(Literal.json(bytes(answer)) as? NSDictionary)
      #expect(body["time"] is NSNumber)
      let files = try #require(body["file"] as? [String])
      #expect(files.count == count)
      for file in files {
        let signed = try #require(Data(base64Encoded: file))
        #expect(await stage.judge(Array(signed)).verdict == .valid)
      }
    }
  }

  @Test func aOneTimePasswordSignsOnceItWasAskedFor() async throws {
    let literal = try Literal("wrong-passphrase.answer")
    let before = try await ask("v2-sign-totp")
    #expect(Int(before.status.code) == literal.status)
    #expect(Literal.json(bytes(before)) == literal.json)
    #expect(try await ask("v2-totp").status == .ok)
    let totp = try #require(stage.standIn.totp(of: TryOut.nik))
    #expect(try await ask("v2-sign-totp", ["totp": Array(totp.utf8)]).status == .ok)
  }

  @Test func itKnowsWhoCanSign() async throws {
    let literal = try #require(try Literal("status-active.answer").json as? NSDictionary)
    for name in ["v1-status", "v2-status"] {
      let body = try #require(Literal.json(bytes(try await ask(name))) as? NSDictionary)
      #expect(Set(body.allKeys.compactMap { $0 as? String }) == Set(literal.allKeys.compactMap { $0 as? String }))
      #expect(body["status_code"] as? Int == 1_111)
      #expect(body["status"] as? String == "ISSUE")
    }
  }

  @Test(arguments: ["v1-sign-invisible", "v2-sign-invisible"]) func aStrangerIsRefused(_ name: String) async throws {
    let nobody = StandIn(
      client: "dpmptsp", password: "sandi-klien", people: [], stranger: stage.official, now: { TryOut.now })
    let answer = try await ask(name, of: nobody)
    let literal = try Literal("not-registered.answer")
    #expect(Int(answer.status.code) == literal.status)
    #expect(Literal.json(bytes(answer)) == literal.json)
    let status = try #require(Literal.json(bytes(try await ask("v1-status", of: nobody))) as? NSDictionary)
    #expect(status["status_code"] as? Int == 1_110)
    #expect(status["status"] as? String == "NOT_REGISTERED")
  }

  @Test func aDocumentIsGivenOnce() async throws {
    let signed = try await ask("v1-sign-invisible")
    let id = try #require(HTTPField.Name("id_dokumen").flatMap { signed.headers[$0] })
    let again = try await ask("v1-download", path: "/api/sign/download/\(id)")
    let literal = try Literal("v1-fetched-before.answer")
    #expect(Int(again.status.code) == literal.status)
    #expect(Literal.json(bytes(again)) == literal.json)
    #expect(try await ask("v1-download").status == .notFound)
  }

  @Test func aVerificationHasTheLiteralsShape() async throws {
    let signed = bytes(try await ask("v1-sign-invisible"))
    let literal = try Literal("verify.answer")
    for name in ["v1-verify", "v2-verify"] {
      let body = Literal.json(bytes(try await ask(name, ["pdf": signed])))
      #expect(shape(body) == shape(literal.json))
    }
  }

  @Test func aStrangeClientIsTurnedAway() async throws {
    let app = Application(router: stage.standIn.router())
    let status = try await app.test(.router) { client in
      try await client.execute(uri: "/api/user/status/\(TryOut.nik)", method: .get) { $0.status }
    }
    #expect(status == .unauthorized)
  }

  /// The keys of a JSON value, at any depth, with the kinds of their values.
  private func shape(_ value: Any?) -> String {
    switch value {
    case let entries as NSDictionary:
      let keys = entries.allKeys.compactMap { $0 as? String }.sorted()
      return "{" + keys.map { "\($0):\(shape(entries[$0]))" }.joined(separator: ",") + "}"
    case let items as NSArray: return "[\(shape(items.firstObject))]"
    case is NSString: return "text"
    case is NSNumber: return "number"
    default: return "none"
    }
  }
}
