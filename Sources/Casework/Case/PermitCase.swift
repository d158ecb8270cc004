import WorkingTime

/// One application's life, as the fold of its events. A pure value: ``decide(_:by:at:in:)`` says what a command would
/// make happen, ``apply(_:)`` makes it so.
public struct PermitCase: Hashable, Sendable {
  public internal(set) var version = 0
  public internal(set) var lastMoment = Moment(milliseconds: 0)
  public internal(set) var stage: Stage = .withdrawn
  public internal(set) var number = ""
  public internal(set) var editions: Editions?
  public internal(set) var kind = ""
  public internal(set) var owner: AccountID?
  /// The officer who has claimed the file at its present desk.
  public internal(set) var holder: AccountID?
  public internal(set) var content = Content(groups: [:], evidence: [:])
  /// Grows with every change of the content; a validation speaks of one.
  public internal(set) var contentRevision = 0
  /// 1 for the first submission, one more for each resubmission (ajuan ke-n).
  public internal(set) var submissions = 0
  public internal(set) var marks: [StepID: [RequirementID: CompletenessMark]] = [:]
  public internal(set) var groupMarks: [StepID: [GroupID: GroupMark]] = [:]
  public internal(set) var validations: [StepID: Validation] = [:]
  /// What the applicant is asked to mend, while returned.
  public internal(set) var mends: [Mend] = []
  public internal(set) var letter: LetterRecord?
  /// The letter whose number ended last (batal); nothing decides by it.
  public internal(set) var voided: LetterRecord?
  public internal(set) var earlier: EarlierLetter?
  /// Whether an officer opened it on the office's own motion; it then ends a letter and nothing else.
  public internal(set) var isOwnMotion = false
  /// How the letter ended before its last day, if it did.
  public internal(set) var ending: LetterEnding?
  public internal(set) var inspections: [StepID: Inspection] = [:]
  public internal(set) var ledger = Ledger()
  /// Who has checked, scanned, verified, visited, collected, approved or refused, and where.
  public internal(set) var workers: [AccountID: Set<StepID>] = [:]
  /// Everybody who had a hand in what was handed in: whose it is, who submitted it in whatever capacity, and staff who
  /// typed or uploaded something of it.
  public internal(set) var enterers: Set<AccountID> = []
  public internal(set) var relaxedDuties: Set<DutyRule> = []
  public internal(set) var handOver: HandOverForm?
  public internal(set) var isReceived = false
  public internal(set) var visits: [Visit] = []
  public internal(set) var firstSubmitted = Moment(milliseconds: 0)
  /// When the run of the promise began: the submission or the last resubmission.
  public internal(set) var lastSubmitted = Moment(milliseconds: 0)
  /// When the letter became valid (terbit).
  public internal(set) var issuedAt: Moment?

  /// The fold of a whole history, from its first event.
  /// - Returns: nil without events.
  public init?(_ events: some Sequence<Event>) {
    self.init()
    for event in events { apply(event) }
    if version == 0 { return nil }
  }

  init() {}

  /// The step at which somebody has to do something now; nil when nobody has.
  public func currentStep(in workflow: Workflow) -> Step? {
    switch stage {
    case .atStep(let id): workflow.step(id)
    case .returned: workflow.submission
    case .approved: workflow.approval
    case .issued: workflow.handOver
    case .handedOver: isReceived ? nil : workflow.receipt
    // A refusal that is numbered and not signed yet waits for its approver, like an approval.
    case .refused: letter?.signed == nil ? workflow.approval : nil
    case .withdrawn, .void: nil
    }
  }
}
