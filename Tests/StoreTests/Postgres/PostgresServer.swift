import Foundation
import PostgresClient
import Synchronization

@testable import PostgresStore

/// A PostgreSQL of our own, by scripts/postgres-server: it ends when its standard input does, and so with this process.
final class PostgresServer: Sendable {
  static let isInstalled = !((try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? [])
    .isEmpty

  /// One for all tests that do not stop it.
  static let shared = Result { try PostgresServer() }

  let port: Int
  let folder: String
  private let process: Mutex<Process>
  private let input: FileHandle
  private let output: FileHandle
  private let databases = Atomic(0)

  struct Failure: Error {
    let said: String
  }

  init() throws {
    let process = Process()
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    process.executableURL = root.appending(path: "scripts/postgres-server")
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    self.input = input.fileHandleForWriting
    self.output = output.fileHandleForReading
    let line = Self.line(output.fileHandleForReading)
    let words = line.split(separator: " ")
    guard words.count == 3, words[0] == "ready", let port = Int(words[1]) else { throw Failure(said: line) }
    self.port = port
    folder = String(words[2])
    self.process = Mutex(process)
    // Each test's database is a copy of this one.
    try asSuperuser("postgres") { session in
      try session.script("CREATE ROLE keeper LOGIN CREATEROLE")
      try session.script("CREATE DATABASE filled OWNER keeper")
    }
    try DatabaseSetup.install(at: url("keeper", "filled"), program: "program_0")
  }

  /// Returns when the script has ended and taken the server with it.
  func stop() {
    try? input.close()
    process.withLock { $0.waitUntilExit() }
  }

  /// Kills every process of the server at once, as a power cut would, and starts it again on the same port.
  func killAndRestart() throws {
    try input.write(contentsOf: Data("kill\n".utf8))
    let line = Self.line(output)
    guard line.hasPrefix("ready \(port) ") else { throw Failure(said: line) }
  }

  private static func line(_ handle: FileHandle) -> String {
    var bytes: [UInt8] = []
    while let byte = handle.readData(ofLength: 1).first, byte != 10 { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func url(_ user: String, _ database: String, _ options: String = "sslmode=disable") -> String {
    "postgres://\(user)@127.0.0.1:\(port)/\(database)?\(options)"
  }

  /// A new database with our tables in it.
  func database() throws -> TestDatabase {
    let number = databases.add(1, ordering: .relaxed).newValue
    let database = TestDatabase(server: self, name: "office\(number)")
    try asSuperuser("postgres") { try $0.script("CREATE DATABASE \(database.name) OWNER keeper TEMPLATE filled") }
    try DatabaseSetup.install(at: database.ownersURL, program: TestDatabase.role(number))
    return database
  }

  /// Runs statements as somebody who may do everything.
  @discardableResult
  func asSuperuser<T>(_ database: String, _ body: (PostgresSession) throws -> T) throws -> T {
    try PostgresConnection.connect(
      PostgresTarget(url: url("owner", database), settings: ["search_path": "simple,public"])
    ).useBlocking(body)
  }
}

/// One database on a server, with a role of its own.
struct TestDatabase: Sendable {
  let server: PostgresServer
  let name: String

  static func role(_ number: Int) -> String { "program_\(number)" }

  var role: String { "program_" + name.dropFirst("office".count) }
  /// The tables' owner, who is no superuser.
  var ownersURL: String { server.url("keeper", name) }
  var url: String { server.url(role, name) }

  func open(_ change: (inout PostgresStore.Options) -> Void = { _ in }) throws -> PostgresStore {
    var options = PostgresStore.Options()
    options.readers = 3
    options.writers = 3
    change(&options)
    return try PostgresStore(url: url, options: options)
  }

  @discardableResult
  func asSuperuser<T>(_ body: (PostgresSession) throws -> T) throws -> T { try server.asSuperuser(name, body) }

  @discardableResult
  func asOwner<T>(_ body: (PostgresSession) throws -> T) throws -> T {
    try PostgresConnection.connect(PostgresTarget(url: ownersURL, settings: ["search_path": "simple,public"]))
      .useBlocking(body)
  }

  /// As somebody at `psql` with the program's password and its settings, in one office.
  @discardableResult
  func asProgram<T>(_ office: String = "office", _ body: (PostgresSession) throws -> T) throws -> T {
    try PostgresConnection.connect(
      PostgresTarget(url: url, settings: PostgresStore.settings.merging(["simple.office": office]) { $1 })
    ).useBlocking(body)
  }
}
