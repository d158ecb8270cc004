import Synchronization
import WorkingTime

/// A clock that is set by hand, for living through a past month at once.
public final class SteppedClock: Sendable {
  private let moment: Mutex<Moment>

  public init(_ moment: Moment) {
    self.moment = Mutex(moment)
  }

  public var now: Moment { moment.withLock { $0 } }

  public func set(_ moment: Moment) { self.moment.withLock { $0 = moment } }
}
