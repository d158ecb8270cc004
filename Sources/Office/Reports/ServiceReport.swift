import Casework
import WorkingTime

/// What became of a month's applications, and how long each step took against its standard: the figures that the law
/// wants published of a service (UU 25/2009, evaluation of performance).
///
/// A pure function of milestones, procedures and calendar makes it (``ServiceReport/make(_:from:procedures:calendar:)``),
/// so that anybody with the journal gets the same. All durations are office time in milliseconds.
public struct ServiceReport: Hashable, Sendable, Codable {
  /// `2026-11`
  public let month: String
  /// Up to when it counts: the month's end, or the present of a month that goes on.
  public let until: Moment
  public let services: [ServiceFigures]
}

/// One procedure in one month.
public struct ServiceFigures: Hashable, Sendable, Codable {
  public let procedure: ProcedureID
  public let name: String
  public let shortName: String
  /// First submissions.
  public let received: Int
  /// Times that a file was returned to its applicant.
  public let returned: Int
  public let issued: Int
  public let refused: Int
  public let withdrawn: Int
  /// By an officer, on the strength of the applicant's signed request.
  public let withdrawnAtCounter: Int
  /// Numbers that ended (batal) before a letter was issued, whether the file went on or, in old journals, ended.
  public let voided: Int
  /// Runs that went over to an edition with another promise; they are held to the one that falls due first.
  public let promisesMoved: Int
  public let promise: ServiceTime
  /// Letters issued by the promised date.
  public let kept: Int
  /// Files whose promised date had passed at the end without a letter: what an office that leaves files lying has.
  public let overdue: Int
  /// From the first submission to the letter, permit or refusal, less the time with the applicant.
  public let whole: Durations
  public let steps: [StepFigures]
}

/// The stays at one desk that ended in the month.
public struct StepFigures: Hashable, Sendable, Codable {
  public let id: StepID
  public let number: Int
  public let act: String
  public let desk: String
  /// By the edition in force; each stay is held against that of its own.
  public let standard: ServiceTime
  public let durations: Durations
  /// How many of them ended by their deadline.
  public let inTime: Int
}

/// How long something took, over all times that it was done.
public struct Durations: Hashable, Sendable, Codable {
  /// Without those that touch a year without a calendar.
  public let count: Int
  /// The middle one; of an even number, the mean of the two in the middle, rounded down.
  public let median: Int64?
  /// By nearest rank: nine of ten took no longer.
  public let ninetieth: Int64?

  init(_ all: [Int64]) {
    let sorted = all.sorted()
    count = sorted.count
    let middle = sorted.count / 2
    median =
      sorted.isEmpty ? nil : sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    ninetieth = sorted.isEmpty ? nil : sorted[(sorted.count * 9 + 9) / 10 - 1]
  }
}
