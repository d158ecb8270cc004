import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// Carries requests over HTTP and tells what did not go out from what was not answered.
public struct ESignLine: Sendable {
  let access: ESignAccess
  let http: HTTPClient
  let clock: any Clock<Duration>
  let limit: Int
  let logger: Logger

  /// For the whole process: follows no redirect, and asks once.
  public static let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)

  public static var configuration: HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.timeout.connect = .seconds(10)
    return configuration
  }

  /// - Parameter answered: told the header `id_dokumen` before the body is read.
  func ask(
    _ request: ESignRequest, within budget: Duration,
    answered: @escaping @Sendable (String) async throws -> Void = { _ in }
  ) async throws(ESignError) -> ESignAnswer {
    let head = Head()
    do {
      let answer = try await clock.within(budget) { try await exchange(request, head, answered) }
      log(request, "\(answer.status)")
      return answer
    } catch {
      let isUnsent = Self.isUnsent(error)
      log(request, isUnsent ? "unreachable" : "unanswered")
      throw isUnsent ? .unreachable : .unanswered(documentID: head.documentID)
    }
  }

  private func exchange(
    _ request: ESignRequest, _ head: Head, _ answered: @Sendable (String) async throws -> Void
  ) async throws -> ESignAnswer {
    var message = HTTPClientRequest(url: access.baseURL + request.path)
    message.method = request.method == .get ? .GET : .POST
    message.headers.add(name: "Authorization", value: "Basic \(credentials)")
    message.headers.add(name: "Accept", value: "*/*")
    if let type = request.contentType {
      message.headers.add(name: "Content-Type", value: type)
      message.body = .bytes(request.body)
    }
    let response = try await http.execute(message, deadline: .distantFuture)
    let documentID = response.headers.first(name: "id_dokumen")
    if let documentID, response.status == .ok {
      head.set(documentID)
      try await answered(documentID)
    }
    let body = try await response.body.collect(upTo: limit)
    let type = response.headers.first(name: "Content-Type")?.split(separator: ";").first ?? ""
    return ESignAnswer(
      status: Int(response.status.code), contentType: type.lowercased(), documentID: documentID,
      body: Array(body.readableBytesView))
  }

  private var credentials: String {
    Data("\(access.client):\(access.password.text)".utf8).base64EncodedString()
  }

  private func log(_ request: ESignRequest, _ outcome: String) {
    // Of a path only what names nobody: its last part may be a NIK.
    let parts = request.path.split(separator: "/")
    let place = request.method == .get ? parts.dropLast() : parts[...]
    let words: Logger.Metadata = [
      "method": "\(request.method.rawValue)", "place": "\(place.joined(separator: "/"))", "outcome": "\(outcome)",
    ]
    logger.info("esign", metadata: words)
  }

  /// Whether nothing of the request can have arrived. When in doubt, no.
  private static func isUnsent(_ error: any Error) -> Bool {
    if error is NIOConnectionError { return true }
    if let error = error as? IOError, [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode) {
      return true
    }
    if let error = error as? NIOSSLError {
      switch error {
      case .handshakeFailed, .unableToValidateCertificate, .noCertificateToValidate: return true
      default: return false
      }
    }
    if error is NIOSSLExtraError { return true }
    let early: [HTTPClientError] = [
      .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout, .invalidURL, .emptyHost, .emptyScheme,
    ]
    return (error as? HTTPClientError).map(early.contains) ?? false
  }

  /// What the answer's head said, kept when its body does not come.
  private final class Head: Sendable {
    private let id = Mutex<String?>(nil)
    var documentID: String? { id.withLock { $0 } }
    func set(_ text: String) { id.withLock { $0 = text } }
  }
}
