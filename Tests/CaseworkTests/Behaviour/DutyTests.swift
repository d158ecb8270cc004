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

  /// Whoever presses the button is not alone in having entered it.
  @Test func whoTypedDoesNotCheck() throws {
    let colleague = Actor.applicant(.counter("two", roles: [SmallOffice.clerk]))
    let submission = SmallOffice.submission(SmallOffice.content(), owner: nil, writers: [person, "two"])
    let decided = try PermitCase.open(submission, by: colleague, in: try SmallOffice.workflow())
    guard case .submitted(_, _, _, _, _, _, _, let writers) = decided.facts[0] else {
      Issue.record("not submitted")
      return
    }
    #expect(writers == [person])
    let event = Event(version: 1, at: .init(milliseconds: 1), by: decided.by, fact: decided.facts[0])
    let file = try #require(PermitCase([event]))
    #expect(file.enterers == [person, "two"])
    let clerk = Officer(person, roles: [SmallOffice.clerk])
    #expect(
      file.hindrance(to: clerk, in: try SmallOffice.workflow()) == .ownWork(.ownEntry, at: SmallOffice.handIn))
  }

  /// What an officer sends as an applicant, or what is his own, he has entered.
  @Test func whoseItIsDoesNotCheck() throws {
    var story = try Story(owner: person, by: .applicant(.account(person)))
    try story.isReturned([.document(SmallOffice.card)])
    let new = SmallOffice.content(card: .file(digest(2)))
    try story.does(.resubmit(new, writers: ["two"]), .applicant(.account(person)))
    let check = Command.check(story.allGood, then: .forward)
    let refusal = Refusal.ownWork(.ownEntry, at: SmallOffice.handIn)
    #expect(story.refusal(of: check, holding(SmallOffice.clerk)) == refusal)
    #expect(story.refusal(of: check, .officer("two", roles: [SmallOffice.clerk])) == refusal)
    try story.does(check, SmallOffice.officer(2, SmallOffice.clerk))
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

  @Test func whoScannedDoesNotVerify() throws {
    var story = try Story(SmallOffice.content(card: .paper(sighting: 1)), owner: nil, by: SmallOffice.atCounter)
    try story.passesCounter()
    try story.does(.attachScan(SmallOffice.card, digest(1)), holding(SmallOffice.checker))
    try story.does(.check(story.allGood, then: .forward), SmallOffice.officer(1, SmallOffice.checker))
    #expect(
      story.refusal(of: .claim(takeOver: false), holding(SmallOffice.reviewer))
        == .ownWork(.ownCheck, at: SmallOffice.back))
  }

  @Test func whoApprovedGivesNoMoneyBack() throws {
    var story = try Paying.story(100)
    try story.does(.recordPayment(Paying.payment(150, "1")), Paying.one)
    try story.passesReview()
    let head = Actor.officer(person, roles: [SmallOffice.head, Paying.cashier])
    try story.does(.approve(SmallOffice.numbering), head)
    let refund = Command.recordRefund(Paying.payment(50, "2"))
    #expect(story.refusal(of: refund, head) == .ownWork(.ownCheck, at: SmallOffice.approval))
    try story.does(refund, Paying.one)
  }

  /// A step that is no more keeps nobody from working again, but from signing.
  @Test func workOfAnotherEditionKeepsFromSigning() throws {
    var story = try Visiting.story()
    try story.does(.appoint(Visiting.time), Visiting.one(1))
    story.waits(until: Visiting.time)
    try story.does(.reportVisit(Visiting.report), Visiting.one(1))
    try story.does(.signVisitReport(Visiting.report), holding(Visiting.inspector))
    let plain = try SmallOffice.workflow()
    let file = story.file
    func hindrance(_ role: RoleID) -> Refusal? { file.hindrance(to: Officer(person, roles: [role]), in: plain) }
    #expect(file.stage == .atStep(SmallOffice.review))
    #expect(hindrance(SmallOffice.reviewer) == nil)
    try story.passesReview()
    let head = Officer(person, roles: [SmallOffice.head])
    #expect(story.file.hindrance(to: head, in: plain) == .ownWork(.ownCheck, at: Visiting.visit))
  }

  @Test func aDeputyAtTheCounterIsNamedWithTheMandate() throws {
    let deputy = Officer(person, roles: [SmallOffice.clerk], mandates: [SmallOffice.clerk: "plh"])
    let story = try Story(SmallOffice.content(), owner: nil, by: .applicant(.counter(deputy)))
    #expect(story.events.last?.by == .counterDeputy(person, under: "plh"))
    #expect(story.file.enterers == [person])
  }

  /// One post has one official on one day: whose post it is waits while somebody acts there.
  @Test func whoIsStoodInForDecidesNothingThere() throws {
    var story = try Story()
    try story.reachesApproval()
    let head = Officer("head", roles: [SmallOffice.head, SmallOffice.reviewer], deputised: [SmallOffice.head: .first])
    #expect(story.refusal(of: .claim(takeOver: false), .officer(head)) == .deputised(until: .first))
    #expect(story.refusal(of: .approve(SmallOffice.numbering), .officer(head)) == .deputised(until: .first))
    try story.does(
      .approve(SmallOffice.numbering),
      .officer("deputy", roles: [SmallOffice.head], mandates: [SmallOffice.head: "plh"]))
    // At a desk of his own in which nobody acts he goes on.
    let other = try Story()
    var checked = other
    try checked.passesChecks()
    #expect(checked.file.hindrance(to: head, in: checked.workflow) == nil)
  }

  @Test func aMandateStandsForTheDecreeThatAppointsAndForNoSchooling() {
    let demands: [Demand] = [.appointment, .education(atLeast: .bachelor), .membership]
    let proofs: Set<Proof> = [.appointment("other"), .education(.master), .membership("other")]
    #expect(demands.map { $0.isMet(by: proofs, as: "head") } == [false, true, false])
    #expect(demands.map { $0.isMet(by: [], as: "head", isDeputy: true) } == [true, false, false])
    #expect(demands.map { $0.isMet(by: proofs, as: "other") } == [true, true, true])
    #expect(!Demand.education(atLeast: .doctor).isMet(by: proofs, as: "head"))
  }
}
