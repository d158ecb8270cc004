import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Office
import Testing

@testable import Website

/// What a person with a browser does: opens pages, keeps cookies, fills in the forms that the pages show.
actor Browser {
  private let client: any TestClientProtocol
  private var cookies: [String: String] = [:]
  /// The page shown last, after redirects.
  private(set) var page = SeenPage(path: "/", status: .ok, headers: [:], bytes: [])

  init(_ client: any TestClientProtocol) { self.client = client }

  /// Another person's browser: no cookies.
  nonisolated func another() -> Browser { Browser(client) }

  @discardableResult
  func open(_ address: Address) async throws -> SeenPage { try await open(address.path) }

  @discardableResult
  func open(_ path: String) async throws -> SeenPage {
    try await follow(request(path, .get))
  }

  /// Sends the form of the shown page whose action is `address`, with everything that stands in it, but for `fields`.
  /// - Parameters:
  ///   - fields: replaces what stands in fields of these names; `nil` leaves them out.
  ///   - files: by field.
  ///   - button: the name and value of the button pressed.
  ///   - index: which of several forms with the same action.
  @discardableResult
  func send(
    to address: Address, _ fields: [String: String?] = [:], files: [String: SentFile] = [:],
    button: (name: String, value: String)? = nil, form index: Int = 0
  ) async throws -> SeenPage {
    try await send(toPath: address.path, fields, files: files, button: button, form: index)
  }

  @discardableResult
  func send(
    toPath path: String, _ fields: [String: String?] = [:], files: [String: SentFile] = [:],
    button: (name: String, value: String)? = nil, form index: Int = 0
  ) async throws -> SeenPage {
    let forms = page.forms.filter { $0.action == path || $0.otherActions.contains(path) }
    let form = try #require(
      forms.dropFirst(index).first, "no form for \(path) on \(page.path): \(page.forms.map(\.action))")
    var pairs = form.fields.filter { !fields.keys.contains($0.name) }
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      if let value { pairs.append((name, value)) }
    }
    if let button { pairs.append(button) }
    return try await post(path, pairs, files: form.isMultipart ? files : [:], multipart: form.isMultipart)
  }

  /// Sends a form that no page showed.
  @discardableResult
  func post(
    _ path: String, _ pairs: [(name: String, value: String)], files: [String: SentFile] = [:], multipart: Bool = false
  ) async throws -> SeenPage {
    let body =
      multipart || !files.isEmpty
      ? SentForm.multipart(pairs, files)
      : SentForm.urlEncoded(pairs)
    return try await follow(request(path, .post, body))
  }

  /// Sends several files under one name, as a field that takes many does.
  @discardableResult
  func post(
    _ path: String, _ pairs: [(name: String, value: String)], several files: [(field: String, file: SentFile)]
  ) async throws -> SeenPage {
    try await follow(request(path, .post, SentForm.multipart(pairs, files)))
  }

  @discardableResult
  func signIn(_ credential: Founding.Credential) async throws -> SeenPage {
    try await signIn(credential.login, credential.password)
  }

  @discardableResult
  func signIn(_ login: String, _ password: String) async throws -> SeenPage {
    try await open(.signIn)
    return try await send(to: .signIn, ["login": login, "password": password])
  }

  /// Takes a cookie that was given elsewhere.
  func keep(_ name: String, _ value: String) { cookies[name] = value }

  /// Forgets the session, as when it has run out.
  func forgetCookies() { cookies = [:] }

  private func follow(_ first: SeenPage) async throws -> SeenPage {
    var seen = first
    var left = 5
    while seen.status == .seeOther, let location = seen.headers[.location], left > 0 {
      seen = try await request(location, .get)
      left -= 1
    }
    page = seen
    return seen
  }

  /// One request without following where it leads.
  func request(_ path: String, _ method: HTTPRequest.Method, _ form: SentForm? = nil) async throws -> SeenPage {
    var headers: HTTPFields = [.secFetchSite: "same-origin"]
    if !cookies.isEmpty {
      headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    if let form { headers[.contentType] = form.type }
    let answer = try await client.execute(
      uri: String(path.prefix { $0 != "#" }), method: method, headers: headers,
      body: form.map { ByteBuffer(bytes: $0.bytes) })
    for field in answer.headers[values: .setCookie] { keep(field) }
    return SeenPage(
      path: path, status: answer.status, headers: answer.headers, bytes: Array(answer.body.readableBytesView))
  }

  private func keep(_ field: String) {
    let pair = field.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2 else { return }
    cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
  }
}
