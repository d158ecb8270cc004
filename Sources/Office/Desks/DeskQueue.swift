import CaseStore
import Casework
import Procedures
import WorkingTime

/// What waits at one step of one procedure, by deadline.
///
/// Within a step every file has the same time, so that the order of arrival is the order of deadlines, and what is late
/// is what came before some moment, however long the queue is.
public struct DeskQueue: Sendable {
  public let procedure: Procedure
  public let step: ProcedureStep
  public let clock: QueueClock
  let office: OfficeID

  public init(_ procedure: Procedure, _ step: ProcedureStep, clock: QueueClock, office: OfficeID) {
    self.procedure = procedure
    self.step = step
    self.clock = clock
    self.office = office
  }

  /// How many wait, how many of them are late, and how many more are due before the day is over.
  public struct Counts: Hashable, Sendable {
    public var waiting = 0
    public var late = 0
    public var today = 0

    public init() {}

    public static func + (a: Counts, b: Counts) -> Counts {
      var sum = a
      sum.waiting += b.waiting
      sum.late += b.late
      sum.today += b.today
      return sum
    }
  }

  public func query(
    text: String = "", holder: QueueQuery.Holder = .anyone, offset: Int = 0, limit: Int = 25
  ) -> QueueQuery {
    QueueQuery(step: step.id, procedure: procedure.id, text: text, holder: holder, offset: offset, limit: limit)
  }

  public func counts(
    text: String = "", holder: QueueQuery.Holder = .anyone, in store: any StoreReading
  ) throws -> Counts {
    let borders = BoardTimes(calendar: clock.calendar, now: clock.now).query(step, of: procedure)
    let found = try store.counts(
      office, query(text: text, holder: holder), late: borders.lateBefore, today: borders.todayBefore)
    var counts = Counts()
    counts.waiting = found.waiting
    counts.late = found.late
    counts.today = found.today
    return counts
  }

  /// The deadline of the row that is due first.
  public func firstDue(in store: any StoreReading) throws -> Moment? {
    try store.queue(office, query(limit: 1)).rows.first.flatMap { clock.due($0, at: step) }
  }
}
