import Casework
import Testing
import WorkingTime

/// A letter that the office ends by itself: two officers, reasons, no applicant, and nothing else than its end.
@Suite struct OwnMotionTests {
  private static let proposer = SmallOffice.officer(1, SmallOffice.reviewer)
  private static let head = SmallOffice.officer(1, SmallOffice.head)

  private let workflow: Workflow

  init() throws {
    workflow = try Workflow(
      revokedBy: [SmallOffice.reviewer, SmallOffice.head], steps: SmallOffice.steps, groups: [SmallOffice.person])
  }

  private func submission(_ earlier: EarlierLetter? = .init(number: "1/2026", from: "c", effect: .revokes))
    -> Submission
  {
    Submission(
      number: "U-1", editions: SmallOffice.editions, kind: "end", owner: SmallOffice.applicant,
      content: Content(groups: [SmallOffice.person: digest(31)], evidence: [:]), earlier: earlier)
  }

  private func proposed(by actor: Actor = proposer) throws -> PermitCase {
    let decided = try PermitCase.propose(submission(), by: actor, in: workflow)
    let event = Event(version: 1, at: .init(milliseconds: 1), by: decided.by, fact: try #require(decided.facts.first))
    return try #require(PermitCase([event]))
  }

  private func after(_ command: Command, by actor: Actor, _ file: PermitCase) throws -> PermitCase {
    var file = file
    let moment = file.lastMoment.adding(milliseconds: 1)
    let decided = try file.decide(command, by: actor, at: moment, in: workflow)
    for fact in decided.facts { file.apply(Event(version: file.version + 1, at: moment, by: decided.by, fact: fact)) }
    return file
  }

  @Test func proposedApprovedAndIssued() throws {
    var file = try proposed()
    #expect(file.isOwnMotion)
    #expect(file.currentStep(in: workflow)?.id == SmallOffice.approval)
    file = try after(.approve(SmallOffice.numbering), by: Self.head, file)
    for record in Alphabet.records where record != .recordRejected(digest(42)) {
      file = try after(record, by: .system, file)
    }
    #expect(file.stage == .issued)
    #expect(file.currentStep(in: workflow)?.id == SmallOffice.handOver)
  }

  @Test func whoeverProposedDoesNotApprove() throws {
    let file = try proposed(by: Self.head)
    #expect(throws: Refusal.ownWork(.ownEntry, at: SmallOffice.handIn)) {
      try after(.approve(SmallOffice.numbering), by: Self.head, file)
    }
    #expect(throws: Never.self) {
      try after(.approve(SmallOffice.numbering), by: SmallOffice.officer(2, SmallOffice.head), file)
    }
  }

  @Test func itIsDeclinedAndNotRefused() throws {
    let file = try proposed()
    #expect(throws: Refusal.notNow(file.stage)) { try after(.refuse(SmallOffice.numbering), by: Self.head, file) }
    let declined = try after(.declineProposal, by: Self.head, file)
    #expect(declined.stage == .withdrawn)
    #expect(declined.letter == nil)
    #expect(throws: (any Error).self) { try after(.approve(SmallOffice.numbering), by: Self.head, declined) }
  }

  @Test func onlyTheNamedRolesProposeAndOnlyTheEndOfALetterOfTheRegister() {
    for actor in [SmallOffice.officer(1, SmallOffice.clerk), SmallOffice.owner, .system] {
      #expect(throws: Refusal.notYourDesk(SmallOffice.handIn)) {
        try PermitCase.propose(submission(), by: actor, in: workflow)
      }
    }
    for earlier in [
      nil, EarlierLetter(number: "1", from: nil, effect: .revokes), .init(number: "1", from: "c", effect: .supersedes),
    ] {
      #expect(throws: Refusal.noLetterToEnd) {
        try PermitCase.propose(submission(earlier), by: Self.proposer, in: workflow)
      }
    }
  }

  /// Whatever the holder tries, it is not the holder's.
  @Test func theHolderCanDoNothingWithIt() throws {
    let file = try proposed()
    for command in [Command.withdraw, .resubmit(file.content), .confirmReceipt] {
      #expect(throws: (any Error).self) { try after(command, by: SmallOffice.owner, file) }
    }
    #expect(throws: (any Error).self) {
      try PermitCase.open(SmallOffice.submission(SmallOffice.content()), by: SmallOffice.owner, in: workflow)
    }
  }

  /// Neither way is a way around the other's conditions.
  @Test func anApplicationIsNotApprovedOnThisWayNorAProposalOnTheOther() throws {
    var story = try Story()
    try story.reachesApproval()
    #expect(throws: Refusal.notNow(story.file.stage)) {
      try after(.approve(SmallOffice.numbering), by: Self.head, story.file)
    }
    let file = try proposed()
    let other = try SmallOffice.workflow()
    #expect(throws: (any Error).self) {
      try file.decide(
        .approve(SmallOffice.numbering), by: Self.head, at: file.lastMoment.adding(milliseconds: 1), in: other)
    }
  }

  @Test func itNeedsAProposerAndItsFourSteps() {
    #expect(throws: WorkflowProblems([.nobodyProposes])) {
      try Workflow(revokedBy: [], steps: SmallOffice.steps, groups: [SmallOffice.person])
    }
    #expect(throws: WorkflowProblems([.missingAct(.approve)])) {
      try Workflow(
        revokedBy: [SmallOffice.head], steps: SmallOffice.steps.filter { $0.act != .approve },
        groups: [SmallOffice.person])
    }
  }

  /// Every order of commands by everybody, to the end: a letter comes out only after another than the proposer said so.
  @Test func everyOrderOfCommands() throws {
    let commands: [Command] =
      [
        .claim(takeOver: true), .release, .approve(SmallOffice.numbering), .refuse(SmallOffice.numbering), .void,
        .declineProposal, .handOver(.printed), .withdraw,
        .confirmReceipt, .resubmit(submission().content), .sendBack(to: SmallOffice.review),
        .check([:], then: .forward),
        .tieToAccount("other"),
      ] + Alphabet.records
    let roles = [SmallOffice.clerk, SmallOffice.checker, SmallOffice.reviewer, SmallOffice.head]
    let actors: [Actor] =
      roles.flatMap { role in [1, 2].map { SmallOffice.officer($0, role) } } + [SmallOffice.owner, .system]
    var seen: Set<String> = []
    var open = [(try proposed(by: Self.head), false)]
    var issued = 0
    while let (file, _) = open.popLast() {
      for command in commands {
        for actor in actors {
          guard let next = try? after(command, by: actor, file) else { continue }
          let key =
            "\(next.stage) \(next.holder ?? "-") \(next.letter?.approver ?? "-") \(next.letter?.draft != nil) "
            + "\(next.letter?.signed != nil) \(next.isReceived) \(next.letter?.signing.map { "\($0)" } ?? "-")"
          if next.letter != nil { #expect(next.letter?.approver == SmallOffice.account(2, SmallOffice.head)) }
          #expect(next.letter?.kind != .refusal && next.owner == SmallOffice.applicant)
          if next.stage == .issued { issued += 1 }
          if seen.insert(key).inserted { open.append((next, true)) }
        }
      }
    }
    #expect(issued > 0 && seen.count > 5)
  }
}
