/// Why steps, requirements and groups do not make a workflow.
public enum WorkflowProblem: Hashable, Sendable {
  case repeatedStep(StepID)
  case repeatedRequirement(RequirementID)
  case repeatedGroup(GroupID)
  /// The acts must come in this order: submit, one or more checks, any verifications, visits and at most one
  /// collection, approve, hand over, receive.
  case actOutOfOrder(StepID, expected: [Step.Act])
  case missingAct(Step.Act)
  /// What is owed is settled at one desk.
  case secondCollection(StepID)
  /// Submitting and receiving are the applicant's, everything else an officer's.
  case wrongPerformer(StepID)
  /// A file goes back only to a desk before this one and after the submission.
  case sendsBackForward(StepID, to: StepID)
  case unknownStep(StepID, namedBy: StepID)
  /// Without it nothing could ever be found incomplete.
  case noMandatoryRequirement
  /// A checking or verifying desk that can neither return the file nor send it back would hold it for ever.
  case noWayBack(StepID)
  /// Papers that are never scanned would stop at the approval.
  case nobodyNeedsScans
  case timeNotPositive(StepID)
  /// A letter that the office ends by itself is proposed by somebody.
  case nobodyProposes

  static func all(steps: [Step], requirements: [Requirement], groups: [GroupID]) -> [WorkflowProblem] {
    repeats(steps.map(\.id)).map(WorkflowProblem.repeatedStep)
      + repeats(requirements.map(\.id)).map(WorkflowProblem.repeatedRequirement)
      + repeats(groups).map(WorkflowProblem.repeatedGroup)
      + order(steps) + performers(steps) + waysBack(steps) + times(steps)
      + (requirements.contains { $0.necessity == .mandatory } ? [] : [.noMandatoryRequirement])
      + (steps.contains { $0.act == .checkCompleteness && $0.needsScans } ? [] : [.nobodyNeedsScans])
  }

  private static func repeats<T: Hashable>(_ names: [T]) -> [T] {
    var seen: Set<T> = []
    return names.filter { !seen.insert($0).inserted }
  }

  private static func order(_ steps: [Step]) -> [WorkflowProblem] {
    let between: [Step.Act] = [.verify, .inspect, .collect]
    let follows: [Step.Act: [Step.Act]] = [
      .submit: [.checkCompleteness], .checkCompleteness: [.checkCompleteness] + between + [.approve],
      .verify: between + [.approve], .inspect: between + [.approve], .collect: between + [.approve],
      .approve: [.handOver], .handOver: [.receive], .receive: [],
    ]
    var problems: [WorkflowProblem] = []
    var expected: [Step.Act] = [.submit]
    for step in steps {
      if !expected.contains(step.act) { problems.append(.actOutOfOrder(step.id, expected: expected)) }
      expected = follows[step.act] ?? []
    }
    let present = Set(steps.map(\.act))
    for act in Step.Act.allCases where !between.contains(act) && !present.contains(act) {
      problems.append(.missingAct(act))
    }
    problems += steps.filter { $0.act == .collect }.dropFirst().map { .secondCollection($0.id) }
    return problems
  }

  private static func performers(_ steps: [Step]) -> [WorkflowProblem] {
    steps.filter { ($0.act == .submit || $0.act == .receive) != ($0.role == nil) }.map { .wrongPerformer($0.id) }
  }

  private static func waysBack(_ steps: [Step]) -> [WorkflowProblem] {
    // The way back of every desk ends at the first, which must lead on to the applicant.
    let entry = steps.firstIndex { $0.role != nil }
    var problems: [WorkflowProblem] = []
    for (position, step) in steps.enumerated() {
      for target in step.sendsBackTo {
        guard let at = steps.firstIndex(where: { $0.id == target }) else {
          problems.append(.unknownStep(target, namedBy: step.id))
          continue
        }
        if at >= position || steps[at].role == nil { problems.append(.sendsBackForward(step.id, to: target)) }
      }
      let judges = step.act == .checkCompleteness || step.act == .verify || step.act == .inspect
      let sendsBack = position != entry && !step.sendsBackTo.isEmpty
      if judges, !step.returnsToApplicant, !sendsBack { problems.append(.noWayBack(step.id)) }
    }
    return problems
  }

  private static func times(_ steps: [Step]) -> [WorkflowProblem] {
    steps.filter {
      switch $0.standard {
      case .minutes(let n), .workingDays(let n): n <= 0
      }
    }.map { .timeNotPositive($0.id) }
  }
}

/// Every reason at once, so that whoever writes the file mends it in one go.
public struct WorkflowProblems: Error, Hashable, Sendable {
  public let all: [WorkflowProblem]
  public init(_ all: [WorkflowProblem]) { self.all = all }
}
