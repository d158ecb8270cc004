import Casework
import Testing

/// Who holds a file, and who may act at a desk.
@Suite struct DeskTests {
  private let one = SmallOffice.officer(1, SmallOffice.clerk)
  private let two = SmallOffice.officer(2, SmallOffice.clerk)
  private let oneAccount = SmallOffice.account(1, SmallOffice.clerk)

  @Test func theSecondToClaimIsToldWhoWasFirst() throws {
    var story = try Story()
    try story.does(.claim(takeOver: false), one)
    #expect(story.file.holder == oneAccount)
    #expect(story.refusal(of: .claim(takeOver: false), two) == .heldBy(oneAccount))
    #expect(story.refusal(of: .claim(takeOver: false), one) == .alreadyYours)
  }

  @Test func aColleagueMayTakeOverAndTheRecordSaysFromWhom() throws {
    var story = try Story()
    try story.does(.claim(takeOver: false), one)
    let facts = try story.does(.claim(takeOver: true), two)
    #expect(facts == [.claimed(step: SmallOffice.counter, from: oneAccount)])
    #expect(story.refusal(of: .check([:], then: .keep), one) == .heldBy(SmallOffice.account(2, SmallOffice.clerk)))
  }

  @Test func aHeldFileIsDecidedByItsHolderAlone() throws {
    var story = try Story()
    try story.does(.claim(takeOver: false), one)
    let deeds: [Command] = [
      .check([:], then: .keep), .check(story.allGood, then: .forward),
      .check([:], then: .returnToApplicant([.document(SmallOffice.card)])), .attachScan(SmallOffice.card, digest(3)),
      .release,
    ]
    for deed in deeds { #expect(story.refusal(of: deed, two) == .heldBy(oneAccount)) }
    try story.does(.check(story.allGood, then: .forward), one)
    #expect(story.file.stage == .atStep(SmallOffice.back))
  }

  @Test func aFileThatNobodyHoldsIsDecidedByAnyoneOfTheDesk() throws {
    var story = try Story()
    #expect(story.refusal(of: .release, one) == .notHeld)
    try story.does(.check(story.allGood, then: .forward), two)
    #expect(story.file.stage == .atStep(SmallOffice.back))
  }

  @Test func releasingAndForwardingLetGo() throws {
    var story = try Story()
    try story.does(.claim(takeOver: false), one)
    try story.does(.release, one)
    #expect(story.file.holder == nil)
    try story.does(.claim(takeOver: false), two)
    try story.does(.check(story.allGood, then: .forward), two)
    #expect(story.file.holder == nil)
  }

  @Test func nobodyActsAtADeskWithoutItsRole() throws {
    var story = try Story()
    let administrator = Actor.officer("administrator", roles: [])
    let checker = SmallOffice.officer(1, SmallOffice.checker)
    for actor in [administrator, checker, SmallOffice.owner, .system] {
      #expect(story.refusal(of: .claim(takeOver: true), actor) == .notYourDesk(SmallOffice.counter))
      #expect(story.refusal(of: .check(story.allGood, then: .forward), actor) == .notYourDesk(SmallOffice.counter))
    }
    try story.passesCounter()
    #expect(story.refusal(of: .check(story.allGood, then: .forward), one) == .notYourDesk(SmallOffice.back))
  }

  @Test func aDeskTakesOnlyItsOwnActs() throws {
    var story = try Story()
    let everyRole = Actor.officer(
      "busy", roles: [SmallOffice.clerk, SmallOffice.checker, SmallOffice.reviewer, SmallOffice.head])
    let notHere = Refusal.notThisAct(SmallOffice.counter, .checkCompleteness)
    #expect(story.refusal(of: .approve(SmallOffice.numbering), everyRole) == notHere)
    #expect(story.refusal(of: .refuse(SmallOffice.numbering), everyRole) == notHere)
    #expect(story.refusal(of: .verify([:], validated: true, then: .forward), everyRole) == notHere)
    #expect(story.refusal(of: .handOver(.both), everyRole) == notHere)
    try story.reachesApproval()
    #expect(story.refusal(of: .check([:], then: .keep), everyRole) == .notThisAct(SmallOffice.approval, .approve))
  }

  @Test func theDoerIsNamedWithTheRoleThatWasUsed() throws {
    var story = try Story()
    let roles: Set<RoleID> = [SmallOffice.clerk, SmallOffice.checker]
    try story.does(.check(story.allGood, then: .forward), .officer("one", roles: roles))
    try story.does(.check(story.allGood, then: .forward), .officer("two", roles: roles))
    #expect(
      story.events.suffix(2).map(\.by) == [
        .officer("one", as: SmallOffice.clerk), .officer("two", as: SmallOffice.checker),
      ])
  }

  @Test func sendingBackGoesOnlyWhereTheProcedureSays() throws {
    var story = try Story()
    #expect(
      story.refusal(of: .sendBack(to: SmallOffice.handIn), one)
        == .cannotSendBack(from: SmallOffice.counter, to: SmallOffice.handIn))
    try story.reachesApproval()
    let head = SmallOffice.officer(1, SmallOffice.head)
    #expect(
      story.refusal(of: .sendBack(to: SmallOffice.counter), head)
        == .cannotSendBack(from: SmallOffice.approval, to: SmallOffice.counter))
    try story.does(.sendBack(to: SmallOffice.review), head)
    #expect(story.file.stage == .atStep(SmallOffice.review))
    #expect(story.file.visits.map(\.outcome) == [.done, .done, .done, .sentBack, nil])
  }

  @Test func onlyADeskThatMayReturnsToTheApplicant() throws {
    var story = try Story()
    #expect(story.refusal(of: .check([:], then: .returnToApplicant([])), one) == .nothingToMend)
    #expect(
      story.refusal(of: .check([:], then: .returnToApplicant([.document("poem")])), one) == .unknownRequirement("poem"))
    #expect(story.refusal(of: .check([:], then: .returnToApplicant([.group("poem")])), one) == .unknownGroup("poem"))
    try story.passesCounter()
    let list: [Mend] = [.document(SmallOffice.card)]
    #expect(
      story.refusal(of: .check([:], then: .returnToApplicant(list)), SmallOffice.officer(1, SmallOffice.checker))
        == .cannotReturnFromHere(SmallOffice.back))
  }
}
