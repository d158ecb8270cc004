import Foundation
import Testing

@testable import ESign

/// What the client makes of the answers in the literals.
@Suite struct LiteralAnswerTests {
  private func answer(_ name: String) throws -> ESignAnswer {
    let literal = try Literal("\(name).answer")
    return ESignAnswer(
      status: literal.status, contentType: literal.headers["Content-Type"] ?? "",
      documentID: literal.headers["id_dokumen"], body: literal.body)
  }

  @Test func aSignedFileOrItsID() throws {
    #expect(try V1.signed(answer("v1-signed")) == .file(LiteralRequestTests.pdf))
    #expect(try V1.signed(answer("v1-waiting")) == .waiting("b7e1-4f"))
    #expect(try V1.downloaded(answer("v1-signed")) == LiteralRequestTests.pdf)
    #expect(throws: ESignError.alreadyFetched) { try V1.downloaded(answer("v1-fetched-before")) }
  }

  @Test func signedFilesInTheirOrder() throws {
    let files = try V2.signed(answer("v2-signed"), count: 2)
    #expect(files == [LiteralRequestTests.pdf, LiteralRequestTests.png])
    #expect(throws: ESignError.self) { try V2.signed(answer("v2-signed"), count: 1) }
  }

  @Test(arguments: [
    ("wrong-passphrase", ESignError.wrongSecret), ("not-registered", .notRegistered),
  ]) func refusalsByTheirCode(_ name: String, _ error: ESignError) throws {
    #expect(throws: error) { try V1.signed(answer(name)) }
    #expect(throws: error) { try V2.signed(answer(name), count: 1) }
  }

  @Test func whatIsKnownOfASigner() throws {
    #expect(try V1.status(answer("status-active")) == .active)
    #expect(try V1.status(answer("status-unknown")) == .notRegistered)
    #expect(try V1.status(answer("status-revoked")) == .other("REVOKE"))
    #expect(throws: ESignError.notActive("REVOKE")) { try V1.status(answer("status-revoked")).requireActive() }
  }

  @Test func aVerification() throws {
    let body = try answer("verify").json(VerifyBody.self).verification
    let expected = ESignVerification(
      signatureCount: 1, summary: "VALID", notes: "Dokumen valid", signers: ["Drs. Budi Rekaan, M.Si."])
    #expect(body == expected)
  }

  /// What an answer without a code of the service's says, by its HTTP status.
  @Test(arguments: [
    (401, "", ESignError.noAccess), (403, "", .noAccess), (404, "", .noService), (413, "", .tooLarge),
    (429, "", .busy), (503, "", .busy), (500, "", .unanswered(documentID: nil)),
    (502, "<h1>502</h1>", .unanswered(documentID: nil)), (504, "", .unanswered(documentID: nil)),
    (
      500, #"{"error": "Proses signing gagal", "status_code": 500}"#, .failed(status: 500, text: "Proses signing gagal")
    ),
    (400, #"{"error": "Dokumen terkunci", "status_code": "2041"}"#, .refused(code: 2041, text: "Dokumen terkunci")),
    (200, #"{"error": "Passphrase anda salah", "status_code": 2031}"#, .wrongSecret),
  ]) func byHTTPStatus(_ status: Int, _ body: String, _ error: ESignError) {
    let answer = ESignAnswer(
      status: status, contentType: body.hasPrefix("{") ? "application/json" : "text/html", body: Array(body.utf8))
    #expect(throws: error) { try answer.requireSuccess() }
  }

  @Test func onlySomeErrorsLeaveOpenWhetherItSigned() {
    #expect(ESignError.unanswered(documentID: nil).mayHaveSigned)
    #expect(ESignError.malformed("").mayHaveSigned)
    #expect(!ESignError.wrongSecret.mayHaveSigned)
    #expect(!ESignError.failed(status: 500, text: "").mayHaveSigned)
  }

  @Test func aSecretShowsItselfToNobody() {
    let signer = TryOut.signer
    var dumped = ""
    dump(signer, to: &dumped)
    for text in [dumped, "\(signer)", String(reflecting: signer), "\(signer.proof.secret)"] {
      #expect(!text.contains(TryOut.passphrase))
    }
  }
}
