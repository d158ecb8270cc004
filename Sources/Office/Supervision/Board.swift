import CaseStore
import Casework
import Procedures
import WorkingTime

/// The work of all desks as a supervisor sees it: what is late, what is due today, and where and with whom it lies.
public struct Board: Sendable {
  /// Files, how many of them are late, how many more are due today, and since when the oldest is there.
  public struct Load: Hashable, Sendable {
    public var waiting = 0
    public var late = 0
    public var today = 0
    public var oldest: Moment?

    public init() {}

    static func + (a: Load, b: Load) -> Load {
      var sum = a
      sum.waiting += b.waiting
      sum.late += b.late
      sum.today += b.today
      sum.oldest = [a.oldest, b.oldest].compactMap { $0 }.min()
      return sum
    }
  }

  /// A step, over all procedures that have it.
  public struct Desk: Sendable {
    public let step: ProcedureStep
    /// The short names of the procedures that have it.
    public var permits: [String] = []
    /// The files that nobody has taken.
    public var free = Load()
    public var load = Load()
  }

  public struct Officer: Sendable {
    public let account: Account
    /// The one that runs today.
    public var leave: Leave?
    /// What the officer holds.
    public var load = Load()
  }

  /// A promise that is broken or falls due today.
  public struct Promise: Sendable {
    public let row: CaseRow
    public let procedure: Procedure
    public let due: Moment
    public let isLate: Bool
  }

  public let now: Moment
  /// In the order of the procedures.
  public var desks: [Desk] = []
  /// Most late first, then most files.
  public var officers: [Officer] = []
  /// Soonest due first; the first of each procedure where there are very many.
  public var promises: [Promise] = []
  public var latePromises = 0
  public var todayPromises = 0
  /// Promises that run.
  public var running = 0
  /// The file that was first submitted longest ago, and its procedure.
  public var oldest: (row: CaseRow, procedure: Procedure)?

  init(now: Moment) {
    self.now = now
  }

  /// Over all desks.
  public var load: Load { desks.map(\.load).reduce(Load(), +) }
}
