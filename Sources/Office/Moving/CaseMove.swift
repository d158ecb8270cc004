import Casework
import Procedures
import WorkingTime

/// What becomes of one running case: where it would go on under another edition and what would be done again there, or
/// why it stays.
public struct CaseMove: Sendable {
  public enum Outcome: Sendable {
    case moves(Landing)
    case stays(MoveHindrance)
  }

  public let id: CaseID
  public let number: String
  /// That this was computed from; a case that has another one by now is not moved.
  public let version: Int
  public let stage: Stage
  /// Where it is, as its own edition calls it; nil where nobody has to act.
  public let here: ProcedureStep?
  public let holder: AccountID?
  public let outcome: Outcome

  public var landing: Landing? { if case .moves(let landing) = outcome { landing } else { nil } }
}

/// Where a case goes on.
public struct Landing: Sendable {
  /// As the new edition calls it; the applicant's own step for a case that he has.
  public let step: ProcedureStep?
  /// False for a case that stays at the desk, or with the applicant, where it is.
  public let isElsewhere: Bool
  public let again: [WorkAgain]
  /// Documents that the new edition needs and nobody has handed in.
  public let lacking: [RequirementRule]
  /// Besides what was asked before, of an applicant who mends.
  public let askedToo: [Asked]
  /// What was asked before and is not asked any more.
  public let dropped: [Asked]
  /// Both nil while no promise runs, since the applicant mends; each nil in a year without a calendar.
  public let promised: Moment?
  public let promisedBefore: Moment?
  /// When the desk where it lands has to be done with it, if it were moved now.
  public let stepDue: Moment?
  let command: Command

  /// One thing to mend, as people call it.
  public struct Asked: Hashable, Sendable {
    public let mend: Mend
    public let name: String

    init(_ mend: Mend, in procedure: Procedure) {
      self.mend = mend
      name =
        switch mend {
        case .document(let id): procedure.requirement(id)?.name ?? id.rawValue
        case .field(let id, _): procedure.field(id)?.label ?? id.rawValue
        case .group(let id): procedure.group(id)?.title ?? id.rawValue
        }
    }
  }

  public var isPromiseMoved: Bool { promised != promisedBefore }
}

/// Why a case stays with its edition.
public enum MoveHindrance: Hashable, Sendable {
  /// Past its approval: the letter is made as it was approved.
  case tooLate(Stage)
  /// The new edition has no such kind of application.
  case noKind(KindID)
  /// The new edition's rules make no whole procedure for the day of submission.
  case noRules(CivilDate)
  /// Nothing of what the applicant was asked to mend is asked for any more.
  case nothingToMend
  case refused(Refusal)
}

/// One desk's work that has to be done again, or that falls away.
public struct WorkAgain: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The file passes this desk again; what is lost has to be done anew.
    case passesAgain
    /// The new edition has this desk before the place where the file was.
    case isNew
    /// The new edition has no such step; what was done there counts no more.
    case isGone
  }

  public let step: StepID
  public let desk: String
  public let reason: Reason
  public let lost: StandingWork
}
