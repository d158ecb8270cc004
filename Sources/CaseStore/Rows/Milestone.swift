import Casework
import WorkingTime

/// What a report counts or measures of one event of a case: a row of its own, written in the event's commit and made
/// again from the case's history by a replay. It holds moments and standards, never a duration or a deadline: those
/// follow from the office's calendar, which may still be corrected.
public struct Milestone: Hashable, Sendable, Codable {
  public let office: OfficeID
  public let caseID: CaseID
  /// Of the event that it comes from.
  public let version: Int
  public let at: Moment
  public let procedure: ProcedureID
  public let what: What

  public enum What: Hashable, Sendable, Codable {
    /// First submission.
    case received
    /// A desk was done with the file.
    case stay(Stay)
    /// A run of the promise ended; without one where the file was with its applicant.
    case ended(Ending, Course?)
    /// A run of the promise went over to an edition that promises something else.
    case promiseMoved
    /// The number of a letter that was not issued ended.
    case numberVoided
  }

  public enum Ending: String, CaseIterable, Hashable, Sendable, Codable {
    case returned, issued, refused, withdrawn
    /// By an officer, on the strength of the applicant's signed request.
    case withdrawnAtCounter
    /// With its number, by a program that knew no other way.
    case void
  }

  /// A file's stay at a desk.
  public struct Stay: Hashable, Sendable, Codable {
    public let step: StepID
    /// When the step's clock began to run.
    public let begun: Moment
    /// When the file left.
    public let done: Moment
    /// What the step may take, by the edition under which it was done.
    public let standard: ServiceTime
    /// The time in which the file waited there for its applicant's payment.
    public let wait: Pause?

    public init(step: StepID, begun: Moment, done: Moment, standard: ServiceTime, wait: Pause? = nil) {
      self.step = step
      self.begun = begun
      self.done = done
      self.standard = standard
      self.wait = wait
    }
  }

  /// One run of the promise, from a submission on.
  public struct Course: Hashable, Sendable, Codable {
    public let firstSubmitted: Moment
    /// When the run began: the last submission.
    public let submitted: Moment
    /// What was promised when the run began, and whatever other editions promised that it went over to: whichever of
    /// them falls due first is what the office is held to.
    public let promises: [ServiceTime]
    /// Since the first submission, when the file was with its applicant or waited for a payment; the last one may still
    /// go on, and has no end then.
    public let pauses: [Pause]

    public init(firstSubmitted: Moment, submitted: Moment, promises: [ServiceTime], pauses: [Pause]) {
      self.firstSubmitted = firstSubmitted
      self.submitted = submitted
      self.promises = promises
      self.pauses = pauses
    }
  }

  public init(office: OfficeID, caseID: CaseID, version: Int, at: Moment, procedure: ProcedureID, what: What) {
    self.office = office
    self.caseID = caseID
    self.version = version
    self.at = at
    self.procedure = procedure
    self.what = what
  }
}

/// A time in which no clock of the office runs, since the file waits for its applicant.
public struct Pause: Hashable, Sendable, Codable {
  public let from: Moment
  /// When the office took note that it was over; nil while it goes on.
  public let to: Moment?
  /// The day on which the money came that ended it, where it waited for money: it may have been noted later.
  public let paid: CivilDate?

  public init(from: Moment, to: Moment?, paid: CivilDate? = nil) {
    self.from = from
    self.to = to
    self.paid = paid
  }
}
