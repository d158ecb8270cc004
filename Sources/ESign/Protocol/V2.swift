import Foundation

/// The JSON dialect: requests as values, and what answers to them mean.
enum V2 {
  /// `POST /api/v2/sign/pdf`. Every file gets a signature with the same properties.
  static func sign(
    _ files: [[UInt8]], by signer: ESignSigner, _ properties: ESignProperties
  ) throws(ESignError) -> ESignRequest {
    var property = Property(location: properties.location, reason: properties.reason)
    if case .visible(let mark) = properties.appearance {
      guard case .image(let png) = mark.picture else { throw .unsupported("linkQR with v2") }
      property.tampilan = "VISIBLE"
      property.imageBase64 = Data(png).base64EncodedString()
      property.page = mark.page
      property.originX = mark.x
      property.originY = mark.y
      property.width = mark.width
      property.height = mark.height
    }
    var body = SignBody(nik: signer.nik, signatureProperties: [property], file: files.map(base64))
    switch signer.proof {
    case .passphrase(let secret): body.passphrase = secret.text
    case .totp(let secret): body.totp = secret.text
    }
    return post("/api/v2/sign/pdf", body)
  }

  /// - Returns: the signed files in the order in which they were sent.
  static func signed(_ answer: ESignAnswer, count: Int) throws(ESignError) -> [[UInt8]] {
    try answer.requireSuccess()
    let texts = try answer.json(SignedBody.self).file
    guard texts.count == count else { throw .malformed("\(texts.count) files came back for \(count)") }
    var files: [[UInt8]] = []
    for text in texts {
      guard let data = Data(base64Encoded: text), !data.isEmpty else { throw .malformed("a file is not base64") }
      files.append(Array(data))
    }
    return files
  }

  /// `POST /api/v2/sign/get/totp`: has a one-time password sent to the signer.
  static func requestTOTP(_ nik: String) -> ESignRequest { post("/api/v2/sign/get/totp", NIKBody(nik: nik)) }

  /// `POST /api/v2/user/check/status`.
  /// - Parameter isOtherSpelling: some installations call it `check-status`.
  static func status(_ nik: String, isOtherSpelling: Bool = false) -> ESignRequest {
    post(isOtherSpelling ? "/api/v2/user/check-status" : "/api/v2/user/check/status", NIKBody(nik: nik))
  }

  /// `POST /api/v2/verify/pdf`.
  static func verify(_ pdf: [UInt8]) -> ESignRequest { post("/api/v2/verify/pdf", FileBody(file: base64(pdf))) }

  private static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  private static func post(_ path: String, _ body: some Encodable) -> ESignRequest {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and whole numbers only: nothing that JSON could not hold.
    let bytes = (try? encoder.encode(body)).map { Array($0) } ?? []
    return ESignRequest(method: .post, path: path, contentType: "application/json", body: bytes)
  }

  private struct Property: Encodable {
    var tampilan = "INVISIBLE"
    var imageBase64: String?
    var page: Int?
    var originX: Int?
    var originY: Int?
    var width: Int?
    var height: Int?
    var location: String?
    var reason: String?
  }

  private struct SignBody: Encodable {
    var nik: String
    var passphrase: String?
    var totp: String?
    var signatureProperties: [Property]
    var file: [String]
  }

  private struct SignedBody: Decodable { var file: [String] }
  private struct NIKBody: Encodable { var nik: String }
  private struct FileBody: Encodable { var file: String }
}
