import Casework
import Testing

/// Nobody checks or signs what he himself entered or checked in the same case, whatever role he has it by.
@Suite struct DutyTests {
  private let person: AccountID = "one"
  private func holding(_ role: RoleID, mandate: MandateID? = nil) -> Actor {
    .officer(person, roles: [role], mandates: mandate.map { [role: $0] } ?? [:])
  }

  @Test func whoCheckedDoesNotVerify() throws {
    var story = try Story()
    try story.does(.check(story.allGood, then: .forward), holding(SmallOffice.clerk))
    let check = Command.check(story.allGood, then: .forward)
    let refusal = Refusal.ownWork(.ownCheck, at: SmallOffice.counter)
    #expect(story.refusal(of: check, holding(SmallOffice.checker)) == refusal)
    #expect(story.refusal(of: check, holding(SmallOffice.checker, mandate: "plh")) == refusal)
    #expect(story.refusal(of: .claim(takeOver: false), holding(SmallOffice.checker)) == refusal)
  }

  @Test func whoEnteredDoesNotCheckAndMayHandOver() throws {
    let clerk = Actor.applicant(.counter(person, roles: [SmallOffice.clerk]))
    var story = try Story(SmallOffice.content(), owner: nil, by: clerk)
    let check = Command.check(story.allGood, then: .forward)
    #expect(
      story.refusal(of: check, holding(SmallOffice.clerk)) == .ownWork(.ownEntry, at: SmallOffice.handIn))
    try story.isIssued()
    try story.does(.handOver(.printed), holding(SmallOffice.clerk))
  }

  @Test func theSameDeskAgainIsNoOtherDesk() throws {
    var story = try Story()
    try story.does(.check(story.allGood, then: .forward), holding(SmallOffice.clerk))
    try story.does(.sendBack(to: SmallOffice.counter), SmallOffice.officer(1, SmallOffice.checker))
    try story.does(.check(story.allGood, then: .forward), holding(SmallOffice.clerk))
    #expect(story.file.stage == .atStep(SmallOffice.back))
  }

  @Test func aRelaxedRuleSaysSoInTheHistory() throws {
    let workflow = try Workflow(
      steps: SmallOffice.steps, requirements: SmallOffice.requirements, groups: [SmallOffice.person],
      relaxed: [.ownCheck])
    var story = try Story(in: workflow)
    #expect(try story.does(.check(story.allGood, then: .forward), holding(SmallOffice.clerk)).count == 1)
    let facts = try story.does(.check(story.allGood, then: .forward), holding(SmallOffice.checker))
    #expect(facts.first == .dutyRelaxed(.ownCheck, step: SmallOffice.back))
    #expect(story.file.relaxedDuties == [.ownCheck])
    #expect(story.file.stage == .atStep(SmallOffice.review))
  }

  @Test func theHistoryShowsWhoSignedAndUnderWhichMandate() throws {
    var story = try Story()
    try story.reachesApproval()
    let deputy = Actor.officer("deputy", roles: [SmallOffice.head], mandates: [SmallOffice.head: "plh-1"])
    try story.does(.approve(SmallOffice.numbering), deputy)
    #expect(story.events.last?.by == .deputy("deputy", as: SmallOffice.head, under: "plh-1"))
    #expect(story.file.letter?.approver == "deputy")
  }
}
