import Crypto
import Foundation

/// Standard Webhooks 1.0: HMAC-SHA-256 over `id.timestamp.body`, so that a gateway knows who sent it, when, and that
/// nothing was changed.
public struct WebhookSignature: Sendable {
  private let key: SymmetricKey

  /// - Parameter secret: `whsec_` and Base64 of 24 to 64 bytes.
  public init?(_ secret: String) {
    guard secret.hasPrefix("whsec_"), let bytes = Data(base64Encoded: String(secret.dropFirst("whsec_".count))),
      (24...64).contains(bytes.count)
    else { return nil }
    key = SymmetricKey(data: bytes)
  }

  /// - Parameter at: seconds since 1970 UTC, of this attempt.
  public func headers(id: String, at: Int64, body: [UInt8]) -> [(String, String)] {
    let signed = Data("\(id).\(at).".utf8) + Data(body)
    let code = Data(HMAC<SHA256>.authenticationCode(for: signed, using: key)).base64EncodedString()
    return [("webhook-id", id), ("webhook-timestamp", String(at)), ("webhook-signature", "v1,\(code)")]
  }
}
