import Foundation
import HTTPTypes
import Hummingbird
import Seals

extension StandIn {
  /// Who wants to sign, and by what it is shown.
  struct Proof {
    var nik: String
    var secret: String
    var isTOTP = false
  }

  /// - Returns: why it does not sign; nil when it does.
  func refusal(_ plan: Misbehaviour?, _ proof: Proof) async throws -> Response? {
    switch plan {
    case .failing: return try StandInAnswer.refusal(.internalServerError, 500, "Proses signing gagal")
    case .busy: return Response(status: .serviceUnavailable)
    case .wrongPassphrase:
      return try StandInAnswer.refusal(.badRequest, 2031, "Passphrase anda salah: \(proof.secret)")
    default: break
    }
    guard let person = people[proof.nik] else { return try Self.unknownUser() }
    guard person.status == "ISSUE" else {
      return try StandInAnswer.refusal(.badRequest, 2021, "Sertifikat tidak aktif: \(person.status)")
    }
    let expected = proof.isTOTP ? totp(of: proof.nik) : person.passphrase
    guard proof.secret == expected else { return try StandInAnswer.refusal(.badRequest, 2031, "Passphrase anda salah") }
    return nil
  }

  /// What both dialects do wrong after having signed; nil to answer as usual.
  func delayed(_ plan: Misbehaviour?) async throws -> Response? {
    switch plan {
    case .slow:
      try await stall(.seconds(60))
      return nil
    case .silent:
      try await stall(.seconds(86_400))
      throw StandInAnswer.CutOff()
    case .gateway:
      return Response(
        status: .badGateway, headers: [.contentType: "text/html"],
        body: .init(byteBuffer: .init(string: "<h1>502</h1>")))
    default: return nil
    }
  }

  func status(_ nik: String) throws -> Response {
    guard let person = people[nik] else {
      return try StandInAnswer.json(
        .ok, Status(status: "NOT_REGISTERED", status_code: 1110, message: "Belum terdaftar"))
    }
    let code = person.status == "ISSUE" ? 1111 : 1112
    return try StandInAnswer.json(.ok, Status(status: person.status, status_code: code, message: "TIRUAN, bukan BSrE"))
  }

  private struct Status: Encodable {
    let status: String
    let status_code: Int
    let message: String
  }

  static func unknownUser() throws -> Response {
    try StandInAnswer.refusal(.badRequest, 2011, "User tidak terdaftar")
  }

  static func incomplete() throws -> Response {
    try StandInAnswer.refusal(.badRequest, 400, "Isian tidak lengkap")
  }

  static func unreadable(_ error: any Error) throws -> Response {
    try StandInAnswer.refusal(.badRequest, 2041, "Dokumen tidak dapat ditandatangani: \(type(of: error))")
  }

  // MARK: Verifying

  func verification(of file: [UInt8]) async throws -> Response {
    let roots = people.values.flatMap { $0.identity.chain }
    let report = await Seals.validate(file, roots: roots, at: now())
    let details = report.signatures.map { signature in
      Verification.Detail(
        info_tsa: [:], signature_field: signature.field,
        info_signer: .init(
          issuer_dn: roots.first?.subject.description ?? "", signer_name: signature.signerName ?? "",
          signer_cert_validity: signature.certificateValidUntil?.ISO8601Format() ?? "",
          signer_dn: signature.signer ?? "", cert_user_certified: signature.isTrusted),
        signature_document: .init(
          signed_using_tsa: false, reason: signature.reason ?? "", document_integrity: signature.isIntact,
          signed_in: signature.claimedTime?.ISO8601Format() ?? "", location: signature.location ?? "",
          hash_value: signature.certificateFingerprint ?? ""))
    }
    let isValid = report.verdict == .valid
    return try StandInAnswer.json(
      .ok,
      Verification(
        nama_dokumen: "surat.pdf", jumlah_signature: details.count,
        notes: isValid ? "Dokumen valid" : "Dokumen tidak valid",
        summary: isValid ? "VALID" : "INVALID", details: details))
  }

  private struct Verification: Encodable {
    struct Detail: Encodable {
      struct Signer: Encodable {
        let issuer_dn: String
        let signer_name: String
        let signer_cert_validity: String
        let signer_dn: String
        let cert_user_certified: Bool
      }

      struct Document: Encodable {
        let signed_using_tsa: Bool
        let reason: String
        let document_integrity: Bool
        let signed_in: String
        let location: String
        let hash_value: String
      }

      let info_tsa: [String: String]
      let signature_field: String
      let info_signer: Signer
      let signature_document: Document
    }

    let nama_dokumen: String
    let jumlah_signature: Int
    let notes: String
    let summary: String
    let details: [Detail]
  }
}
