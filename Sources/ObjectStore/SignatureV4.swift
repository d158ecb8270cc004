import Crypto
import Foundation

/// AWS Signature Version 4 in a request's headers, for the service `s3` (AWS, "Signature Calculations for the
/// Authorization Header: Transferring Payload in a Single Chunk").
struct SignatureV4 {
  let access: S3Access
  let at: Date

  /// The fields to send: `Authorization` and what it covers. The host goes along by itself.
  /// - Parameter payload: the body's SHA-256, hexadecimal.
  /// - Parameter others: further fields that are signed, by their names in lower case.
  func headers(
    method: String, path: String, query: [(String, String)], payload: String, others: [(String, String)] = []
  ) -> [(name: String, value: String)] {
    let stamp = Self.stamp(at)
    let fields = ([("host", access.host), ("x-amz-content-sha256", payload), ("x-amz-date", stamp)] + others)
      .sorted { $0.0 < $1.0 }
    let names = fields.map(\.0).joined(separator: ";")
    let canonical = [
      method, Self.path(path), Self.query(query), fields.map { "\($0.0):\($0.1)\n" }.joined(), names, payload,
    ].joined(separator: "\n")
    let day = String(stamp.prefix(8))
    let scope = "\(day)/\(access.region)/s3/aws4_request"
    let toSign = ["AWS4-HMAC-SHA256", stamp, scope, Self.hex(SHA256.hash(data: Array(canonical.utf8)))]
      .joined(separator: "\n")
    var key = SymmetricKey(data: Array("AWS4\(access.secret)".utf8))
    for part in [day, access.region, "s3", "aws4_request"] {
      key = SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: key))
    }
    let signature = Self.hex(HMAC<SHA256>.authenticationCode(for: Array(toSign.utf8), using: key))
    let authorization =
      "AWS4-HMAC-SHA256 Credential=\(access.keyID)/\(scope),SignedHeaders=\(names),Signature=\(signature)"
    return fields.filter { $0.0 != "host" }.map { (name: $0.0, value: $0.1) }
      + [(name: "Authorization", value: authorization)]
  }

  /// Each part between slashes encoded.
  static func path(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { encoded(String($0)) }.joined(separator: "/")
  }

  /// Sorted by name.
  static func query(_ pairs: [(String, String)]) -> String {
    pairs.map { (encoded($0.0), encoded($0.1)) }.sorted { $0 < $1 }.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
  }

  /// Everything but RFC 3986's unreserved characters, in capitals.
  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? text
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  /// `20130524T000000Z`
  private static func stamp(_ date: Date) -> String {
    let text = Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted).format(date)
    return String(text.prefix { $0 != "." })
  }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
