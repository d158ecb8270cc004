import Synchronization
import WorkingTime

/// The only clock of a test: it stands still until the test sets it.
final class SteadyClock: Sendable {
  private let milliseconds: Mutex<Int64>

  init(_ moment: Moment) { milliseconds = Mutex(moment.milliseconds) }

  var now: Moment { Moment(milliseconds: milliseconds.withLock { $0 }) }

  func set(_ moment: Moment) { milliseconds.withLock { $0 = moment.milliseconds } }
  func advance(minutes: Int64) { milliseconds.withLock { $0 += minutes * 60_000 } }

  /// Tuesday, 24 November 2026, 09.00 in an office 7 hours east of UTC: an ordinary working morning.
  static let morning = Moment(
    milliseconds: Int64(CivilDate(year: 2026, month: 11, day: 24)?.dayNumber ?? 0) * 86_400_000 + 2 * 3_600_000)
}
