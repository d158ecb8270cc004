import Casework
import Testing
import WorkingTime

/// What else an applicant may do, and what a closed case and the clock refuse.
@Suite struct ApplicantTests {
  @Test func anApplicantMayWithdrawUntilTheApproval() throws {
    var story = try Story()
    #expect(story.refusal(of: .withdraw, SmallOffice.owner) == nil)
    try story.passesCounter()
    #expect(story.refusal(of: .withdraw, SmallOffice.owner) == nil)
    try story.passesBack()
    try story.passesReview()
    try story.does(.claim(takeOver: false), SmallOffice.officer(1, SmallOffice.head))
    #expect(story.refusal(of: .withdraw, SmallOffice.owner) == nil)
    try story.does(.approve(SmallOffice.numbering), SmallOffice.officer(1, SmallOffice.head))
    #expect(story.refusal(of: .withdraw, SmallOffice.owner) == .notNow(.approved))
  }

  @Test func aWithdrawnCaseIsOver() throws {
    var story = try Story()
    try story.isReturned([.document(SmallOffice.card)])
    #expect(story.refusal(of: .withdraw, .applicant(.account("stranger"))) == .notYourCase)
    #expect(story.refusal(of: .withdraw, SmallOffice.officer(1, SmallOffice.clerk)) == .notYourCase)
    try story.does(.withdraw, SmallOffice.owner)
    #expect(story.file.stage == .withdrawn)
    #expect(story.file.stage.isClosed)
    #expect(story.file.currentStep(in: story.workflow) == nil)
    #expect(story.refusal(of: .withdraw, SmallOffice.owner) == .notNow(.withdrawn))
    #expect(story.refusal(of: .resubmit(story.file.content), SmallOffice.owner) == .notNow(.withdrawn))
    #expect(
      story.refusal(of: .claim(takeOver: true), SmallOffice.officer(1, SmallOffice.clerk)) == .notNow(.withdrawn))
  }

  /// Nobody at the counter ends somebody's application by saying that it was wished.
  @Test func theCounterWithdrawsOnlyByTheApplicantsSignedRequest() throws {
    var story = try Story()
    #expect(story.refusal(of: .withdraw, SmallOffice.atCounter) == .needsSignedRequest)
    let request = Command.withdrawAtCounter(request: digest(9))
    for actor in [SmallOffice.owner, SmallOffice.codeHolder, SmallOffice.officer(1, SmallOffice.head)] {
      #expect(story.refusal(of: request, actor) == .notYourCase)
    }
    try story.does(request, SmallOffice.atCounter)
    #expect(story.file.stage == .withdrawn)
    #expect(story.events.last?.fact == .withdrawnAtCounter(request: digest(9)))
    #expect(story.refusal(of: request, SmallOffice.atCounter) == .notNow(.withdrawn))
  }

  @Test func aCaseWithoutAnAccountIsTiedToOneOnce() throws {
    var story = try Story(owner: nil, by: SmallOffice.atCounter)
    #expect(story.refusal(of: .withdraw, SmallOffice.owner) == .notYourCase)
    #expect(story.refusal(of: .tieToAccount("stranger"), .applicant(.account("stranger"))) == .notYourCase)
    #expect(
      story.refusal(of: .tieToAccount("x"), .applicant(.counter("x", roles: []))) == .notYourDesk(SmallOffice.counter))
    // Whoever enters an application at the counter does not say whose it is, nor gets it himself.
    #expect(story.refusal(of: .tieToAccount(SmallOffice.applicant), SmallOffice.atCounter) == .notYourCase)
    let enterer = SmallOffice.account(9, SmallOffice.clerk)
    #expect(story.refusal(of: .tieToAccount(enterer), SmallOffice.codeHolder) == .notYourCase)
    try story.does(.tieToAccount(SmallOffice.applicant), SmallOffice.codeHolder)
    #expect(story.file.owner == SmallOffice.applicant)
    #expect(story.events.last?.by == .receiptHolder)
    #expect(story.refusal(of: .tieToAccount("other"), SmallOffice.atCounter) == .alreadyOwned)
    #expect(story.refusal(of: .tieToAccount("other"), SmallOffice.owner) == .alreadyOwned)
    try story.does(.withdraw, SmallOffice.owner)
  }

  @Test func theReceiptsCodeActsOnlyWhileNoAccountDoes() throws {
    var story = try Story(owner: nil, by: SmallOffice.atCounter)
    #expect(story.refusal(of: .withdraw, SmallOffice.codeHolder) == nil)
    try story.does(.tieToAccount(SmallOffice.applicant), SmallOffice.codeHolder)
    let deeds: [Command] = [.withdraw, .resubmit(story.file.content), .confirmReceipt, .tieToAccount("other")]
    for deed in deeds { #expect(story.refusal(of: deed, SmallOffice.codeHolder) == .notYourCase) }
  }

  @Test func timeDoesNotRunBackwardsWithinACase() throws {
    let story = try Story()
    let last = story.file.lastMoment
    let clerk = SmallOffice.officer(1, SmallOffice.clerk)
    #expect(throws: Refusal.before(last)) {
      try story.file.decide(.claim(takeOver: false), by: clerk, at: last.adding(milliseconds: -1), in: story.workflow)
    }
    _ = try story.file.decide(.claim(takeOver: false), by: clerk, at: last, in: story.workflow)
  }

  @Test func aCaseIsTheFoldOfItsEvents() throws {
    var story = try Story()
    try story.isReturned([.document(SmallOffice.card)])
    try story.does(.resubmit(SmallOffice.content(card: .file(digest(2)))), SmallOffice.owner)
    try story.isIssued()
    #expect(PermitCase(story.events) == story.file)
    #expect(story.events.map(\.version) == Array(1...story.events.count))
  }

  @Test func visitsTellWhereTheFileWasAndHowItLeft() throws {
    var story = try Story()
    try story.isReturned([.document(SmallOffice.card)])
    try story.does(.resubmit(SmallOffice.content(card: .file(digest(2)))), SmallOffice.owner)
    try story.isIssued()
    try story.does(.handOver(.electronic), SmallOffice.officer(1, SmallOffice.clerk))
    try story.does(.confirmReceipt, SmallOffice.atCounter)
    #expect(
      story.file.visits.map(\.step) == [
        SmallOffice.counter, SmallOffice.counter, SmallOffice.back, SmallOffice.review, SmallOffice.approval,
        SmallOffice.handOver, SmallOffice.receipt,
      ])
    #expect(story.file.visits.map(\.outcome) == [.returned] + [Visit.Outcome](repeating: .done, count: 6))
    #expect(story.file.visits.allSatisfy { visit in visit.left.map { $0 >= visit.entered } ?? false })
  }
}
