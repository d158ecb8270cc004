import CaseStore
import Casework
import Procedures
import Synchronization
import WorkingTime

/// Since when the clock of each open case's step runs, and how long it may take under the case's own edition: read from
/// the case once for each of its versions, so that a round costs its rows and no more.
final class StepClocks: Sendable {
  struct Clock: Sendable {
    let begun: Moment
    let standard: ServiceTime

    /// Nil when nobody's clock runs.
    init?(_ loaded: LoadedCase, calendar: OfficeCalendar, now: Moment) {
      guard let step = loaded.step,
        let begun = CaseClock(loaded, calendar: calendar, now: now).stepBegun
      else { return nil }
      self.begun = begun
      standard = step.standard
    }
  }

  private struct Known: Sendable {
    let version: Int
    let clock: Clock?
  }

  private struct Kept: Sendable {
    /// The office's edition, whose calendar they were read by.
    var edition: Digest?
    var clocks: [CaseID: Known] = [:]
  }

  private let kept = Mutex(Kept())

  /// The clocks that run. What is not among the rows is forgotten.
  func running(_ rows: [CaseRow], under edition: Digest, read: (CaseRow) throws -> Clock?) rethrows -> [CaseID: Clock] {
    let before = kept.withLock { $0.edition == edition ? $0.clocks : [:] }
    var clocks: [CaseID: Known] = [:]
    for row in rows {
      if let known = before[row.id], known.version == row.version {
        clocks[row.id] = known
      } else {
        clocks[row.id] = Known(version: row.version, clock: try read(row))
      }
    }
    kept.withLock { [clocks] in $0 = Kept(edition: edition, clocks: clocks) }
    return clocks.compactMapValues(\.clock)
  }
}
