import Casework
import Testing

/// A running case goes on under another edition where its work does not stand there.
@Suite struct MovingTests {
  private let new = Editions(procedure: digest(211), office: digest(202))
  private let administrator = Actor.administrator("ayu")

  /// - Parameter asking: of an applicant who mends.
  private func moves(
    _ story: Story, with content: Content? = nil, asking: [Mend] = [], in workflow: Workflow
  ) throws -> PermitCase {
    let decided = try story.file.decide(
      .move(to: new, with: content ?? story.file.content, asking: asking), by: administrator,
      at: story.file.lastMoment, in: workflow)
    #expect(decided.by == .administrator("ayu"))
    var file = story.file
    for fact in decided.facts {
      file.apply(Event(version: file.version + 1, at: file.lastMoment, by: decided.by, fact: fact))
    }
    return file
  }

  private func refusal(
    _ story: Story, with content: Content? = nil, asking: [Mend] = [], in workflow: Workflow
  ) -> Refusal? {
    do {
      _ = try story.file.decide(
        .move(to: new, with: content ?? story.file.content, asking: asking), by: administrator,
        at: story.file.lastMoment, in: workflow)
      return nil
    } catch { return error }
  }

  private func withSecondReview() throws -> Workflow {
    var steps = SmallOffice.steps
    steps.insert(
      Step(
        id: "second", performer: .officer("second"), act: .verify, standard: .minutes(10),
        sendsBackTo: [SmallOffice.counter]), at: 3)
    return try Workflow(steps: steps, requirements: SmallOffice.requirements, groups: [SmallOffice.person])
  }

  private func renamed(_ id: StepID, _ name: StepID) throws -> Workflow {
    let steps = SmallOffice.steps.map { step in
      Step(
        id: step.id == id ? name : step.id, performer: step.performer, act: step.act, standard: step.standard,
        sendsBackTo: step.sendsBackTo.map { $0 == id ? name : $0 }, returnsToApplicant: step.returnsToApplicant,
        needsScans: step.needsScans)
    }
    return try Workflow(steps: steps, requirements: SmallOffice.requirements, groups: [SmallOffice.person])
  }

  @Test func itLandsAtTheFirstStepWhoseWorkIsNotDone() throws {
    var story = try Story()
    try story.reachesApproval()
    let moved = try moves(story, in: try withSecondReview())
    #expect(moved.stage == .atStep("second"))
    #expect(moved.editions == new)
    #expect(moved.visits.suffix(2).map(\.outcome) == [.moved, nil])
  }

  @Test func workThatStandsIsNotDoneTwiceAndTheFileStaysWithWhoeverHasIt() throws {
    var story = try Story()
    try story.reachesApproval()
    let head = SmallOffice.account(1, SmallOffice.head)
    try story.does(.claim(takeOver: false), SmallOffice.officer(1, SmallOffice.head))
    let moved = try moves(story, in: try SmallOffice.workflow())
    #expect(moved.stage == .atStep(SmallOffice.approval))
    #expect(moved.holder == head)
    #expect(moved.visits == story.file.visits, "its clock runs on")
  }

  @Test func anotherRequirementGoesBackToTheFirstDesk() throws {
    var story = try Story()
    try story.reachesApproval()
    let more = SmallOffice.requirements + [Requirement(id: "photo", necessity: .mandatory)]
    let workflow = try SmallOffice.workflow(requirements: more)
    let moved = try moves(story, in: workflow)
    #expect(moved.stage == .atStep(SmallOffice.counter))
    let counter = try #require(workflow.step(SmallOffice.counter))
    #expect(moved.standingWork(at: counter, in: workflow).documents == [SmallOffice.card, SmallOffice.diploma])
  }

