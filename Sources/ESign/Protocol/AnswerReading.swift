import Foundation

/// `{error, status_code}`, which both dialects answer with when they refuse.
private struct RefusalBody: Decodable {
  var error: String?
  var message: String?
  var code: Int?

  enum Key: String, CodingKey { case error, message, status_code }

  init(from decoder: any Decoder) throws {
    let body = try decoder.container(keyedBy: Key.self)
    error = try? body.decode(String.self, forKey: .error)
    message = try? body.decode(String.self, forKey: .message)
    code =
      (try? body.decode(Int.self, forKey: .status_code))
      ?? Int((try? body.decode(String.self, forKey: .status_code)) ?? "")
    guard error != nil || code != nil else {
      throw DecodingError.dataCorruptedError(forKey: .error, in: body, debugDescription: "no refusal")
    }
  }
}

extension ESignAnswer {
  /// - Throws: unless the service did what it was asked.
  func requireSuccess() throws(ESignError) {
    if (200..<300).contains(status), !contentType.contains("json") { return }
    let refusal = try? JSONDecoder().decode(RefusalBody.self, from: Data(body))
    if (200..<300).contains(status) {
      // Some installations refuse with 200.
      guard let code = refusal?.code, let error = Self.error(code) else { return }
      throw error
    }
    if let code = refusal?.code, let error = Self.error(code) { throw error }
    let text = refusal?.error ?? refusal?.message ?? ""
    switch status {
    case 401, 403: throw .noAccess
    case 404 where refusal == nil: throw .noService
    case 413: throw .tooLarge
    case 429, 503: throw .busy
    case 400..<500: throw .refused(code: refusal?.code, text: text)
    // Without a reason of the service's own it may be a gateway's word, which knows nothing of what went on behind it.
    case 500... where refusal != nil: throw .failed(status: status, text: text)
    default: throw .unanswered(documentID: documentID)
    }
  }

  /// The codes that are known.
  private static func error(_ code: Int) -> ESignError? {
    switch code {
    case 2011, 1110: .notRegistered
    case 2031: .wrongSecret
    default: nil
    }
  }

  func json<Value: Decodable>(_ type: Value.Type) throws(ESignError) -> Value {
    do { return try JSONDecoder().decode(type, from: Data(body)) } catch { throw .malformed("\(type): \(error)") }
  }
}

/// The answer about a signer, the same in both dialects.
struct StatusBody: Decodable {
  var status_code: Int?
  var status: String?

  var signerStatus: SignerStatus {
    switch (status_code, status) {
    case (1110, _), (_, "NOT_REGISTERED"): .notRegistered
    case (_, "ISSUE"), (1111, nil): .active
    default: .other(status ?? status_code.map(String.init) ?? "?")
    }
  }
}

/// The answer about a signed file.
struct VerifyBody: Decodable {
  struct Detail: Decodable {
    struct Signer: Decodable { var signer_name: String? }
    var info_signer: Signer?
  }

  var jumlah_signature: Int?
  var summary: String?
  var notes: String?
  var details: [Detail]?

  var verification: ESignVerification {
    ESignVerification(
      signatureCount: jumlah_signature ?? details?.count ?? 0, summary: summary, notes: notes,
      signers: (details ?? []).compactMap { $0.info_signer?.signer_name })
  }
}
