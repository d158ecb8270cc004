import Casework
import Procedures
import WorkingTime

extension ServiceReport {
  /// The figures of a month, from nothing but its arguments.
  ///
  /// A stay, a return or a letter counts in the month in which it ended or happened, whenever the case came in. Steps
  /// are measured against the standards of the procedures given, which are those in force.
  public static func make(
    _ month: ReportMonth, of cases: [ReportedCase], procedures: [Procedure], calendar: OfficeCalendar
  ) -> ServiceReport {
    let span = month.span(in: calendar)
    return ServiceReport(
      month: month.description,
      services: procedures.sorted { $0.id < $1.id }.map { procedure in
        figures(procedure, cases.filter { $0.procedure == procedure.id }, span, calendar)
      })
  }

  private static func figures(
    _ procedure: Procedure, _ cases: [ReportedCase], _ span: Range<Moment>, _ calendar: OfficeCalendar
  ) -> ServiceFigures {
    func isIn(_ moment: Moment?) -> Bool { moment.map(span.contains) ?? false }
    let issued = cases.filter { isIn($0.state.issuedAt) }
    let refused = cases.filter { isIn($0.refusedAt) }
    let whole =
      issued.compactMap { one in one.state.issuedAt.flatMap { try? one.officeTime(until: $0, calendar) } }
      + refused.compactMap { one in one.refusedAt.flatMap { try? one.officeTime(until: $0, calendar) } }
    return ServiceFigures(
      procedure: procedure.id, name: procedure.name, shortName: procedure.shortName,
      received: cases.count { isIn($0.state.firstSubmitted) },
      returned: cases.reduce(0) { $0 + $1.returns.count { isIn($0) } },
      issued: issued.count, refused: refused.count, withdrawn: cases.count { isIn($0.withdrawnAt) },
      promise: procedure.promise, kept: issued.count { isKept($0, procedure.promise, calendar) },
      whole: Durations(whole),
      steps: procedure.steps.filter { $0.role != nil }.map { figures($0, cases, span, calendar) })
  }

  private static func isKept(_ one: ReportedCase, _ promise: ServiceTime, _ calendar: OfficeCalendar) -> Bool {
    guard let issued = one.state.issuedAt,
      let due = try? calendar.due(arriving: one.state.lastSubmitted, within: promise)
    else { return false }
    return issued <= due
  }

  private static func figures(
    _ step: ProcedureStep, _ cases: [ReportedCase], _ span: Range<Moment>, _ calendar: OfficeCalendar
  ) -> StepFigures {
    var taken: [Int64] = []
    var inTime = 0
    for stay in cases.flatMap({ $0.stays(at: step) }) where span.contains(stay.left) {
      guard let time = try? calendar.workingMilliseconds(from: stay.begun, to: stay.left),
        let due = try? calendar.due(arriving: stay.begun, within: step.standard)
      else { continue }
      taken.append(time)
      if stay.left <= due { inTime += 1 }
    }
    return StepFigures(
      id: step.id, number: step.number, act: step.actLabel, desk: step.deskLabel, standard: step.standard,
      durations: Durations(taken), inTime: inTime)
  }
}
