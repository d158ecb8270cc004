import Dispatch
import Synchronization

/// At most so many connections, lent in the order of asking. Who waits longer than the limit is told so.
///
/// A connection that broke is dropped when it comes back, or before it is lent again; a server that cannot be reached
/// is left alone for a while (``Backoff``).
public final class ConnectionPool: Sendable {
  public struct Options: Sendable {
    /// Connections open at the same time.
    public var bound = 8
    /// For getting a connection, with everything that this takes.
    public var timeLimit = Duration.seconds(10)
    public var backoff = Backoff()
    public var clock = PoolClock.continuous
    /// Looks at a new connection before it is lent; what it throws fails the lending.
    public var greet: @Sendable (PostgresSession) throws -> Void = { _ in }

    public init() {}
  }

  /// What somebody who waits is given.
  fileprivate enum Grant: Sendable {
    case connection(PostgresConnection)
    /// Room for a connection that has yet to be made.
    case room
    case nothing(PostgresError)
  }

  private struct State {
    var idle: [PostgresConnection] = []
    var open = 0
    var waiting: [(id: Int, take: @Sendable (Grant) -> Void)] = []
    var lastID = 0
    var failures = 0
    /// No connection is tried before this.
    var notBefore = Duration.zero
    var isClosed = false
  }

  private let target: PostgresTarget
  private let options: Options
  private let state = Mutex(State())

  public init(_ target: PostgresTarget, options: Options = Options()) {
    self.target = target
    self.options = options
  }

  /// Connections that are lent or idle, and how many callers wait for one.
  public var openConnections: Int { state.withLock { $0.open } }
  public var waitingCallers: Int { state.withLock { $0.waiting.count } }

  /// Lends a connection to `body`, which runs on the connection's queue.
  public func use<T: Sendable>(_ body: @Sendable (PostgresSession) throws -> T) async throws -> T {
    let connection = try await lease()
    do {
      let value = try await connection.use(body)
      giveBack(connection)
      return value
    } catch {
      giveBack(connection)
      throw error
    }
  }

  /// Lends a connection to `body` on the calling thread, which waits for it.
  public func useBlocking<T>(_ body: (PostgresSession) throws -> T) throws -> T {
    let connection = try leaseBlocking()
    defer { giveBack(connection) }
    return try connection.useBlocking(body)
  }

