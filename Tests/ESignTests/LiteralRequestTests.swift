import Foundation
import Testing

@testable import ESign

/// What the client sends, byte by byte (forms) or value by value (JSON), as the literals have it.
@Suite struct LiteralRequestTests {
  static let pdf = Literal.examples["pdf"] ?? []
  static let png = Literal.examples["png"] ?? []
  let boundary = "batas-contoh"
  let signer = TryOut.signer
  let why = ESignProperties(reason: "Persetujuan izin", location: "Pekanbaru")

  private func mark(_ picture: ESignProperties.Mark.Picture) -> ESignProperties.Appearance {
    .visible(ESignProperties.Mark(picture, page: 1, x: 60, y: 90, width: 100, height: 40))
  }

  private func expect(_ request: ESignRequest, is name: String, at: SourceLocation = #_sourceLocation) throws {
    let literal = try Literal(name)
    #expect(request.method.rawValue == literal.method, sourceLocation: at)
    #expect(request.path == literal.path, sourceLocation: at)
    #expect(request.contentType == literal.headers["Content-Type"], sourceLocation: at)
    if request.contentType == "application/json" {
      #expect(literal.json != nil, sourceLocation: at)
      #expect(Literal.json(request.body) == literal.json, sourceLocation: at)
    } else {
      let same = request.body == literal.body
      #expect(same, "\(String(decoding: request.body, as: UTF8.self))", sourceLocation: at)
    }
  }

  @Test func v1SignsInvisibly() throws {
    try expect(try V1.sign(Self.pdf, by: signer, why, boundary: boundary), is: "v1-sign-invisible.request")
  }

  @Test func v1SignsVisiblyWithAnImage() throws {
    var properties = why
    properties.appearance = mark(.image(Self.png))
    try expect(try V1.sign(Self.pdf, by: signer, properties, boundary: boundary), is: "v1-sign-visible-image.request")
  }

  @Test func v1SignsVisiblyWithALink() throws {
    let properties = ESignProperties(appearance: mark(.link("https://izin.contoh/cek/ABC")))
    try expect(try V1.sign(Self.pdf, by: signer, properties, boundary: boundary), is: "v1-sign-visible-link.request")
  }

  @Test func v1Asks() throws {
    try expect(V1.download("b7e1-4f"), is: "v1-download.request")
    try expect(V1.status(TryOut.nik), is: "v1-status.request")
    try expect(V1.verify(Self.pdf, boundary: boundary), is: "v1-verify.request")
  }

  @Test func anIDLeadsNowhereElse() {
    #expect(V1.download("../user/status/1?x=#y").path == "/api/sign/download/%2E%2E%2Fuser%2Fstatus%2F1%3Fx%3D%23y")
  }

  @Test func v2Signs() throws {
    try expect(try V2.sign([Self.pdf, Self.pdf], by: signer, why), is: "v2-sign-invisible.request")
    var visible = why
    visible.appearance = mark(.image(Self.png))
    try expect(try V2.sign([Self.pdf], by: signer, visible), is: "v2-sign-visible.request")
    let totp = ESignSigner(nik: TryOut.nik, proof: .totp(Secret("123456")))
    try expect(try V2.sign([Self.pdf], by: totp, ESignProperties()), is: "v2-sign-totp.request")
  }

  @Test func v2Asks() throws {
    try expect(V2.status(TryOut.nik), is: "v2-status.request")
    try expect(V2.requestTOTP(TryOut.nik), is: "v2-totp.request")
    try expect(V2.verify(Self.pdf), is: "v2-verify.request")
  }

  @Test func whatADialectCannotCarryIsRefusedBeforeAnythingGoesOut() {
    let totp = ESignSigner(nik: TryOut.nik, proof: .totp(Secret("123456")))
    #expect(throws: ESignError.unsupported("TOTP with v1")) {
      try V1.sign(Self.pdf, by: totp, why, boundary: boundary)
    }
    #expect(throws: ESignError.unsupported("linkQR with v2")) {
      try V2.sign([Self.pdf], by: signer, ESignProperties(appearance: mark(.link("https://izin.contoh"))))
    }
  }
}
