import Casework
import Testing

/// Paper at the counter, and its scan.
@Suite struct PaperTests {
  private let clerk = SmallOffice.officer(1, SmallOffice.clerk)
  private let checker = SmallOffice.officer(1, SmallOffice.checker)
  private let card = SmallOffice.card

  private func atCounter(_ evidence: Evidence = .paper(sighting: 1), owner: AccountID? = nil) throws -> Story {
    try Story(SmallOffice.content(card: evidence), owner: owner, by: SmallOffice.atCounter)
  }

  @Test func onlyAnOfficerAtTheCounterHasSeenPaper() throws {
    let workflow = try SmallOffice.workflow()
    let paper = SmallOffice.submission(SmallOffice.content(card: .paper(sighting: 1)))
    #expect(throws: Refusal.onlyOnPaper([card])) {
      try PermitCase.open(paper, by: SmallOffice.owner, in: workflow)
    }
    let forged = SmallOffice.submission(SmallOffice.content(card: .scannedPaper(sighting: 1, digest(3))))
    #expect(throws: Refusal.noPaper(card)) { try PermitCase.open(forged, by: SmallOffice.owner, in: workflow) }
    #expect(throws: Refusal.notYourDesk(SmallOffice.counter)) {
      try PermitCase.open(
        paper, by: .applicant(.counter("x", roles: [SmallOffice.checker])), in: workflow)
    }
    _ = try atCounter()
    _ = try atCounter(.scannedPaper(sighting: 1, digest(3)))
  }

  @Test func paperBearsTheCountOfItsSubmission() throws {
    let workflow = try SmallOffice.workflow()
    let later = SmallOffice.submission(SmallOffice.content(card: .paper(sighting: 2)), owner: nil)
    #expect(throws: Refusal.noPaper(card)) { try PermitCase.open(later, by: SmallOffice.atCounter, in: workflow) }
  }

  @Test func aScanCarriesTheMarkThatThePaperGot() throws {
    var story = try atCounter()
    try story.passesCounter()
    try story.does(.attachScan(card, digest(3)), checker)
    #expect(story.file.standingMark(card, at: SmallOffice.counter)?.verdict == .passed)
    try story.passesBack()
    try story.passesReview()
    try story.does(.approve(SmallOffice.numbering), SmallOffice.officer(1, SmallOffice.head))
  }

  @Test func noPaperPassesTheDeskThatNeedsScans() throws {
    var story = try atCounter()
    try story.passesCounter()
    #expect(story.refusal(of: .check(story.allGood, then: .forward), checker) == .onlyOnPaper([card]))
    try story.does(.attachScan(card, digest(3)), checker)
    try story.passesBack()
  }

  @Test func norDoesPaperThatNeedNotBeThere() throws {
    var story = try Story(
      SmallOffice.content(consent: .paper(sighting: 1)), owner: nil, by: SmallOffice.atCounter)
    try story.passesCounter()
    #expect(story.refusal(of: .check(story.allGood, then: .forward), checker) == .onlyOnPaper([SmallOffice.consent]))
    try story.does(.attachScan(SmallOffice.consent, digest(3)), checker)
    try story.passesBack()
  }

  @Test func aBetterScanTakesAwayTheMarksOfTheScanButNotOfThePaper() throws {
    var story = try atCounter()
    try story.passesCounter()
    try story.does(.attachScan(card, digest(3)), checker)
    #expect(story.refusal(of: .attachScan(card, digest(3)), checker) == .alreadyScanned(card))
    try story.does(.check(story.allGood, then: .keep), checker)
    try story.does(.attachScan(card, digest(4)), checker)
    #expect(story.file.standingMark(card, at: SmallOffice.counter) != nil)
    #expect(story.file.standingMark(card, at: SmallOffice.back) == nil)
    #expect(story.refusal(of: .check([:], then: .forward), checker) == .unmarked([card]))
    try story.does(.check([card: .passed], then: .forward), checker)
  }

  @Test func aBetterScanThanTheFirstDeskSawGoesBackToIt() throws {
    var story = try atCounter()
    try story.does(.attachScan(card, digest(3)), clerk)
    try story.passesCounter()
    try story.does(.attachScan(card, digest(4)), checker)
    #expect(
      story.refusal(of: .check(story.allGood, then: .forward), checker) == .notComplete(at: SmallOffice.counter, [card])
    )
    try story.does(.sendBack(to: SmallOffice.counter), checker)
    try story.passesChecks()
  }

  @Test func onlyWhatIsOnPaperIsScanned() throws {
    let story = try atCounter()
    #expect(
      story.refusal(of: .attachScan(SmallOffice.diploma, digest(3)), clerk) == .alreadyScanned(SmallOffice.diploma))
    #expect(story.refusal(of: .attachScan(SmallOffice.consent, digest(3)), clerk) == .noPaper(SmallOffice.consent))
    #expect(story.refusal(of: .attachScan("poem", digest(3)), clerk) == .unknownRequirement("poem"))
  }

  @Test func newPaperIsOtherPaper() throws {
    var story = try atCounter()
    try story.does(.check(story.allGood, then: .keep), clerk)
    try story.isReturned([.document(card)])
    let sameCount = SmallOffice.content(card: .paper(sighting: 1))
    #expect(story.refusal(of: .resubmit(sameCount), SmallOffice.atCounter) == .stillToMend([.document(card)]))
    let disguised = SmallOffice.content(card: .scannedPaper(sighting: 1, digest(3)))
    #expect(story.refusal(of: .resubmit(disguised), SmallOffice.atCounter) == .noPaper(card))
    #expect(story.refusal(of: .resubmit(disguised), SmallOffice.codeHolder) == .noPaper(card))
    try story.does(.resubmit(SmallOffice.content(card: .paper(sighting: 2))), SmallOffice.atCounter)
    #expect(story.file.standingMark(card, at: SmallOffice.counter) == nil)
    #expect(story.file.standingMark(SmallOffice.diploma, at: SmallOffice.counter) != nil)
  }

  @Test func paperThatWasNotAskedForStaysWhenTheRestIsMendedOnline() throws {
    var story = try atCounter()
    try story.isReturned([.document(SmallOffice.diploma)])
    let mended = SmallOffice.content(card: .paper(sighting: 1), diploma: .file(digest(12)))
    try story.does(.resubmit(mended), SmallOffice.codeHolder)
    #expect(story.file.content == mended)
  }
}
