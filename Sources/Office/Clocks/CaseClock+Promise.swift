import Casework
import Procedures
import WorkingTime

/// The promise as it can be told.
public enum Promised: Hashable, Sendable {
  case by(Moment)
  /// Counting comes upon a year whose calendar is not there yet; a date is not guessed.
  case awaitsCalendar(year: Int)

  public var moment: Moment? {
    if case .by(let moment) = self { moment } else { nil }
  }
}

extension CaseClock {
  public var promise: Promised {
    do throws(CalendarMissing) {
      return .by(try due(within: loaded.procedure.promise))
    } catch {
      return .awaitsCalendar(year: error.year)
    }
  }

  /// When the letter is promised, counted from the last submission.
  /// - Returns: nil when that falls in a year without a calendar.
  public var promised: Moment? { promise.moment }

  /// Whether the first desk has found complete what was submitted last; until then the promise has that condition.
  public var isFoundComplete: Bool {
    loaded.state.visits.contains { visit in
      visit.entered >= loaded.state.lastSubmitted.milliseconds && visit.outcome == .done
    }
  }
}
