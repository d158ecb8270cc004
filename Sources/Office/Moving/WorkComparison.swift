import Casework
import Procedures

/// What was done under one edition, held against what stands of it under another.
struct WorkComparison {
  private let loaded: LoadedCase
  private let after: PermitCase
  private let procedure: Procedure
  private let workflow: Workflow

  init(_ loaded: LoadedCase, _ after: PermitCase, _ procedure: Procedure, _ workflow: Workflow) {
    self.loaded = loaded
    self.after = after
    self.procedure = procedure
    self.workflow = workflow
  }

  /// In the order of the new table; steps that it does not have come last.
  var again: [WorkAgain] {
    let old = loaded.workflow
    var kept: [WorkAgain] = []
    for step in workflow.steps where step.role != nil {
      guard let label = procedure.step(step.id)?.deskLabel else { continue }
      guard let before = old.step(step.id) else {
        if isOnTheWay(step) { kept.append(.init(step: step.id, desk: label, reason: .isNew, lost: StandingWork())) }
        continue
      }
      let lost = wanted(
        loaded.state.standingWork(at: before, in: old).lost(in: after.standingWork(at: step, in: workflow)))
      guard isOnTheWay(step) || !lost.isNone else { continue }
      kept.append(.init(step: step.id, desk: label, reason: .passesAgain, lost: lost))
    }
    for step in old.steps where step.role != nil && workflow.step(step.id) == nil {
      let lost = loaded.state.standingWork(at: step, in: old)
      guard !lost.isNone, let label = loaded.procedure.step(step.id)?.deskLabel else { continue }
      kept.append(.init(step: step.id, desk: label, reason: .isGone, lost: lost))
    }
    return kept
  }

  /// A mark on what is asked for no more need not be given again.
  private func wanted(_ lost: StandingWork) -> StandingWork {
    var lost = lost
    lost.documents.formIntersection(workflow.requirements.map(\.id))
    lost.groups.formIntersection(workflow.groups)
    return lost
  }

  /// From where the file lands until where it was: these desks had it before, or would have had it.
  private func isOnTheWay(_ step: Step) -> Bool {
    guard case .atStep(let landing) = after.stage, case .atStep(let current) = loaded.state.stage,
      let first = workflow.number(of: landing), let number = workflow.number(of: step.id)
    else { return false }
    return number >= first && number < last(current) && !isPassedOver(step)
  }

  /// A file that comes by once more is not held up by a visit that stands, nor by a fee that is paid.
  private func isPassedOver(_ step: Step) -> Bool {
    (step.act == .inspect || step.act == .collect) && after.isDone(step, in: workflow)
  }

  /// The number, in the new table, of where the file was; for a step that it does not have, of the first one after it
  /// that it has.
  private func last(_ current: StepID) -> Int {
    let place = loaded.workflow.number(of: current) ?? 1
    return loaded.workflow.steps.dropFirst(place - 1).lazy.compactMap { workflow.number(of: $0.id) }.first
      ?? workflow.steps.count
  }
}
