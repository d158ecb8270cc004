import CaseStore
import Casework
import Procedures
import WorkingTime

/// What waits at one step of one procedure, by deadline.
///
/// Within a step every file has the same time, so that the order of arrival is the order of deadlines, and a border
/// such as "late by now" is found by halving, however long the queue is.
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
    var counts = Counts()
    counts.waiting = try store.queue(office, query(text: text, holder: holder, limit: 0)).total
    let late = try first(after: counts.waiting, text, holder, in: store) { $0 >= clock.now }
    counts.late = late
    counts.today =
      try first(after: counts.waiting, text, holder, in: store) { $0 > clock.now && !clock.isToday($0) } - late
    return counts
  }

  /// The position of the first row whose deadline is `beyond`; a row in a year without a calendar is.
  private func first(
    after total: Int, _ text: String, _ holder: QueueQuery.Holder, in store: any StoreReading,
    beyond: (Moment) -> Bool
  ) throws -> Int {
    var low = 0
    var high = total
    while low < high {
      let middle = (low + high) / 2
      let row = try store.queue(office, query(text: text, holder: holder, offset: middle, limit: 1)).rows.first
      if row.flatMap({ clock.due($0, at: step) }).map(beyond) ?? true { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The deadline of the row that is due first.
  public func firstDue(in store: any StoreReading) throws -> Moment? {
    try store.queue(office, query(limit: 1)).rows.first.flatMap { clock.due($0, at: step) }
  }
}
