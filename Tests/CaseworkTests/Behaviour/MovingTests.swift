import Casework
import Testing

/// A running case goes on under another edition where its work does not stand there.
@Suite struct MovingTests {
  private let new = Editions(procedure: digest(211), office: digest(202))
  private let administrator = Actor.administrator("ayu")

  private func withSecondReview() throws -> Workflow {
    var steps = SmallOffice.steps
    steps.insert(
      Step(
        id: "second", performer: .officer("second"), act: .verify, standard: .minutes(10),
        sendsBackTo: [SmallOffice.counter]), at: 3)
    return try Workflow(steps: steps, requirements: SmallOffice.requirements, groups: [SmallOffice.person])
  }

  @Test func itLandsAtTheFirstStepWhoseWorkIsNotDone() throws {
    var story = try Story()
    try story.reachesApproval()
    let workflow = try withSecondReview()
    #expect(story.file.landing(from: SmallOffice.approval, in: workflow).id == "second")
    let decided = try story.file.decide(.move(to: new), by: administrator, at: story.file.lastMoment, in: workflow)
    #expect(decided.facts == [.moved(editions: new, to: "second")])
    #expect(decided.by == .administrator("ayu"))
  }

  @Test func workThatStandsIsNotDoneTwice() throws {
    var story = try Story()
    try story.reachesApproval()
    #expect(story.file.landing(from: SmallOffice.approval, in: try SmallOffice.workflow()).id == SmallOffice.approval)
  }

  @Test func anotherRequirementGoesBackToTheFirstDesk() throws {
    var story = try Story()
    try story.reachesApproval()
    let more = SmallOffice.requirements + [Requirement(id: "photo", necessity: .mandatory)]
    let workflow = try SmallOffice.workflow(requirements: more)
    #expect(story.file.landing(from: SmallOffice.approval, in: workflow).id == SmallOffice.counter)
  }

  @Test func aFileWithTheApplicantStaysThere() throws {
    var story = try Story()
    try story.isReturned([.document(SmallOffice.card)])
    let decided = try story.file.decide(
      .move(to: new), by: administrator, at: story.file.lastMoment, in: story.workflow)
    #expect(decided.facts == [.moved(editions: new, to: nil)])
  }

  @Test func onlyAnAdministratorAndOnlyBeforeTheApproval() throws {
    var story = try Story()
    let officer = SmallOffice.officer(1, SmallOffice.clerk)
    #expect(story.refusal(of: .move(to: new), officer) == .notYourDesk(SmallOffice.counter))
    #expect(story.refusal(of: .move(to: SmallOffice.editions), administrator) == .nothingToMove)
    try story.isApproved()
    #expect(story.refusal(of: .move(to: new), administrator) == .notNow(.approved))
  }
}
