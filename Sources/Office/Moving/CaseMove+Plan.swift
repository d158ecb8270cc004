import Casework
import Procedures
import WorkingTime

extension CaseMove {
  /// Pure: the same case, edition and moment give the same.
  /// - Parameter calendar: as it is in force now.
  init(_ loaded: LoadedCase, to target: MoveTarget, calendar: OfficeCalendar, now: Moment) {
    id = loaded.id
    number = loaded.state.number
    version = loaded.state.version
    stage = loaded.state.stage
    here = loaded.step
    holder = loaded.state.holder
    outcome = Self.outcome(loaded, target, calendar, max(now, loaded.state.lastMoment))
  }

  private static func outcome(
    _ loaded: LoadedCase, _ target: MoveTarget, _ calendar: OfficeCalendar, _ now: Moment
  ) -> Outcome {
    let state = loaded.state
    switch state.stage {
    case .atStep, .returned: break
    case .approved, .issued, .handedOver, .refused, .withdrawn, .void: return .stays(.tooLate(state.stage))
    }
    let kind = KindID(state.kind)
    guard target.procedure.kind(kind) != nil else { return .stays(.noKind(kind)) }
    let workflow: Workflow
    do {
      workflow = try target.procedure.workflow(kind: kind, on: loaded.rulesDay, relaxed: target.office.relaxedDuties)
    } catch {
      return .stays(.noRules(loaded.rulesDay))
    }
    let rehoused = Rehoused(
      loaded: loaded, procedure: target.procedure.narrowed(to: kind), workflow: workflow, calendar: calendar, now: now)
    return rehoused.outcome(target.editions)
  }
}

/// A case seen through another edition.
struct Rehoused {
  let loaded: LoadedCase
  let procedure: Procedure
  let workflow: Workflow
  let calendar: OfficeCalendar
  let now: Moment

  private var state: PermitCase { loaded.state }

  /// The planner; who really moves it is known when it is done.
  private static let planner = Actor.administrator("")

  func outcome(_ editions: Editions) -> CaseMove.Outcome {
    let content = ContentDigests.content(
      loaded.values, state.content.evidence, of: procedure, in: workflow, salt: loaded.secrets.groupSalt)
    let lacking = workflow.needed(given: content.choices).filter { content.evidence[$0] == nil }
    let asking = state.stage == .returned ? asking(lacking) : []
    let command = Command.move(to: editions, with: content, asking: asking)
    do {
      let decided = try state.decide(command, by: Self.planner, at: now, in: workflow)
      var after = state
      for fact in decided.facts {
        after.apply(Event(version: after.version + 1, at: now, by: decided.by, fact: fact))
      }
      return .moves(landing(after, command, asking, lacking))
    } catch Refusal.nothingToMend {
      return .stays(.nothingToMend)
    } catch {
      return .stays(.refused(error))
    }
  }

  private func landing(
    _ after: PermitCase, _ command: Command, _ asking: [Mend], _ lacking: [RequirementID]
  ) -> Landing {
    let step = after.currentStep(in: workflow).flatMap { procedure.step($0.id) }
    let isElsewhere = after.stage != state.stage
    let isRunning = state.stage != .returned
    let clock = CaseClock(loaded, calendar: calendar, now: now)
    let stepDue = isElsewhere ? step.flatMap { try? calendar.due(arriving: now, within: $0.standard) } : clock.stepDue
    return Landing(
      step: step, isElsewhere: isElsewhere,
      again: isRunning ? WorkComparison(loaded, after, procedure, workflow).again : [],
      lacking: lacking.compactMap(procedure.requirement),
      askedToo: asking.filter { !state.mends.contains($0) }.map { .init($0, in: procedure) },
      dropped: isRunning
        ? [] : state.mends.filter { !asking.contains($0) }.map { .init($0, in: loaded.procedure) },
      promised: isRunning ? try? clock.due(within: procedure.promise) : nil,
      promisedBefore: isRunning ? clock.promised : nil, stepDue: isRunning ? stepDue : nil, command: command)
  }

  /// What was asked and still can be given, and what the new edition finds wanting that the one before did not.
  private func asking(_ lacking: [RequirementID]) -> [Mend] {
    var asked = state.mends.filter(isKnown)
    asked += lacking.map { .document($0) }.filter { !asked.contains($0) }
    let day = calendar.local(now).date
    let before = Set(loaded.procedure.problems(in: loaded.values, group: nil, on: day).map(\.field))
    for group in procedure.groups where !asked.contains(.group(group.id)) {
      for problem in procedure.problems(in: loaded.values, group: group.id, on: day)
      where !before.contains(problem.field) && !asked.contains(.field(problem.field, in: group.id)) {
        asked.append(.field(problem.field, in: group.id))
      }
    }
    return asked
  }

  private func isKnown(_ mend: Mend) -> Bool {
    switch mend {
    case .document(let id): workflow.requirements.contains { $0.id == id }
    case .group(let id): workflow.groups.contains(id)
    case .field(let id, let group): procedure.group(group)?.fields.contains { $0.id == id } ?? false
    }
  }
}
