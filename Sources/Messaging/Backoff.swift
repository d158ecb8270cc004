/// When a failed message is tried again: each pause about twice the one before, and a little different for each
/// message, so that a server that comes back is not run over.
public struct Backoff: Hashable, Sendable {
  /// Seconds after the first failure.
  public var first: Double
  /// Seconds; no pause is longer.
  public var longest: Double
  /// So many failures, and it is dead.
  public var attempts: Int

  /// One minute at first, four hours at most, sixteen attempts: a little over a day in all.
  public init(first: Double = 60, longest: Double = 14_400, attempts: Int = 16) {
    self.first = first
    self.longest = longest
    self.attempts = attempts
  }

  /// Seconds to wait after so many failures.
  /// - Parameter chance: 0 ..< 1; spreads the pause over its upper half.
  /// - Returns: nil when it has been tried often enough.
  public func pause(after failures: Int, chance: Double) -> Double? {
    guard failures < attempts else { return nil }
    var pause = first
    for _ in 1..<max(failures, 1) where pause < longest { pause *= 2 }
    return min(pause, longest) * (0.5 + chance / 2)
  }
}
