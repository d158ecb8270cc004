import Casework
import WorkingTime

/// What the register is asked for; every part narrows.
public struct RegisterQuery: Hashable, Sendable {
  public var text: String
  public var procedure: ProcedureID?
  public var stages: [String]
  public var from: Moment?
  public var until: Moment?
  public var offset: Int
  public var limit: Int

  public init(
    text: String = "", procedure: ProcedureID? = nil, stages: [String] = [], from: Moment? = nil,
    until: Moment? = nil, offset: Int = 0, limit: Int = 25
  ) {
    self.text = text
    self.procedure = procedure
    self.stages = stages
    self.from = from
    self.until = until
    self.offset = offset
    self.limit = limit
  }
}

/// Which part of a desk's queue.
public struct QueueQuery: Hashable, Sendable {
  public enum Holder: Hashable, Sendable {
    case anyone
    case nobody
    case somebody
    case account(AccountID)
  }

  public var step: StepID
  public var procedure: ProcedureID?
  public var text: String
  public var holder: Holder
  public var offset: Int
  public var limit: Int

  public init(
    step: StepID, procedure: ProcedureID? = nil, text: String = "", holder: Holder = .anyone, offset: Int = 0,
    limit: Int = 25
  ) {
    self.step = step
    self.procedure = procedure
    self.text = text
    self.holder = holder
    self.offset = offset
    self.limit = limit
  }
}

/// Some rows and how many there are in all.
public struct Found<Row: Sendable>: Sendable {
  public let rows: [Row]
  public let total: Int

  public init(rows: [Row], total: Int) {
    self.rows = rows
    self.total = total
  }
}

/// Of a desk's queue.
public struct QueueCounts: Hashable, Sendable {
  public let waiting: Int
  public let late: Int
  /// Not late, and due today.
  public let today: Int

  public init(waiting: Int, late: Int, today: Int) {
    self.waiting = waiting
    self.late = late
    self.today = today
  }
}
