import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Posts messages to a gateway (WhatsApp, SMS) as JSON, signed as Standard Webhooks 1.0 has it; see
/// `docs/formats/messages.md`.
public struct GatewayCarrier: Carrier {
  private let url: String
  private let signature: WebhookSignature
  private let client: HTTPClient
  private let timeLimit: Int64
  /// Seconds since 1970 UTC.
  private let now: @Sendable () -> Int64

  /// What is posted.
  struct Body: Encodable {
    let id: String
    let kind: String
    let to: String
    let text: String
  }

  /// - Parameters:
  ///   - url: `https:`, or `http:` on the same machine.
  ///   - secret: `whsec_` and Base64 of 24 to 64 bytes.
  ///   - timeLimit: seconds for one message.
  /// - Returns: nil when the address or the secret cannot be used.
  public init?(
    url: String, secret: String, client: HTTPClient, timeLimit: Int64 = 30,
    now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
  ) {
    guard let parts = URLComponents(string: url), let host = parts.host, let signature = WebhookSignature(secret)
    else { return nil }
    let isOwnMachine = ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
    guard parts.scheme == "https" || (parts.scheme == "http" && isOwnMachine) else { return nil }
    self.url = url
    self.signature = signature
    self.client = client
    self.timeLimit = timeLimit
    self.now = now
  }

  /// Follows no redirect: a signed message goes where the office said, or nowhere.
  public static func makeClient() -> HTTPClient {
    HTTPClient(configuration: .init(redirectConfiguration: .disallow))
  }

  public func carry(_ parcel: Parcel) async throws(CarrierFailure) {
    let status: UInt
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let body = Array(
        try encoder.encode(Body(id: parcel.id, kind: parcel.kind, to: parcel.address, text: parcel.text)))
      var request = HTTPClientRequest(url: url)
      request.method = .POST
      request.headers.add(name: "Content-Type", value: "application/json")
      for (name, value) in signature.headers(id: parcel.id, at: now(), body: body) {
        request.headers.add(name: name, value: value)
      }
      request.body = .bytes(body)
      status = try await client.execute(request, timeout: .seconds(timeLimit)).status.code
    } catch {
      throw .temporary("gerbang pesan tidak menjawab: \(Self.code(of: error))")
    }
    switch status {
    case 200..<300: return
    // It understood, and says that this message is not good.
    case 400, 410, 413, 415, 422: throw .permanent("gerbang pesan menjawab \(status)")
    default: throw .temporary("gerbang pesan menjawab \(status)")
    }
  }

  /// Without the address, which may hold a token.
  private static func code(of error: any Error) -> String {
    if let error = error as? HTTPClientError { return error.shortDescription }
    return "\(type(of: error))"
  }
}
