import Casework
import WorkingTime

/// What of a desk's work is counted for a supervisor.
public struct LoadQuery: Hashable, Sendable {
  public let procedure: ProcedureID
  public let step: StepID
  /// Files that came before this are late.
  public let lateBefore: Moment
  /// Files that came before this, and are not late, are due today.
  public let todayBefore: Moment

  public init(procedure: ProcedureID, step: StepID, lateBefore: Moment, todayBefore: Moment) {
    self.procedure = procedure
    self.step = step
    self.lateBefore = lateBefore
    self.todayBefore = todayBefore
  }
}

/// The files of one holder at a step, or those that nobody has taken. Without those that wait for their applicant.
public struct DeskLoad: Hashable, Sendable {
  public let holder: AccountID?
  public let waiting: Int
  public let late: Int
  public let today: Int
  /// When the one that is there longest came.
  public let oldest: Moment

  public init(holder: AccountID?, waiting: Int, late: Int, today: Int, oldest: Moment) {
    self.holder = holder
    self.waiting = waiting
    self.late = late
    self.today = today
    self.oldest = oldest
  }
}
