/// What a pool asks of time.
public struct PoolClock: Sendable {
  /// Time since some moment that stays the same.
  let now: @Sendable () -> Duration
  let sleep: @Sendable (Duration) async throws -> Void

  public init<C: Clock>(_ clock: C) where C.Duration == Duration {
    let origin = clock.now
    now = { origin.duration(to: clock.now) }
    sleep = { try await clock.sleep(until: clock.now.advanced(by: $0), tolerance: nil) }
  }

  public static let continuous = PoolClock(ContinuousClock())
}

/// How long a server that cannot be reached is left alone: twice as long each time, up to a limit, and not all servers
/// of a program at the same moment.
public struct Backoff: Sendable {
  public var first: Duration
  public var most: Duration
  /// A factor from 0.5 to 1 in production.
  public var jitter: @Sendable () -> Double

  public init(
    first: Duration = .milliseconds(100), most: Duration = .seconds(5),
    jitter: @escaping @Sendable () -> Double = { Double.random(in: 0.5...1) }
  ) {
    self.first = first
    self.most = most
    self.jitter = jitter
  }

  /// - Parameter failures: 1 after the first one.
  func pause(after failures: Int) -> Duration {
    min(most, first * (1 << min(max(failures, 1) - 1, 16))) * jitter()
  }
}
