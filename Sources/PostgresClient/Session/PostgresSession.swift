import CPostgres

/// One conversation with a server: statements are prepared once, sent in pipeline mode, and waited for by `poll`, never
/// longer than the time limit. Whoever holds it uses it alone; ``PostgresConnection`` sees to that.
///
/// Parameters stand as `?`, or all of them as `$1`, `$2`, …; no other question mark may stand in a statement.
///
/// What is sent ``later(_:_:)`` travels with the next statement that is waited for, in one round trip, and fails with
/// it.
public final class PostgresSession {
  /// What libpq will answer next.
  private enum Expected {
    case preparation(sql: String)
    case outcome(isWanted: Bool)
    case sync
  }

  let handle: OpaquePointer
  private let limit: Duration
  private var prepared: [String: String] = [:]
  private var prepareCount = 0
  private var expected: [Expected] = []
  private var needsSync = false
  private(set) var isLost = false

  /// Takes over a connection that is already made, and finishes it at the end.
  init(handle: OpaquePointer, limit: Duration) throws {
    self.handle = handle
    self.limit = limit
    guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
      throw PostgresError(.unreachable, Self.message(handle))
    }
  }

  deinit {
    PQfinish(handle)
  }

  /// False after an error inside a transaction, until it is rolled back.
  public var isTransactionSound: Bool { PQtransactionStatus(handle) != PQTRANS_INERROR }

  /// Runs a statement and waits for its answer.
  @discardableResult
  public func run(_ sql: String, _ parameters: [any PostgresEncodable] = []) throws -> PostgresRows {
    try send(sql, parameters, isWanted: true)
    return try finish() ?? PostgresRows(rows: [], affected: 0)
  }

  /// Sends a statement with the next one that is waited for. Its rows are thrown away; its error is that one's.
  public func later(_ sql: String, _ parameters: [any PostgresEncodable] = []) throws {
    try send(sql, parameters, isWanted: false)
  }

  /// Sends what is still to be sent without waiting for the answers; they are read before the next statement.
  public func sendOff() throws {
    try sync()
    try flush()
  }

  /// Whether the other end has hung up, or said why it will, as far as can be seen without asking it.
  public func isAlive() -> Bool {
    if isLost || PQstatus(handle) != CONNECTION_OK { return false }
    guard Waiting.isReadable(PQsocket(handle)) else { return true }
    guard PQconsumeInput(handle) == 1, PQstatus(handle) == CONNECTION_OK else { return false }
    // An idle session that has something to say is one that is being ended, unless it is an answer or a notice.
    return !expected.isEmpty || !Waiting.isReadable(PQsocket(handle))
  }

  // MARK: Sending

  private func send(_ sql: String, _ parameters: [any PostgresEncodable], isWanted: Bool) throws {
    if isLost { throw PostgresError(.connectionLost, "the connection is gone") }
    if !needsSync, !expected.isEmpty { _ = try? finish() }
    let name: String
    if let known = prepared[sql] {
      name = known
    } else {
      prepareCount += 1
      name = "s\(prepareCount)"
      try check(PQsendPrepare(handle, name, Placeholders.numbered(sql), 0, nil))
      expected.append(.preparation(sql: sql))
      prepared[sql] = name
    }
    let sent = Parameters.with(parameters.map(\.postgresValue)) { values, lengths, formats, count in
      PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
    }
    try check(sent)
    expected.append(.outcome(isWanted: isWanted))
    needsSync = true
  }

  private func check(_ outcome: Int32) throws {
    if outcome != 1 { throw lost() }
  }

  private func sync() throws {
    guard needsSync else { return }
    try check(PQpipelineSync(handle))
    expected.append(.sync)
    needsSync = false
  }

  private func flush() throws {
    while true {
      switch PQflush(handle) {
      case 0: return
      case 1:
        try wait(forWriting: true)
        if PQconsumeInput(handle) != 1 { throw lost() }
      default: throw lost()
      }
    }
  }

  // MARK: Receiving

  /// Reads every answer that is expected.
  /// - Returns: the one that was waited for.
  private func finish() throws -> PostgresRows? {
    try sync()
    try flush()
    var failure: PostgresError?
    var rows: PostgresRows?
    for item in expected {
      switch item {
      case .sync: try receiveSync()
      case .preparation(let sql):
        if let error = try receive().error {
          prepared[sql] = nil
          failure = failure ?? error.asRefusal
        }
      case .outcome(let isWanted):
        switch try receive() {
        case .rows(let found): if isWanted { rows = found }
        case .failed(let error): failure = failure ?? error
        // What came before it in the pipeline failed, and that is the error; a statement prepared here is none.
        case .skipped: break
        }
      }
    }
    expected.removeAll(keepingCapacity: true)
    if let failure {
      if failure.endsConnection { isLost = true }
      throw failure
    }
    return rows
  }

  private enum Received {
    case rows(PostgresRows)
    case failed(PostgresError)
    case skipped

    /// Also for what was skipped: it was not prepared.
    var error: Received? {
      if case .rows = self { nil } else { self }
    }

    var asRefusal: PostgresError? {
      if case .failed(let error) = self { error } else { nil }
    }
  }

  private func receive() throws -> Received {
    var received = Received.skipped
    while let result = try next() {
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: received = .rows(Answer.rows(result))
      case PGRES_PIPELINE_ABORTED: received = .skipped
      default: received = .failed(Answer.error(result))
      }
    }
    if PQstatus(handle) != CONNECTION_OK {
      if case .failed(let error) = received {
        isLost = true
        throw PostgresError(.connectionLost, error.message)
      }
      throw lost()
    }
    return received
  }

  private func receiveSync() throws {
    // libpq puts an empty answer before it when the last statement's end was not read yet.
    for _ in 0..<3 {
      guard let result = try next() else { continue }
      defer { PQclear(result) }
      guard PQresultStatus(result) == PGRES_PIPELINE_SYNC else { throw lost() }
      return
    }
    throw lost()
  }

  private func next() throws -> OpaquePointer? {
    while PQisBusy(handle) == 1 {
      try wait(forWriting: false)
      if PQconsumeInput(handle) != 1 { throw lost() }
    }
    return PQgetResult(handle)
  }

  private func wait(forWriting: Bool) throws {
    guard Waiting.until(PQsocket(handle), isWritable: forWriting, limit: limit) else {
      isLost = true
      throw PostgresError(.timeLimit, "the server did not answer within \(limit)")
    }
  }

  private func lost() -> PostgresError {
    isLost = true
    return PostgresError(.connectionLost, Self.message(handle))
  }

  static func message(_ handle: OpaquePointer) -> String {
    let text = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
    return text.split(separator: "\n").first.map(String.init) ?? "the connection is gone"
  }
}

