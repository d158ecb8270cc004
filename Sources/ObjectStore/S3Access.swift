/// How a bucket is reached.
public struct S3Access: Sendable {
  /// Scheme, host and port, without a slash at its end.
  public let endpoint: String
  public let region: String
  public let bucket: String
  public let keyID: String
  public let secret: String

  /// - Returns: nil unless the endpoint is `https://host[:port]`, or `http:` of any host: what travels is signed, and
  ///   whoever keeps the store on a network of its own may have no certificate.
  public init?(endpoint: String, region: String, bucket: String, keyID: String, secret: String) {
    let plain = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
    guard let scheme = ["https://", "http://"].first(where: plain.hasPrefix),
      case let host = plain.dropFirst(scheme.count), !host.isEmpty,
      host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }),
      !bucket.isEmpty, !bucket.contains("/"), !region.isEmpty, !keyID.isEmpty, !secret.isEmpty
    else { return nil }
    self.endpoint = plain
    self.region = region
    self.bucket = bucket
    self.keyID = keyID
    self.secret = secret
  }

  /// As in the `Host` field.
  var host: String { endpoint.firstRange(of: "://").map { String(endpoint[$0.upperBound...]) } ?? endpoint }
}

/// Why an object could not be kept or fetched.
public enum S3Error: Error, Hashable, Sendable {
  /// No answer, or one that says to try later, however often it was asked.
  case away(String)
  /// Understood and refused: HTTP's status, and the store's own code.
  case refused(status: Int, code: String)
  case tooLarge
}
