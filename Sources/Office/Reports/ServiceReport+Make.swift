import CaseStore
import Casework
import Procedures
import WorkingTime

extension ServiceReport {
  /// The figures of a month, from nothing but its arguments.
  ///
  /// A stay, a return or a letter counts in the month in which it ended or happened, whenever the case came in, and is
  /// held against the standard under which it was done.
  /// - Parameter procedures: those in force first; editions before them only name steps that are gone.
  public static func make(
    _ month: ReportMonth, from source: ReportSource, procedures: [Procedure], calendar: OfficeCalendar
  ) -> ServiceReport {
    var inForce: [Procedure] = []
    for procedure in procedures where !inForce.contains(where: { $0.id == procedure.id }) { inForce.append(procedure) }
    return ServiceReport(
      month: month.description, until: source.until,
      services: inForce.sorted { $0.id < $1.id }.map { procedure in
        FiguresMaking(
          procedure: procedure, editions: procedures.filter { $0.id == procedure.id }, calendar: calendar
        ).figures(source)
      })
  }
}

/// The figures of one procedure.
private struct FiguresMaking {
  let procedure: Procedure
  let editions: [Procedure]
  let calendar: OfficeCalendar

  func figures(_ source: ReportSource) -> ServiceFigures {
    let milestones = source.milestones.filter { $0.procedure == procedure.id }
    var endings: [Milestone.Ending: Int] = [:]
    var received = 0
    var voided = 0
    var moved = 0
    var kept = 0
    var whole: [Int64] = []
    var stays: [StepID: [Milestone.Stay]] = [:]
    for milestone in milestones {
      switch milestone.what {
      case .received: received += 1
      case .numberVoided: voided += 1
      case .promiseMoved: moved += 1
      case .stay(let stay): stays[stay.step, default: []].append(stay)
      case .ended(let ending, let course):
        endings[ending, default: 0] += 1
        guard let course, ending == .issued || ending == .refused else { continue }
        if ending == .issued, isKept(course, milestone.at) { kept += 1 }
        if let time = try? calendar.workingMilliseconds(
          from: course.firstSubmitted, to: milestone.at, without: course.pauses)
        {
          whole.append(time)
        }
      }
    }
    return ServiceFigures(
      procedure: procedure.id, name: procedure.name, shortName: procedure.shortName, received: received,
      returned: endings[.returned, default: 0], issued: endings[.issued, default: 0],
      refused: endings[.refused, default: 0], withdrawn: endings[.withdrawn, default: 0],
      withdrawnAtCounter: endings[.withdrawnAtCounter, default: 0], voided: voided + endings[.void, default: 0],
      promisesMoved: moved, promise: procedure.promise, kept: kept,
      overdue: source.goingOn.count { $0.procedure == procedure.id && $0.course.isLate(calendar, at: source.until) },
      whole: Durations(whole), steps: steps(stays))
  }

  private func isKept(_ course: Milestone.Course, _ issued: Moment) -> Bool {
    (try? course.promised(calendar, at: issued)).map { issued <= $0 } ?? false
  }

  /// Those of the procedure in its order, then those that only older editions have.
  private func steps(_ stays: [StepID: [Milestone.Stay]]) -> [StepFigures] {
    var steps = procedure.steps.filter { $0.role != nil }
    for id in stays.keys.sorted() where !steps.contains(where: { $0.id == id }) {
      if let former = editions.lazy.compactMap({ $0.step(id) }).first { steps.append(former) }
    }
    return steps.map { figures($0, stays[$0.id] ?? []) }
  }

  private func figures(_ step: ProcedureStep, _ stays: [Milestone.Stay]) -> StepFigures {
    var taken: [Int64] = []
    var inTime = 0
    for stay in stays {
      let waits = [stay.wait].compactMap { $0 }
      guard let time = try? calendar.workingMilliseconds(from: stay.begun, to: stay.done, without: waits),
        let due = try? calendar.due(
          arriving: stay.begun, within: stay.standard, pausedIn: waits, now: stay.done)
      else { continue }
      taken.append(time)
      if stay.done <= due { inTime += 1 }
    }
    return StepFigures(
      id: step.id, number: step.number, act: step.actLabel, desk: step.deskLabel, standard: step.standard,
      durations: Durations(taken), inTime: inTime)
  }
}