extension PostgresSession {
  /// Runs a script of several statements, such as a step of a schema, in one implicit transaction unless it has its own.
  public func script(_ sql: String) throws {
    if !expected.isEmpty || needsSync { _ = try finish() }
    guard PQexitPipelineMode(handle) == 1 else { throw lost() }
    guard PQsendQuery(handle, sql) == 1 else { throw lost() }
    try flush()
    var failure: PostgresError?
    while let result = try next() {
      defer { PQclear(result) }
      let status = PQresultStatus(result)
      if status != PGRES_COMMAND_OK, status != PGRES_TUPLES_OK, status != PGRES_EMPTY_QUERY {
        failure = failure ?? Answer.error(result)
      }
    }
    guard PQstatus(handle) == CONNECTION_OK, PQenterPipelineMode(handle) == 1 else { throw lost() }
    if let failure { throw failure }
  }

  /// What other sessions told the channels that this one listens to, as far as it has arrived.
  public func notifications() throws -> [PostgresNotification] {
    if Waiting.isReadable(PQsocket(handle)), PQconsumeInput(handle) != 1 { throw lost() }
    var found: [PostgresNotification] = []
    while let notify = PQnotifies(handle) {
      found.append(
        PostgresNotification(
          channel: String(cString: notify.pointee.relname), payload: String(cString: notify.pointee.extra)))
      PQfreemem(notify)
    }
    return found
  }

  var socket: Int32 { PQsocket(handle) }
}

/// A NOTIFY as it arrived.
public struct PostgresNotification: Hashable, Sendable {
  public let channel: String
  public let payload: String
}
