import AsyncHTTPClient
import Crypto
import Foundation
import NIOCore
import NIOHTTP1

/// One bucket of an S3-compatible store, by path (`endpoint/bucket/key`), as AWS, MinIO, Ceph and others understand it.
///
/// Everything here may be done twice without harm, and is tried again when the store does not answer. Keys are plain:
/// letters, digits, `-`, `_`, `.` and `/`.
public struct S3Bucket: Sendable {
  public struct Options: Sendable {
    /// For one attempt, and what ``slowest`` bytes a second would take.
    public var timeLimit: TimeAmount = .seconds(20)
    public var slowest = 128 << 10
    public var attempts = 4
    /// Before the second attempt; twice as long each time, and by chance up to half shorter.
    public var pause = Duration.milliseconds(200)
    /// Bytes that are taken of an answer that is held in memory.
    public var largest = 64 << 20
    public var now: @Sendable () -> Date = { Date() }
    public var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    public var chance: @Sendable () -> Double = { Double.random(in: 0...1) }

    public init() {}
  }

  public let access: S3Access
  private let client: HTTPClient
  private let options: Options

  /// - Parameter client: lives as long as the bucket; follows no redirect.
  public init(_ access: S3Access, client: HTTPClient = Self.http, options: Options = Options()) {
    self.access = access
    self.client = client
    self.options = options
  }

  /// For the whole process.
  public static let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)

  private static var configuration: HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.timeout.connect = .seconds(5)
    configuration.timeout.read = .seconds(20)
    configuration.connectionPool.retryConnectionEstablishment = false
    return configuration
  }

  /// - Returns: nil when there is no such object.
  public func get(_ key: String) async throws -> [UInt8]? {
    let answer = try await ask(.GET, key)
    if answer.status == 404, answer.code == "NoSuchKey" { return nil }
    try answer.requireSuccess()
    return answer.body
  }

  public func put(_ bytes: [UInt8], at key: String) async throws {
    try await ask(.PUT, key, body: .bytes(bytes)).requireSuccess()
  }

  public func delete(_ key: String) async throws {
    try await ask(.DELETE, key).requireSuccess()
  }

  /// Every key that begins so, in order.
  public func keys(under prefix: String) async throws -> [String] {
    var keys: [String] = []
    var more: String?
    repeat {
      var query = [("list-type", "2"), ("prefix", prefix)]
      if let more { query.append(("continuation-token", more)) }
      let answer = try await ask(.GET, "", query: query)
      try answer.requireSuccess()
      let list = S3List(String(decoding: answer.body, as: UTF8.self))
      keys += list.keys
      more = list.next
    } while more != nil
    return keys
  }

  // MARK: Asking

  /// - Parameter file: where a good answer's body goes; nil to hold it in memory.
  func ask(
    _ method: HTTPMethod, _ key: String, query: [(String, String)] = [], body: S3Body = .bytes([]),
    into file: String? = nil
  ) async throws -> S3Answer {
    var pause = options.pause
    var attempt = 1
    while true {
      do {
        let answer = try await once(method, key, query, body, file)
        guard answer.isPassing, attempt < options.attempts else {
          if answer.isPassing { throw S3Error.away("\(answer.status) \(answer.code)") }
          return answer
        }
      } catch let error as S3Error {
        throw error
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        guard attempt < options.attempts else { throw S3Error.away(Self.reason(error)) }
      }
      try await options.sleep(pause * (1 - options.chance() / 2))
      pause = pause * 2
      attempt += 1
    }
  }

  private func once(
    _ method: HTTPMethod, _ key: String, _ query: [(String, String)], _ body: S3Body, _ file: String?
  ) async throws -> S3Answer {
    let path = "/\(access.bucket)" + (key.isEmpty ? "" : "/\(key)")
    let signed = SignatureV4(access: access, at: options.now()).headers(
      method: method.rawValue, path: path, query: query, payload: SignatureV4.hex(body.digest))
    let text = SignatureV4.query(query)
    var request = HTTPClientRequest(url: access.endpoint + SignatureV4.path(path) + (text.isEmpty ? "" : "?" + text))
    request.method = method
    for (name, value) in signed { request.headers.add(name: name, value: value) }
    if method == .PUT { request.body = body.request }
    let length = file == nil ? body.count : Self.longestFile
    let deadline = NIODeadline.now() + options.timeLimit + .seconds(Int64(length / options.slowest))
    let response = try await client.execute(request, deadline: deadline)
    if let file, response.status == .ok {
      try await Self.write(response.body, to: file)
      return S3Answer(status: 200, body: [])
    }
    var bytes: [UInt8] = []
    for try await part in response.body {
      guard bytes.count + part.readableBytes <= options.largest else { throw S3Error.tooLarge }
      bytes.append(contentsOf: part.readableBytesView)
    }
    return S3Answer(status: Int(response.status.code), body: bytes)
  }

  /// How long a file that is fetched is taken to be: nobody has said yet, and a line that is silent ends sooner.
  private static let longestFile = 1 << 30

  private static func write(_ body: HTTPClientResponse.Body, to path: String) async throws {
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    for try await piece in body { try file.write(contentsOf: Data(piece.readableBytesView)) }
    try file.synchronize()
  }

  /// Without the address.
  private static func reason(_ error: any Error) -> String {
    (error as? HTTPClientError)?.shortDescription ?? "\(type(of: error))"
  }
}
