/// What decides about a case: the steps in order, the requirements and the data groups of one kind of application,
/// as the procedure's file has them on the day of submission.
///
/// A value of this type has the shape that the SOP's warning needs: the applicant submits, at least one desk checks
/// completeness before exactly one approves, at most one collects a fee before that, then the letter is handed over and
/// received.
public struct Workflow: Hashable, Sendable {
  public let steps: [Step]
  public let requirements: [Requirement]
  public let groups: [GroupID]
  /// Which rules on the separation of duties the office has relaxed.
  public let relaxed: Set<DutyRule>
  /// The roles that may propose to end a letter on the office's own motion; empty for applications.
  public let proposers: Set<RoleID>
  private let positions: [StepID: Int]

  /// - Throws: ``WorkflowProblems``, all of them at once.
  public init(
    steps: [Step], requirements: [Requirement], groups: [GroupID], relaxed: Set<DutyRule> = []
  ) throws(WorkflowProblems) {
    let problems = WorkflowProblem.all(steps: steps, requirements: requirements, groups: groups)
    guard problems.isEmpty else { throw WorkflowProblems(problems) }
    self.steps = steps
    self.requirements = requirements
    self.groups = groups
    self.relaxed = relaxed
    proposers = []
    positions = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($1.id, $0) })
  }

  /// The way of a letter that the office ends on its own motion: proposed by an officer, approved by another, handed
  /// over. Nothing is handed in, so no desk has anything to check.
  ///
  /// - Parameter steps: those of the application's way; the desks between submission and approval are left out.
  /// - Throws: ``WorkflowProblems``.
  public init(
    revokedBy proposers: Set<RoleID>, steps all: [Step], groups: [GroupID], relaxed: Set<DutyRule> = []
  ) throws(WorkflowProblems) {
    let acts: [Step.Act] = [.submit, .approve, .handOver, .receive]
    let steps = all.filter { acts.contains($0.act) }.map { $0.act == .approve ? $0.withoutWayBack : $0 }
    let missing = acts.filter { act in !steps.contains { $0.act == act } }.map(WorkflowProblem.missingAct)
    let problems = missing + (proposers.isEmpty ? [.nobodyProposes] : [])
    guard problems.isEmpty, steps.map(\.act) == acts else { throw WorkflowProblems(problems) }
    self.steps = steps
    requirements = []
    self.groups = groups
    self.relaxed = relaxed
    self.proposers = proposers
    positions = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($1.id, $0) })
  }

  /// Whether its cases are proposals of the office's own.
  public var isOwnMotion: Bool { !proposers.isEmpty }

  public func step(_ id: StepID) -> Step? { positions[id].map { steps[$0] } }

  /// Place in the SOP's table, from 1.
  public func number(of id: StepID) -> Int? { positions[id].map { $0 + 1 } }

  /// The step after this one in the SOP's order.
  public func step(after id: StepID) -> Step? {
    guard let position = positions[id], position + 1 < steps.count else { return nil }
    return steps[position + 1]
  }

  /// The first step of an officer: where a submitted or resubmitted file goes, and whose role serves the counter.
  public var entry: Step { first { $0.role != nil } }
  public var submission: Step { first { $0.act == .submit } }
  public var approval: Step { first { $0.act == .approve } }
  public var handOver: Step { first { $0.act == .handOver } }
  public var receipt: Step { first { $0.act == .receive } }

  /// The desks that must each mark every needed requirement, in order.
  public var completenessChecks: [Step] { steps.filter { $0.act == .checkCompleteness } }
  public var verifications: [Step] { steps.filter { $0.act == .verify } }
  public var inspections: [Step] { steps.filter { $0.act == .inspect } }
  /// Where what is owed is collected; nil for what costs nothing.
  public var collection: Step? { steps.first { $0.act == .collect } }

  /// The requirements that must be there, given the values of the fields that conditions name.
  public func needed(given choices: [FieldID: String]) -> [RequirementID] {
    requirements.filter { $0.isNeeded(given: choices) }.map(\.id)
  }

  /// The fields whose values decide whether a requirement is needed.
  public var conditionFields: Set<FieldID> {
    Set(requirements.compactMap { if case .when(let field, _) = $0.necessity { field } else { nil } })
  }

  // The initialiser has shown that each of these is there.
  private func first(_ isWanted: (Step) -> Bool) -> Step { steps.first(where: isWanted) ?? steps[0] }
}
