import Foundation

/// The multipart dialect: requests as values, and what answers to them mean.
enum V1 {
  /// `POST /api/sign/pdf`.
  static func sign(
    _ pdf: [UInt8], by signer: ESignSigner, _ properties: ESignProperties, boundary: String
  ) throws(ESignError) -> ESignRequest {
    guard case .passphrase(let passphrase) = signer.proof else { throw .unsupported("TOTP with v1") }
    var form = Multipart(boundary: boundary)
    form.file("file", pdf, named: "surat.pdf", type: "application/pdf")
    form.field("nik", signer.nik)
    form.field("passphrase", passphrase.text)
    switch properties.appearance {
    case .invisible: form.field("tampilan", "invisible")
    case .visible(let mark):
      form.field("tampilan", "visible")
      switch mark.picture {
      case .image(let png):
        form.field("image", "true")
        form.file("imageTTD", png, named: "ttd.png", type: "image/png")
      case .link(let address):
        form.field("image", "false")
        form.field("linkQR", address)
      }
      form.field("page", mark.page)
      form.field("xAxis", mark.x)
      form.field("yAxis", mark.y)
      form.field("width", mark.width)
      form.field("height", mark.height)
    }
    if let reason = properties.reason { form.field("reason", reason) }
    if let location = properties.location { form.field("location", location) }
    return ESignRequest(
      method: .post, path: "/api/sign/pdf", contentType: form.contentType, body: form.finished())
  }

  /// What came for a request to sign.
  enum Signed: Hashable {
    case file([UInt8])
    /// The file waits under this id.
    case waiting(String)
  }

  static func signed(_ answer: ESignAnswer) throws(ESignError) -> Signed {
    try answer.requireSuccess()
    if answer.contentType == "application/json" {
      let body = try answer.json(IDBody.self)
      return .waiting(body.id_dokumen)
    }
    guard !answer.body.isEmpty else { throw .unanswered(documentID: answer.documentID) }
    return .file(answer.body)
  }

  private struct IDBody: Decodable { var id_dokumen: String }

  /// `GET /api/sign/download/{id}`.
  static func download(_ id: String) -> ESignRequest {
    ESignRequest(method: .get, path: "/api/sign/download/\(segment(id))")
  }

  static func downloaded(_ answer: ESignAnswer) throws(ESignError) -> [UInt8] {
    if answer.status == 404 {
      let isFetched = String(decoding: answer.body, as: UTF8.self).contains("telah didownload")
      throw isFetched ? .alreadyFetched : .noDocument
    }
    try answer.requireSuccess()
    guard answer.contentType != "application/json", !answer.body.isEmpty else { throw .malformed("no file") }
    return answer.body
  }

  /// `GET /api/user/status/{nik}`.
  static func status(_ nik: String) -> ESignRequest {
    ESignRequest(method: .get, path: "/api/user/status/\(segment(nik))")
  }

  static func status(_ answer: ESignAnswer) throws(ESignError) -> SignerStatus {
    if let body = try? answer.json(StatusBody.self), body.status_code == 1110 { return .notRegistered }
    try answer.requireSuccess()
    return try answer.json(StatusBody.self).signerStatus
  }

  /// `POST /api/sign/verify`.
  static func verify(_ pdf: [UInt8], boundary: String) -> ESignRequest {
    var form = Multipart(boundary: boundary)
    form.file("signed_file", pdf, named: "surat.pdf", type: "application/pdf")
    return ESignRequest(
      method: .post, path: "/api/sign/verify", contentType: form.contentType, body: form.finished())
  }

  /// One segment of a path: whatever an id holds, it leads nowhere else.
  private static func segment(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-_"))) ?? ""
  }
}
