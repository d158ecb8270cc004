import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Somebody with a browser: opens pages, keeps cookies, fills in and sends the forms that the pages show.
public actor Person {
  /// A page did not lead where it should.
  public struct Lost: Error, CustomStringConvertible {
    public let description: String
  }

  public let name: String
  private let server: String
  private let client: HTTPClient
  private var cookies: [String: String] = [:]
  /// The page shown last, after redirects.
  public private(set) var page: SeenPage

  /// - Parameter server: `http://127.0.0.1:8080`.
  public init(_ name: String, server: String, client: HTTPClient) {
    self.name = name
    self.server = server
    self.client = client
    page = SeenPage(path: "/", status: 0, location: nil, bytes: [])
  }

  @discardableResult
  public func open(_ path: String) async throws -> SeenPage {
    var seen = try await request(path, .GET, nil)
    var left = 6
    while seen.status == 303, let location = seen.location, left > 0 {
      seen = try await request(location, .GET, nil)
      left -= 1
    }
    guard seen.status == 200 else { throw Lost(description: "\(name): \(path) menjawab \(seen.status)") }
    page = seen
    return seen
  }

  /// Sends the shown form whose action is `path`, as it stands but for `fields`.
  @discardableResult
  public func send(
    to path: String, _ fields: [String: String] = [:], files: [String: SentFile] = [:],
    several: [(name: String, file: SentFile)] = [],
    button: (name: String, value: String)? = nil
  ) async throws -> SeenPage {
    guard let form = page.forms.first(where: { $0.action == path || $0.otherActions.contains(path) }) else {
      throw Lost(description: "\(name): halaman \(page.path) tidak memuat formulir \(path)")
    }
    var pairs = form.fields.filter { fields[$0.name] == nil }
    pairs += fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    if let button { pairs.append(button) }
    let body =
      form.isMultipart
      ? SentForm.multipart(pairs, files.map { ($0.key, $0.value) } + several) : SentForm.urlEncoded(pairs)
    let answer = try await request(path, .POST, body)
    guard answer.status == 303, let location = answer.location else {
      page = answer
      let words = ([answer.texts(of: "h2").first ?? answer.heading] + answer.problems).joined(separator: "; ")
      throw Lost(description: "\(name): \(path) menjawab \(answer.status): \(words)")
    }
    return try await open(location)
  }

  private func request(_ path: String, _ method: HTTPMethod, _ form: SentForm?) async throws -> SeenPage {
    var request = HTTPClientRequest(url: path.hasPrefix("http") ? path : server + path)
    request.method = method
    if !cookies.isEmpty {
      let text = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
      request.headers.add(name: "Cookie", value: text)
    }
    if let form {
      request.headers.add(name: "Content-Type", value: form.type)
      request.headers.add(name: "Origin", value: server)
      request.body = .bytes(ByteBuffer(bytes: form.bytes))
    }
    let answer = try await client.execute(request, timeout: .seconds(30))
    for cookie in answer.headers["Set-Cookie"] { keep(cookie) }
    let body = try await answer.body.collect(upTo: 32 << 20)
    return SeenPage(
      path: path, status: Int(answer.status.code), location: answer.headers.first(name: "Location"),
      bytes: Array(body.readableBytesView))
  }

  private func keep(_ field: String) {
    let pair = field.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2 else { return }
    cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
  }
}
