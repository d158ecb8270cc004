import Foundation
import PostgresClient
import Synchronization
import Testing

/// What the client does by itself: values, errors, TLS, a bounded pool, and a server that is away.
@Suite(.enabled(if: PostgresServer.isInstalled))
struct PostgresClientTests {
  private func connect(_ options: String = "sslmode=disable", answerLimit: Duration = .seconds(30)) throws
    -> PostgresConnection
  {
    let url = try PostgresServer.shared.get().url("owner", "postgres", options)
    return try PostgresConnection.connect(PostgresTarget(url: url, answerLimit: answerLimit))
  }

  @Test func valuesComeBackAsTheyWent() async throws {
    let row = try await connect().use { session in
      try session.run(
        "SELECT $1::bigint, $2::text, $3::bytea, $4::boolean, $5::text, $6::text[] = ARRAY['a\"', '\\', '', 'ü,{}']",
        [
          Int64.min, "é \u{1F33F} ' \" \\", PostgresValue.bytes([0, 92, 255]), false, nil as String?,
          PostgresValue.texts(["a\"", "\\", "", "ü,{}"]),
        ]
      ).rows[0]
    }
    #expect(try row.value(0) == Int64.min)
    #expect(try row.value(1) == "é \u{1F33F} ' \" \\")
    #expect(try row.bytes(2) == [0, 92, 255])
    #expect(try row.value(3) == false)
    #expect(try row.optional(4) as String? == nil)
    #expect(try row.value(5) == true)
    let error = #expect(throws: PostgresError.self) { try row.value(1) as Int }
    #expect(error?.kind == .decoding)
  }

