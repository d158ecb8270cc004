import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Seals

/// Asks timestamp authorities, OCSP responders and CRL servers over HTTP (RFC 3161, 3.4; RFC 6960, appendix A), each
/// within a bounded time and for a bounded number of bytes.
///
/// Nothing that comes back is believed here: it is signed, and whoever asked checks it.
public struct TrustHTTP: RevocationSource {
  private let http: HTTPClient
  private let limit: TimeAmount
  private let bytes: Int

  /// - Parameters:
  ///   - http: for the whole process.
  ///   - seconds: for one question, from the first byte sent to the last received.
  ///   - bytes: of an answer; lists of large authorities have some megabytes.
  public init(http: HTTPClient = .shared, seconds: Int64 = 15, bytes: Int = 16 << 20) {
    self.http = http
    limit = .seconds(seconds)
    self.bytes = bytes
  }

  public func answer(toOCSPRequest request: [UInt8], at address: String) async throws -> [UInt8] {
    try await ask(address, sending: ("application/ocsp-request", request))
  }

  public func list(at address: String) async throws -> [UInt8] { try await ask(address, sending: nil) }

  func ask(_ address: String, sending content: (type: String, body: [UInt8])?) async throws -> [UInt8] {
    var message = HTTPClientRequest(url: address)
    if let content {
      message.method = .POST
      message.headers.add(name: "Content-Type", value: content.type)
      message.body = .bytes(content.body)
    }
    let response = try await http.execute(message, timeout: limit)
    guard response.status == .ok else { throw TrustServiceError.status(Int(response.status.code)) }
    let body = try await response.body.collect(upTo: bytes)
    return Array(body.readableBytesView)
  }
}

/// A timestamp authority at an address.
public struct TimestampAuthority: TimestampSource {
  private let http: TrustHTTP
  private let address: String

  public init(_ address: String, http: TrustHTTP) {
    self.address = address
    self.http = http
  }

  public func answer(toTimestampRequest request: [UInt8]) async throws -> [UInt8] {
    try await http.ask(address, sending: ("application/timestamp-query", request))
  }
}

/// Why a trust service's answer could not be had.
public enum TrustServiceError: Error, Hashable, Sendable, CustomStringConvertible {
  case status(Int)

  public var description: String {
    switch self {
    case .status(let code): "HTTP status \(code)"
    }
  }
}
