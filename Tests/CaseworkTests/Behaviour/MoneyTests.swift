import Casework
import Testing
import WorkingTime

/// What is owed is settled however it comes: late, short, twice; nobody's money is lost and no case stops for ever.
@Suite struct MoneyTests {
  @Test func shortThenTheRest() throws {
    var story = try Paying.story(100_000)
    try story.does(.recordPayment(Paying.payment(40_000, "a")), Paying.one)
    #expect(story.file.stage == .atStep(Paying.till))
    #expect(story.file.ledger.open(on: Paying.due) == 60_000)
    try story.does(.recordPayment(Paying.payment(60_000, "b")), Paying.one)
    #expect(story.file.stage == .atStep(SmallOffice.review))
  }

  @Test func theSameSlipIsRecordedOnce() throws {
    var story = try Paying.story(100_000)
    try story.does(.recordPayment(Paying.payment(40_000, "a")), Paying.one)
    #expect(
      story.refusal(of: .recordPayment(Paying.payment(60_000, "a")), Paying.one) == .paymentKnown(reference: "a"))
  }

  @Test func paidTwiceIsCreditThatCanBeGivenBackAndNoMore() throws {
    var story = try Paying.story(100_000)
    try story.does(.recordPayment(Paying.payment(100_000, "a")), Paying.one)
    try story.does(.recordPayment(Paying.payment(100_000, "b")), Paying.one)
    #expect(story.file.stage == .atStep(SmallOffice.review))
    #expect(story.file.ledger.credit(on: Paying.due) == 100_000)
    let tooMuch = Command.recordRefund(Paying.payment(100_001, "r"))
    #expect(story.refusal(of: tooMuch, Paying.one) == .refundTooLarge(credit: 100_000))
    try story.does(.recordRefund(Paying.payment(100_000, "r")), Paying.one)
    #expect(story.file.ledger.held == 100_000)
  }

  @Test func lateCostsTheSurchargeOfEachMonthBegun() throws {
    // 1 % a month of what was open on 23 December, for two months begun.
    var story = try Paying.story(100_000, surcharge: 100)
    try story.does(.recordPayment(Paying.payment(50_000, "a", on: "2026-12-23")), Paying.one)
    try story.does(.recordPayment(Paying.payment(50_000, "b", on: "2027-01-25")), Paying.one)
    #expect(story.file.stage == .atStep(Paying.till))
    #expect(story.file.ledger.open(on: CivilDate("2027-01-25") ?? .first) == 1_000)
    try story.does(.recordPayment(Paying.payment(1_000, "c", on: "2027-01-25")), Paying.one)
    #expect(story.file.stage == .atStep(SmallOffice.review))
    // The surcharge stopped on the day on which everything was paid.
    #expect(story.file.ledger.owed(on: CivilDate("2028-01-01") ?? .first) == 101_000)
  }

  @Test func theDueDayItselfIsInTime() throws {
    var story = try Paying.story(100_000, surcharge: 100)
    try story.does(.recordPayment(Paying.payment(100_000, "a", on: "2026-12-23")), Paying.one)
    #expect(story.file.stage == .atStep(SmallOffice.review))
  }

  @Test func otherDataNeedAnotherAssessmentAndWhatWasPaidCounts() throws {
    var story = try Paying.story(100_000)
    try story.does(.recordPayment(Paying.payment(30_000, "a")), Paying.one)
    try story.does(.sendBack(to: SmallOffice.counter), Paying.one)
    try story.isReturned([.group(SmallOffice.person)])
    let mended = SmallOffice.content(person: digest(33))
    try story.does(.resubmit(mended), SmallOffice.owner)
    try story.passesChecks()
    #expect(!story.file.hasStandingAssessment)
    try story.does(.recordPayment(Paying.payment(70_000, "b")), Paying.one)
    #expect(story.file.stage == .atStep(Paying.till))
    try story.does(.assess(Paying.assessment(80_000, of: mended)), Paying.one)
    #expect(story.file.stage == .atStep(SmallOffice.review))
    #expect(story.file.ledger.credit(on: Paying.due) == 20_000)
  }

  @Test func nothingIsOwedForWhatWasWithdrawn() throws {
    var story = try Paying.story(100_000)
    try story.does(.recordPayment(Paying.payment(40_000, "a")), Paying.one)
    try story.does(.withdraw, SmallOffice.owner)
    #expect(story.file.ledger.credit(on: Paying.due) == 40_000)
    // Money that is under way may still come, and goes back.
    try story.does(.recordPayment(Paying.payment(60_000, "b")), Paying.one)
    try story.does(.recordRefund(Paying.payment(100_000, "r")), Paying.one)
    #expect(story.file.ledger.held == 0)
  }

  @Test func onlyTheTillTakesMoney() throws {
    let story = try Paying.story(100_000)
    let other = SmallOffice.officer(1, SmallOffice.head)
    #expect(story.refusal(of: .recordPayment(Paying.payment(1, "a")), other) == .notYourDesk(Paying.till))
    #expect(story.refusal(of: .recordPayment(Paying.payment(0, "a")), Paying.one) == .amountNotPositive)
  }

  @Test func noLetterBeforeItIsSettled() throws {
    var story = try Paying.story(100_000)
    try story.does(.recordPayment(Paying.payment(100_000, "a")), Paying.one)
    try story.passesReview()
    try story.does(.approve(SmallOffice.numbering), SmallOffice.officer(1, SmallOffice.head))
    #expect(story.file.stage == .approved)
  }

  @Test func aPaidFileThatComesByAgainIsNotHeldUp() throws {
    var story = try Paying.story(100_000)
    try story.does(.recordPayment(Paying.payment(100_000, "a")), Paying.one)
    try story.does(.sendBack(to: SmallOffice.counter), SmallOffice.officer(1, SmallOffice.reviewer))
    try story.passesChecks()
    #expect(story.file.stage == .atStep(SmallOffice.review))
  }

  @Test func otherDataStopAtTheTillAgain() throws {
    var story = try Paying.story(100_000)
    try story.does(.recordPayment(Paying.payment(100_000, "a")), Paying.one)
    try story.does(.sendBack(to: SmallOffice.counter), SmallOffice.officer(1, SmallOffice.reviewer))
    try story.isReturned([.group(SmallOffice.person)])
    try story.does(.resubmit(SmallOffice.content(person: digest(33))), SmallOffice.owner)
    try story.passesChecks()
    #expect(story.file.stage == .atStep(Paying.till))
  }
}
