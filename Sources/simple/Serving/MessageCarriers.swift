import ArgumentParser
import AsyncHTTPClient
import CaseStore
import Foundation
import Messaging
import Office
import Procedures

/// How this server sends: by the office's file, with the secrets of the server's own settings.
struct MessageCarriers: Sendable {
  private let composition: Composition
  private let password: String?
  private let roots: String?
  private let gateway: GatewayCarrier?
  let backoff: Backoff

  /// - Parameter client: lives as long as these carriers.
  /// - Throws: `ValidationError` for a secret that cannot be read or used.
  init(_ composition: Composition, _ settings: Settings, client: HTTPClient) throws {
    self.composition = composition
    password =
      try settings.secret("smtp-password-\(composition.context.id)") ?? settings.secret("smtp-password")
    roots = settings.value(nil, "smtp-roots")
    var backoff = Backoff()
    backoff.first = Double(try settings.number(nil, "message-retry", default: 60))
    self.backoff = backoff
    guard let url = try settings.secret("gateway-url") else {
      gateway = nil
      return
    }
    guard let gateway = GatewayCarrier(url: url, secret: try settings.secret("gateway-secret") ?? "", client: client)
    else {
      throw ValidationError(
        "gateway-url harus diawali https:// (http:// hanya ke mesin ini), dan gateway-secret harus whsec_ "
          + "diikuti Base64 dari 24 sampai 64 bita.")
    }
    self.gateway = gateway
  }

  /// As the office's file says now.
  func carrier(_ channel: OutboxMessage.Channel) throws -> (any Carrier)? {
    switch channel {
    case .webhook: return gateway
    case .email:
      return try composition.current().office.messages?.mail.map { SMTPCarrier(server: server($0)) }
    }
  }

  func deliveries() -> Deliveries {
    Deliveries(context: composition.context, backoff: backoff) { try carrier($0) }
  }

  func server(_ mail: MailSettings) -> MailServer {
    let security: MailServer.Security =
      switch mail.security {
      case .startTLS: .startTLS
      case .tls: .tls
      case .none: .none
      }
    return MailServer(
      host: mail.host, port: mail.port, security: security, sender: mail.sender, senderName: mail.senderName,
      user: mail.user, password: password, roots: roots)
  }
}

extension Settings {
  /// A value that may also stand in a file of its own: `NAME`, or `NAME-file` with the file's path.
  func secret(_ name: String) throws -> String? {
    if let value = value(nil, name) { return value }
    guard let path = value(nil, name + "-file") else { return nil }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ValidationError("Berkas \(path) untuk \(name) tidak dapat dibaca; periksa nama dan izinnya.")
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
