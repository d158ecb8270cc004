import WorkingTime

/// A visit by several officers: appointed, perhaps moved, reported by one and signed by as many as the step asks for.
extension PermitCase {
  func appoint(
    _ time: Moment, at moment: Moment, _ actor: Actor, _ workflow: Workflow
  ) throws(Refusal) -> Decided {
    let desk = try desk(of: actor, acts: [.inspect], workflow)
    guard time > moment else { throw .appointmentPassed(time) }
    return desk.decided(.appointed(step: desk.step.id, at: time))
  }

  func reportVisit(
    _ report: VisitReport, at moment: Moment, _ actor: Actor, _ workflow: Workflow
  ) throws(Refusal) -> Decided {
    let desk = try desk(of: actor, acts: [.inspect], workflow)
    guard let appointment = inspections[desk.step.id]?.appointment else { throw .noAppointment }
    guard moment >= appointment, report.visited >= appointment, report.visited <= moment else {
      throw .visitNotDue(appointment)
    }
    guard Set(report.photos).count >= desk.step.photosNeeded else {
      throw .tooFewPhotos(needed: desk.step.photosNeeded)
    }
    // A new report starts with one signature, whoever signed the one before.
    let outcome = try visitOutcome(desk.step, report, signatures: 1, workflow)
    return desk.decided(.visitReported(step: desk.step.id, report, outcome: outcome))
  }

  func signVisitReport(_ seen: VisitReport, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    let desk = try desk(of: actor, acts: [.inspect], workflow)
    guard let report = inspections[desk.step.id]?.report else { throw .noVisitReport }
    guard report == seen else { throw .otherVisitReport }
    let signers = standingSigners(at: desk.step.id)
    guard let account = desk.doer.account, !signers.contains(account) else { throw .alreadySigned }
    let outcome = try visitOutcome(desk.step, report, signatures: signers.count + 1, workflow)
    return desk.decided(.visitReportSigned(step: desk.step.id, outcome: outcome))
  }

  /// Sends a file back whose report finds fault and bears every signature.
  func closeVisit(_ decision: Decision, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    let desk = try desk(of: actor, acts: [.inspect], workflow)
    guard let report = inspections[desk.step.id]?.report else { throw .noVisitReport }
    guard !report.meets else { throw .visitPassed }
    let lacking = desk.step.officersNeeded - standingSigners(at: desk.step.id).count
    guard lacking <= 0 else { throw .visitNotSigned(lacking: lacking) }
    let outcome = try outcome(of: decision, at: desk.step, workflow)
    switch outcome {
    case .sentBack, .returned: return desk.decided(.visitClosed(step: desk.step.id, outcome: outcome))
    case .kept, .forwarded: throw .visitNotClosed(at: desk.step.id)
    }
  }

  /// Who has signed the report for the content that the case now has.
  public func standingSigners(at step: StepID) -> [AccountID] {
    guard let visit = inspections[step], visit.contentRevision == contentRevision else { return [] }
    return visit.signers
  }

  private func visitOutcome(
    _ step: Step, _ report: VisitReport, signatures: Int, _ workflow: Workflow
  ) throws(Refusal) -> Outcome {
    guard report.meets, signatures >= step.officersNeeded else { return .kept }
    try requireComplete(through: nil, in: workflow)
    return try outcome(of: .forward, at: step, workflow)
  }

  /// Every visit was found in order and signed by as many as it needs, for this revision of the content.
  func requireVisited(in workflow: Workflow) throws(Refusal) {
    for step in workflow.inspections { try requireVisited(at: step) }
  }

  func requireVisited(at step: Step) throws(Refusal) {
    guard inspections[step.id]?.report?.meets ?? false, standingSigners(at: step.id).count >= step.officersNeeded
    else { throw .visitNotClosed(at: step.id) }
  }
}