  /// A C string would end there, and the rest be lost.
  @Test func aZeroByteIsRefusedAndNeverCutsATextShort() throws {
    let error = #expect(throws: PostgresError.self) {
      try connect().useBlocking { try $0.run("SELECT $1::text", ["a\u{0}b"]) }
    }
    #expect(error?.state?.rawValue == "22021")
  }

  @Test func errorsHaveTheirStateAndNoValues() throws {
    try connect().useBlocking { session in
      try session.script("CREATE TEMPORARY TABLE t (name TEXT CONSTRAINT t_name UNIQUE)")
      try session.run("INSERT INTO t VALUES ($1)", ["Ani Lestari"])
      let error = #expect(throws: PostgresError.self) { try session.run("INSERT INTO t VALUES ($1)", ["Ani Lestari"]) }
      #expect(error?.state == .uniqueViolation)
      #expect(error?.constraint == "t_name")
      #expect(!"\(error.map(String.init(describing:)) ?? "")".contains("Ani"))
      let syntax = #expect(throws: PostgresError.self) { try session.run("SELEKT") }
      #expect(syntax?.state?.rawValue == "42601")
      // The session goes on.
      #expect(try session.run("SELECT count(*) FROM t").rows[0].value(0) == 1)
    }
  }

  @Test func whatIsSentLaterTravelsAndFailsWithTheNextQuestion() throws {
    try connect().useBlocking { session in
      try session.later("SELECT set_config('simple.office', 'a', false)")
      #expect(try session.run("SELECT current_setting('simple.office')").rows[0].value(0) == "a")
      try session.later("SELECT 1/0")
      try session.later("SELECT set_config('simple.office', 'b', false)")
      let error = #expect(throws: PostgresError.self) { try session.run("SELECT 1") }
      #expect(error?.state?.rawValue == "22012")
      #expect(try session.run("SELECT current_setting('simple.office')").rows[0].value(0) == "a")
    }
  }

  @Test func anAnswerThatDoesNotComeEndsTheConnection() throws {
    let connection = try connect(answerLimit: .milliseconds(200))
    let error = #expect(throws: PostgresError.self) {
      try connection.useBlocking { try $0.run("SELECT pg_sleep(20)") }
    }
    #expect(error?.kind == .timeLimit)
    #expect(throws: PostgresError.self) { try connection.useBlocking { try $0.run("SELECT 1") } }
  }

  @Test func tlsIsVerifiedWhenAsked() throws {
    let server = try PostgresServer.shared.get()
    let trusted = "sslmode=verify-full&sslrootcert=\(server.folder)/server.pem"
    let isEncrypted: Bool = try connect(trusted).useBlocking { session in
      try session.run("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").rows[0].value(0)
    }
    #expect(isEncrypted)
    let stranger = FileManager.default.temporaryDirectory.appending(path: "stranger-\(UUID().uuidString).pem")
    defer { try? FileManager.default.removeItem(at: stranger) }
    let make = Process()
    make.executableURL = URL(filePath: "/usr/bin/openssl")
    make.arguments =
      ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
      + ["-subj", "/CN=localhost", "-keyout", "/dev/null", "-out", stranger.path(percentEncoded: false)]
    make.standardError = FileHandle.nullDevice
    try make.run()
    make.waitUntilExit()
    let error = #expect(throws: PostgresError.self) {
      try connect("sslmode=verify-full&sslrootcert=\(stranger.path(percentEncoded: false))")
    }
    #expect(error?.kind == .unreachable)
    #expect(error?.message.contains("certificate verify failed") == true)
  }

  @Test func thePoolIsBoundedAndSaysWhenItIsTooLong() async throws {
    let clock = ManualClock()
    var options = ConnectionPool.Options()
    options.bound = 2
    options.clock = PoolClock(clock)
    let pool = ConnectionPool(
      PostgresTarget(url: try PostgresServer.shared.get().url("owner", "postgres")), options: options)
    let gate = DispatchSemaphore(value: 0)
    let held = (0..<2).map { _ in Task { try await pool.use { _ in gate.wait() } } }
    while pool.openConnections < 2 { await Task.yield() }
    let third = Task { try await pool.use { try $0.run("SELECT 3").rows[0].value(0) as Int } }
    let fourth = Task { try await pool.use { try $0.run("SELECT 4").rows[0].value(0) as Int } }
    while pool.waitingCallers < 2 || clock.sleepers < 2 { await Task.yield() }
    #expect(pool.openConnections == 2)
    gate.signal()
    let first = try await [third.value, fourth.value]
    #expect(first == [3, 4])
    let fifth = Task { try await pool.use { _ in } }
    gate.signal()
    _ = try await (held[0].value, held[1].value, fifth.value)

    let lent = Counter()
    let holders = (0..<2).map { _ in
      Task {
        try await pool.use { _ in
          _ = lent.next()
          gate.wait()
        }
      }
    }
    while lent.count < 2 { await Task.yield() }
    let late = Task { try await pool.use { _ in } }
    while pool.waitingCallers < 1 || clock.sleepers < 1 { await Task.yield() }
    clock.advance(by: .seconds(60))
    let tooLate = await #expect(throws: PostgresError.self) { try await late.value }
    #expect(tooLate?.kind == .timeLimit)
    for _ in holders { gate.signal() }
    for holder in holders { try await holder.value }
    pool.close()
    await #expect(throws: PostgresError.self) { try await pool.use { _ in } }
    #expect(pool.openConnections == 0)
  }

  @Test func aServerThatIsAwayIsLeftAloneForLongerEachTimeAndFoundAgain() async throws {
    let server = try PostgresServer()
    let clock = ManualClock()
    var options = ConnectionPool.Options()
    options.clock = PoolClock(clock)
    options.timeLimit = .seconds(1)
    options.backoff = Backoff(first: .seconds(2), most: .seconds(5), jitter: { 1 })
    let pool = ConnectionPool(PostgresTarget(url: server.url("owner", "postgres")), options: options)
    func ask() -> PostgresError.Kind? {
      do {
        _ = try pool.useBlocking { try $0.run("SELECT 1") }
        return nil
      } catch { return (error as? PostgresError)?.kind }
    }
    #expect(ask() == nil)
    try server.killAndRestart()
    // The dead connection is seen before it is lent.
    #expect(ask() == nil)
    server.stop()
    #expect(ask() == .unreachable)
    let other = ConnectionPool(PostgresTarget(url: "postgres://owner@127.0.0.1:9/x"), options: options)
    var tried = 0
    for seconds in [2, 4, 5, 5] {
      #expect(throws: PostgresError.self) { try other.useBlocking { _ in } }
      tried += 1
      // Until the pause is over nobody knocks: the refusal says when it will be tried.
      clock.advance(by: .seconds(seconds) - .milliseconds(1))
      let error = #expect(throws: PostgresError.self) { try other.useBlocking { _ in } }
      #expect(error?.message.contains("tried again") == true, "after \(tried)")
      clock.advance(by: .milliseconds(1))
    }
  }
}

/// A clock that stands until it is moved.
final class ManualClock: Clock, Sendable {
  struct Instant: InstantProtocol {
    var offset: Duration

    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (a: Instant, b: Instant) -> Bool { a.offset < b.offset }
  }

  private struct State {
    var now = Instant(offset: .zero)
    var lastID = 0
    var sleeping: [Int: (until: Instant, wake: CheckedContinuation<Void, any Error>)] = [:]
    var cancelled: Set<Int> = []
  }

  private let state = Mutex(State())

  var now: Instant { state.withLock { $0.now } }
  var minimumResolution: Duration { .zero }
  var sleepers: Int { state.withLock { $0.sleeping.count } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isOver = state.withLock { state -> Result<Void, any Error>? in
          if state.cancelled.contains(id) { return .failure(CancellationError()) }
          if deadline <= state.now { return .success(()) }
          state.sleeping[id] = (deadline, continuation)
          return nil
        }
        if let isOver { continuation.resume(with: isOver) }
      }
    } onCancel: {
      let sleeper = state.withLock { state in
        state.cancelled.insert(id)
        return state.sleeping.removeValue(forKey: id)
      }
      sleeper?.wake.resume(throwing: CancellationError())
    }
  }

  func advance(by duration: Duration) {
    let woken = state.withLock { state in
      state.now = state.now.advanced(by: duration)
      let due = state.sleeping.filter { $0.value.until <= state.now }
      for id in due.keys { state.sleeping[id] = nil }
      return due.values.map(\.wake)
    }
    for wake in woken { wake.resume() }
  }
}
