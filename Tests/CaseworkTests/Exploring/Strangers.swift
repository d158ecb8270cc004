import Casework

/// People who may do nothing with the file where it now is.
enum Strangers {
  /// - Returns: the commands that somebody got through who should not.
  static func intrusions(into file: PermitCase, in workflow: Workflow) -> [String] {
    let here = file.currentStep(in: workflow)?.role
    let everywhere: Set<RoleID> = [SmallOffice.clerk, SmallOffice.checker, SmallOffice.reviewer, SmallOffice.head]
    let elsewhere = Actor.officer("elsewhere", roles: everywhere.subtracting([here].compactMap(\.self)))
    let behindNoCounter = Actor.applicant(.counter("elsewhere", roles: everywhere.subtracting([SmallOffice.clerk])))
    let nobodys = [
      Actor.officer("administrator", roles: []), elsewhere, behindNoCounter, .applicant(.account("stranger")),
    ]
    let program = officers + applicants(file)
    let supervisor = officers + applicants(file) + records
    return nobodys.flatMap { through(officers + applicants(file) + records, $0, file, workflow) }
      + through(program, .system, file, workflow)
      + through(supervisor, .supervisor("supervisor"), file, workflow)
      + (here.map { role in
        through(
          officers + records, .officer("away", roles: [role], leaveUntil: .first), file, workflow)
      } ?? [])
      + through(officers + records, SmallOffice.codeHolder, file, workflow)
      + (file.owner == nil ? [] : through(applicants(file), SmallOffice.codeHolder, file, workflow))
      + (here.map { through(records + applicants(file), .officer("here", roles: [$0]), file, workflow) } ?? [])
  }

  private static let officers: [Command] = [
    .claim(takeOver: false), .claim(takeOver: true), .release, .check([:], then: .keep),
    .check([:], then: .returnToApplicant([.document(SmallOffice.card)])), .check([:], then: .forward),
    .verify([:], validated: true, then: .keep), .verify([:], validated: true, then: .forward),
    .attachScan(SmallOffice.card, digest(9)), .sendBack(to: SmallOffice.counter), .sendBack(to: SmallOffice.review),
    .approve(SmallOffice.numbering), .refuse(SmallOffice.numbering), .void, .handOver(.both),
  ]

  private static let records = Alphabet.records

  private static func applicants(_ file: PermitCase) -> [Command] {
    [
      .withdraw, .withdrawAtCounter(request: digest(9)), .resubmit(file.content), .confirmReceipt,
      .tieToAccount("stranger"),
    ]
  }

  private static func through(
    _ commands: [Command], _ actor: Actor, _ file: PermitCase, _ workflow: Workflow
  ) -> [String] {
    commands.filter { (try? file.decide($0, by: actor, at: file.lastMoment, in: workflow)) != nil }
      .map { "\(actor) could do \($0) at \(file.stage)" }
  }
}
