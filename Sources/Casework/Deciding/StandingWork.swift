/// What the officers of one step have done that still speaks of what a case has.
public struct StandingWork: Hashable, Sendable {
  /// Marked complete.
  public var documents: Set<RequirementID> = []
  /// Marked right.
  public var groups: Set<GroupID> = []
  public var isValidated = false
  public var hasAppointment = false
  /// Signatures under the report of a visit.
  public var signatures = 0
  public var isSettled = false

  public init() {}

  public var isNone: Bool { self == StandingWork() }

  /// What stood before and does not stand in `other`.
  public func lost(in other: StandingWork) -> StandingWork {
    var lost = StandingWork()
    lost.documents = documents.subtracting(other.documents)
    lost.groups = groups.subtracting(other.groups)
    lost.isValidated = isValidated && !other.isValidated
    lost.hasAppointment = hasAppointment && !other.hasAppointment
    lost.signatures = max(0, signatures - other.signatures)
    lost.isSettled = isSettled && !other.isSettled
    return lost
  }
}

extension PermitCase {
  /// - Parameter step: one of the workflow's.
  public func standingWork(at step: Step, in workflow: Workflow) -> StandingWork {
    var work = StandingWork()
    switch step.act {
    case .checkCompleteness:
      let marked = workflow.requirements.map(\.id).filter { standingMark($0, at: step.id)?.verdict.isPassed ?? false }
      work.documents = Set(marked)
    case .verify:
      work.groups = Set(workflow.groups.filter { standingMark($0, at: step.id)?.verdict.isRight ?? false })
      work.isValidated = validations[step.id]?.contentRevision == contentRevision
    case .inspect:
      work.hasAppointment = inspections[step.id]?.appointment != nil
      work.signatures = standingSigners(at: step.id).count
    case .collect: work.isSettled = isDone(step, in: workflow)
    case .submit, .approve, .handOver, .receive: break
    }
    return work
  }
}
