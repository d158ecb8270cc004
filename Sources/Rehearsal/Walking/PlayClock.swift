import Synchronization
import WorkingTime

/// The clock of a rehearsal: the real one, until somebody has to wait for an appointment.
public final class PlayClock: Sendable {
  private let real: @Sendable () -> Moment
  private let ahead = Mutex<Int64>(0)

  public init(_ real: @escaping @Sendable () -> Moment) {
    self.real = real
  }

  public var now: Moment { real().adding(milliseconds: ahead.withLock { $0 }) }

  /// Lets the time pass until `moment`, if it has not come yet.
  public func wait(until moment: Moment) {
    let missing = moment.milliseconds - now.milliseconds
    if missing > 0 { ahead.withLock { $0 += missing } }
  }
}