  @Test func oneRequirementLessUndoesNothing() throws {
    var story = try Story()
    try story.reachesApproval()
    let workflow = try SmallOffice.workflow(requirements: Array(SmallOffice.requirements.dropFirst()))
    var content = story.file.content
    content.evidence[SmallOffice.card] = nil
    let moved = try moves(story, with: content, in: workflow)
    #expect(moved.stage == .atStep(SmallOffice.approval))
    #expect(moved.contentRevision == story.file.contentRevision)
    let numbering = SmallOffice.numbering
    #expect(throws: Never.self) {
      try moved.decide(
        .approve(numbering), by: SmallOffice.officer(1, SmallOffice.head), at: moved.lastMoment, in: workflow)
    }
  }

  @Test func dataThatAreAskedOtherwiseAreVerifiedAgain() throws {
    var story = try Story()
    try story.reachesApproval()
    let moved = try moves(
      story, with: SmallOffice.content(person: digest(99)), in: try SmallOffice.workflow())
    #expect(moved.stage == .atStep(SmallOffice.review))
    #expect(moved.content.groups[SmallOffice.person] == digest(99))
  }

  /// Its marks do not stand; and whoever made them may make them again, although he has "worked at another step".
  @Test func aRenamedStepIsDoneAgainByWhoeverDidIt() throws {
    var story = try Story()
    try story.reachesApproval()
    let workflow = try renamed(SmallOffice.back, "second-look")
    let moved = try moves(story, in: workflow)
    #expect(moved.stage == .atStep("second-look"))
    let marks = Dictionary(
      uniqueKeysWithValues: moved.content.evidence.keys.map { ($0, CompletenessVerdict.passed) })
    let decided = try moved.decide(
      .check(marks, then: .forward), by: SmallOffice.officer(1, SmallOffice.checker), at: moved.lastMoment,
      in: workflow)
    #expect(decided.facts.count == 1)
  }

  @Test func aFileWithTheApplicantStaysThereWithWhatHeIsAskedFor() throws {
    var story = try Story()
    let mends: [Mend] = [.document(SmallOffice.card)]
    try story.isReturned(mends)
    let moved = try moves(story, asking: mends, in: story.workflow)
    #expect(moved.stage == .returned)
    #expect(moved.mends == mends)
    #expect(moved.editions == new)
  }

  @Test func aFileWithTheApplicantIsNotLeftWithoutAWayBack() throws {
    var story = try Story()
    try story.isReturned([.document(SmallOffice.card)])
    let more = SmallOffice.requirements + [Requirement(id: "photo", necessity: .mandatory)]
    let workflow = try SmallOffice.workflow(requirements: more)
    #expect(refusal(story, asking: [], in: workflow) == .nothingToMend)
    #expect(refusal(story, asking: [.document(SmallOffice.card)], in: workflow) == .missing(["photo"]))
    #expect(refusal(story, asking: [.document("stamp")], in: workflow) == .unknownRequirement("stamp"))
    #expect(refusal(story, asking: [.group("firm")], in: workflow) == .unknownGroup("firm"))
    let moved = try moves(story, asking: [.document(SmallOffice.card), .document("photo")], in: workflow)
    var mended = SmallOffice.content(card: .file(digest(2)))
    mended.evidence["photo"] = .file(digest(51))
    let decided = try moved.decide(.resubmit(mended), by: SmallOffice.owner, at: moved.lastMoment, in: workflow)
    #expect(decided.facts == [.resubmitted(content: mended, to: SmallOffice.counter)])
  }

  @Test func aLevyIsNotLeftWithoutADesk() throws {
    var story = try Paying.story(100)
    #expect(refusal(story, in: try SmallOffice.workflow()) == .levyWithoutDesk(held: 0))
    try story.does(.recordPayment(Paying.payment(40, "1")), Paying.one)
    #expect(refusal(story, in: try SmallOffice.workflow()) == .levyWithoutDesk(held: 40))
    #expect(refusal(story, in: story.workflow) == nil)
  }

  @Test func onlyAnAdministratorAndOnlyBeforeTheApproval() throws {
    var story = try Story()
    let officer = SmallOffice.officer(1, SmallOffice.clerk)
    let move = Command.move(to: new, with: story.file.content, asking: [])
    #expect(story.refusal(of: move, officer) == .notYourDesk(SmallOffice.counter))
    let same = Command.move(to: SmallOffice.editions, with: story.file.content, asking: [])
    #expect(story.refusal(of: same, administrator) == .nothingToMove)
    try story.isApproved()
    #expect(story.refusal(of: move, administrator) == .notNow(.approved))
  }
}
