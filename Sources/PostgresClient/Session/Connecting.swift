import CPostgres
import Foundation

/// How a connection is made.
public struct PostgresTarget: Sendable {
  /// `postgres://user@host:port/database?sslmode=verify-full&sslrootcert=…`: everything that libpq understands.
  public let url: String
  /// Sent with the connection, as `-c name=value`.
  public var settings: [String: String]
  /// For making the connection.
  public var connectLimit: Duration
  /// For each answer.
  public var answerLimit: Duration

  public init(
    url: String, settings: [String: String] = [:], connectLimit: Duration = .seconds(5),
    answerLimit: Duration = .seconds(30)
  ) {
    self.url = url
    self.settings = settings
    self.connectLimit = connectLimit
    self.answerLimit = answerLimit
  }

  /// The URL without what is secret, for messages.
  public var shown: String {
    guard let at = url.lastIndex(of: "@"), let start = url.range(of: "://")?.upperBound, start < at else {
      return url.split(separator: "?").first.map(String.init) ?? url
    }
    let user = url[start..<at].split(separator: ":").first.map(String.init) ?? ""
    let rest = url[at...].split(separator: "?").first.map(String.init) ?? ""
    return url[..<start] + user + rest
  }
}

extension PostgresSession {
  /// Connects, waiting for each step of it no longer than the limit.
  /// - Throws: ``PostgresError/Kind/unreachable`` with libpq's reason.
  public static func connect(_ target: PostgresTarget) throws -> PostgresSession {
    let options = target.settings.sorted { $0.key < $1.key }.map { name, value in
      "-c \(name)=" + value.replacing("\\", with: "\\\\").replacing(" ", with: "\\ ")
    }.joined(separator: " ")
    // A later one wins: what the URL says of these stays as it is, but for options. Over a network the server is known
    // by its certificate unless the URL says otherwise; libpq's own default would take any, or none.
    let names = ["client_encoding", "application_name", "sslmode", "dbname", "options"]
    let values = ["UTF8", "simple", "verify-full", target.url, options]
    guard let handle = start(names, values) else { throw PostgresError(.unreachable, "no memory for a connection") }
    do { try wait(handle, target) } catch {
      PQfinish(handle)
      throw error
    }
    return try PostgresSession(handle: handle, limit: target.answerLimit)
  }

  private static func start(_ names: [String], _ values: [String]) -> OpaquePointer? {
    let names = names.map { strdup($0) }
    let values = values.map { strdup($0) }
    defer { for text in names + values { free(text) } }
    let keys = names.map { UnsafePointer($0) } + [nil]
    let texts = values.map { UnsafePointer($0) } + [nil]
    return PQconnectStartParams(keys, texts, 1)
  }

  private static func wait(_ handle: OpaquePointer, _ target: PostgresTarget) throws(PostgresError) {
    let end = ContinuousClock.now + target.connectLimit
    var isWritable = true
    while PQstatus(handle) != CONNECTION_BAD {
      let left = ContinuousClock.now.duration(to: end)
      guard Waiting.until(PQsocket(handle), isWritable: isWritable, limit: left) else {
        throw PostgresError(.unreachable, "\(target.shown) did not answer within \(target.connectLimit)")
      }
      switch PQconnectPoll(handle) {
      case PGRES_POLLING_OK: return
      case PGRES_POLLING_WRITING: isWritable = true
      case PGRES_POLLING_READING: isWritable = false
      default: throw PostgresError(.unreachable, message(handle))
      }
    }
    throw PostgresError(.unreachable, message(handle))
  }
}