  /// Ends all idle connections, and each lent one when it comes back.
  public func close() {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      state.isClosed = true
      state.open -= state.idle.count
      state.idle = []
      return state.waiting
    }
    for waiter in waiting { waiter.take(.nothing(Self.closed)) }
  }

  private static let closed = PostgresError(.closed, "the store is closed")

  // MARK: Lending

  private func lease() async throws -> PostgresConnection {
    let end = options.clock.now() + options.timeLimit
    while true {
      switch await waitForGrant() {
      case .nothing(let error): throw error
      case .connection(let connection): if isUsable(connection) { return connection }
      case .room:
        let pause = pause()
        if pause == .zero {
          let target = target
          let greet = options.greet
          do {
            let connection = try await PostgresConnection.open(target)
            try await connection.use(greet)
            succeeded()
            return connection
          } catch {
            failed(error)
            guard Self.isPassing(error), options.clock.now() < end else { throw error }
          }
        } else {
          giveRoomBack()
          guard options.clock.now() + pause < end else { throw resting(pause) }
          try await options.clock.sleep(pause)
        }
      }
    }
  }

  /// A thread that waits does not wait for a server's return: it is told at once.
  private func leaseBlocking() throws -> PostgresConnection {
    while true {
      switch waitForGrantBlocking() {
      case .nothing(let error): throw error
      case .connection(let connection): if isUsable(connection) { return connection }
      case .room:
        let pause = pause()
        guard pause == .zero else {
          giveRoomBack()
          throw resting(pause)
        }
        do {
          let connection = try PostgresConnection.connect(target)
          try connection.useBlocking(options.greet)
          succeeded()
          return connection
        } catch {
          failed(error)
          throw error
        }
      }
    }
  }

  private func isUsable(_ connection: PostgresConnection) -> Bool {
    if connection.isAlive() { return true }
    giveRoomBack()
    return false
  }

  private func waitForGrant() async -> Grant {
    await withCheckedContinuation { continuation in
      let holder = LimitHolder()
      let id = ask { grant in
        holder.end()
        continuation.resume(returning: grant)
      }
      guard let id else { return }
      let (clock, timeLimit) = (options.clock, options.timeLimit)
      holder.begin(
        Task { [weak self] in
          guard (try? await clock.sleep(timeLimit)) != nil else { return }
          self?.expire(id)
        })
    }
  }

  private func waitForGrantBlocking() -> Grant {
    let semaphore = DispatchSemaphore(value: 0)
    let granted = GrantBox()
    let id = ask { grant in
      granted.value.withLock { $0 = grant }
      semaphore.signal()
    }
    if let id {
      let parts = options.timeLimit.components
      let limit = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
      if semaphore.wait(timeout: .now() + limit) == .timedOut {
        expire(id)
        semaphore.wait()
      }
    }
    return granted.value.withLock { $0 } ?? .nothing(Self.closed)
  }

  /// - Returns: nil when `take` was called already, or what to expire it by.
  private func ask(_ take: @escaping @Sendable (Grant) -> Void) -> Int? {
    let (grant, id) = state.withLock { state -> (Grant?, Int) in
      if state.isClosed { return (.nothing(Self.closed), 0) }
      if let connection = state.idle.popLast() { return (.connection(connection), 0) }
      if state.open < options.bound {
        state.open += 1
        return (.room, 0)
      }
      state.lastID += 1
      state.waiting.append((state.lastID, take))
      return (nil, state.lastID)
    }
    guard let grant else { return id }
    take(grant)
    return nil
  }

  private func expire(_ id: Int) {
    let waiter = state.withLock { state in
      state.waiting.firstIndex { $0.id == id }.map { state.waiting.remove(at: $0) }
    }
    waiter?.take(
      .nothing(PostgresError(.timeLimit, "no connection was free within \(options.timeLimit); all are in use")))
  }

  // MARK: Coming back

  private func giveBack(_ connection: PostgresConnection) {
    guard connection.isAlive() else { return giveRoomBack() }
    let waiter = state.withLock { state -> (@Sendable (Grant) -> Void)? in
      if state.isClosed {
        state.open -= 1
        return nil
      }
      if state.waiting.isEmpty {
        state.idle.append(connection)
        return nil
      }
      return state.waiting.removeFirst().take
    }
    waiter?(.connection(connection))
  }

  private func giveRoomBack() {
    let waiter = state.withLock { state -> (@Sendable (Grant) -> Void)? in
      if state.waiting.isEmpty {
        state.open -= 1
        return nil
      }
      return state.waiting.removeFirst().take
    }
    waiter?(.room)
  }

  // MARK: The server's absence

  private func pause() -> Duration { max(.zero, state.withLock { $0.notBefore } - options.clock.now()) }

  private func succeeded() {
    state.withLock { state in
      state.failures = 0
      state.notBefore = .zero
    }
  }

  private func failed(_ error: any Error) {
    let now = options.clock.now()
    state.withLock { state in
      guard Self.isPassing(error) else { return }
      state.failures += 1
      state.notBefore = now + options.backoff.pause(after: state.failures)
    }
    giveRoomBack()
  }

  /// A server that is not there may come; what a greeting refuses stays refused.
  private static func isPassing(_ error: any Error) -> Bool { (error as? PostgresError)?.endsConnection ?? false }

  private func resting(_ pause: Duration) -> PostgresError {
    PostgresError(.unreachable, "\(target.shown) cannot be reached; it is tried again in \(pause)")
  }
}

/// What a thread that waits was given.
private final class GrantBox: Sendable {
  let value = Mutex<ConnectionPool.Grant?>(nil)
}

/// The task that ends a wait, which may be over before the task is known.
private final class LimitHolder: Sendable {
  private struct State {
    var task: Task<Void, Never>?
    var isOver = false
  }

  private let state = Mutex(State())

  func begin(_ task: Task<Void, Never>) {
    let isOver = state.withLock { state in
      state.task = task
      return state.isOver
    }
    if isOver { task.cancel() }
  }

  func end() {
    let task = state.withLock { state in
      state.isOver = true
      return state.task
    }
    task?.cancel()
  }
}
