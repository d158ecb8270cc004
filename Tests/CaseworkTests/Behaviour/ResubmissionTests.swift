import Casework
import Testing

/// Returned with a list: what is on it has to change, what is not stays.
@Suite struct ResubmissionTests {
  private let card = SmallOffice.card
  private let diploma = SmallOffice.diploma
  private let consent = SmallOffice.consent
  private let owner = SmallOffice.owner

  private func returned(_ mends: [Mend], from content: Content = SmallOffice.content()) throws -> Story {
    var story = try Story(content)
    try story.does(.check(story.allGood, then: .keep), SmallOffice.officer(1, SmallOffice.clerk))
    try story.isReturned(mends)
    return story
  }

  @Test func aReturnedFileIsWithTheApplicant() throws {
    var story = try returned([.document(card)])
    #expect(story.file.stage == .returned)
    #expect(story.file.mends == [.document(card)])
    #expect(story.file.currentStep(in: story.workflow)?.id == SmallOffice.handIn)
    #expect(
      story.refusal(of: .check([:], then: .keep), SmallOffice.officer(1, SmallOffice.clerk)) == .notNow(.returned))
    try story.does(.resubmit(SmallOffice.content(card: .file(digest(2)))), owner)
    #expect(story.file.stage == .atStep(SmallOffice.counter))
    #expect(story.file.submissions == 2)
    #expect(story.file.mends == [])
    #expect(story.file.firstSubmitted < story.file.lastSubmitted)
  }

  @Test func aReplacedDocumentLosesJustItsMarks() throws {
    var story = try returned([.document(card)])
    try story.does(.resubmit(SmallOffice.content(card: .file(digest(2)))), owner)
    #expect(story.file.standingMark(card, at: SmallOffice.counter) == nil)
    #expect(story.file.standingMark(diploma, at: SmallOffice.counter)?.verdict == .passed)
    let clerk = SmallOffice.officer(1, SmallOffice.clerk)
    #expect(story.refusal(of: .check([:], then: .forward), clerk) == .unmarked([card]))
    try story.does(.check([card: .passed], then: .forward), clerk)
  }

  @Test func theSameBytesAgainHaveTheirMarkAgain() throws {
    var story = try returned([.document(card)])
    try story.does(.resubmit(SmallOffice.content(card: .file(digest(2)))), owner)
    try story.isReturned([.document(card)])
    try story.does(.resubmit(SmallOffice.content()), owner)
    #expect(story.file.standingMark(card, at: SmallOffice.counter)?.verdict == .passed)
  }

  @Test func whatWasAskedForHasToChange() throws {
    let story = try returned([.document(card), .field("name", in: SmallOffice.person)])
    let everything: [Mend] = [.document(card), .field("name", in: SmallOffice.person)]
    #expect(story.refusal(of: .resubmit(SmallOffice.content()), owner) == .stillToMend(everything))
    #expect(
      story.refusal(of: .resubmit(SmallOffice.content(card: .file(digest(2)))), owner)
        == .stillToMend([.field("name", in: SmallOffice.person)]))
    #expect(story.refusal(of: .resubmit(SmallOffice.content(card: nil, person: digest(33))), owner) == .missing([card]))
  }

  @Test func whatWasNotAskedForStays() throws {
    let story = try returned([.document(card)])
    let meddled = SmallOffice.content(card: .file(digest(2)), diploma: .file(digest(12)), person: digest(33))
    #expect(story.refusal(of: .resubmit(meddled), owner) == .changedUnasked(["diploma", "person"]))
    let added = SmallOffice.content(card: .file(digest(2)), consent: .file(digest(21)))
    #expect(story.refusal(of: .resubmit(added), owner) == .changedUnasked(["consent"]))
  }

  @Test func anAnswerNeitherChangesNorVanishesUnasked() throws {
    let needed = SmallOffice.content(consent: .file(digest(21)), employed: "ya")
    let story = try returned([.document(card)], from: needed)
    var silent = SmallOffice.content(card: .file(digest(2)), person: digest(32))
    silent.choices = [:]
    #expect(story.refusal(of: .resubmit(silent), owner) == .changedUnasked(["employed"]))
    silent.choices = [SmallOffice.employed: "tidak"]
    #expect(story.refusal(of: .resubmit(silent), owner) == .changedUnasked(["employed"]))
  }

  @Test func anAnswerThatComesToHoldBringsItsDocument() throws {
    var story = try returned([.group(SmallOffice.person)])
    #expect(story.refusal(of: .resubmit(SmallOffice.content(employed: "ya")), owner) == .missing([consent]))
    try story.does(.resubmit(SmallOffice.content(consent: .file(digest(21)), employed: "ya")), owner)
    let clerk = SmallOffice.officer(1, SmallOffice.clerk)
    #expect(story.refusal(of: .check([:], then: .forward), clerk) == .unmarked([consent]))
    try story.does(.check([consent: .passed], then: .forward), clerk)
  }

  @Test func anAnswerThatHoldsNoMoreTakesItsDocumentAwayOrLeavesIt() throws {
    let needed = SmallOffice.content(consent: .file(digest(21)), employed: "ya")
    var away = try returned([.group(SmallOffice.person)], from: needed)
    try away.does(.resubmit(SmallOffice.content()), owner)
    #expect(away.file.content.evidence[consent] == nil)
    var left = try returned([.group(SmallOffice.person)], from: needed)
    try left.does(.resubmit(SmallOffice.content(consent: .file(digest(21)))), owner)
    #expect(left.file.standingMark(consent, at: SmallOffice.counter) != nil)
  }

  @Test func whatNeedNotBeThereStaysUnlessAskedFor() throws {
    let extra = SmallOffice.content(consent: .file(digest(21)))
    let story = try returned([.document(card)], from: extra)
    let without = SmallOffice.content(card: .file(digest(2)))
    #expect(story.refusal(of: .resubmit(without), owner) == .changedUnasked(["consent"]))
  }

  @Test func whatNeedNotBeThereIsReplacedOrTakenAwayWhenAskedFor() throws {
    let extra = SmallOffice.content(consent: .file(digest(21)))
    var story = try returned([.document(consent)], from: extra)
    #expect(story.refusal(of: .resubmit(extra), owner) == .stillToMend([.document(consent)]))
    #expect(story.refusal(of: .resubmit(SmallOffice.content(consent: .file(digest(22)))), owner) == nil)
    try story.does(.resubmit(SmallOffice.content()), owner)
  }

  @Test func askingForWhatNeedNotBeThereAndIsNotHoldsNobodyUp() throws {
    var story = try returned([.document(consent)])
    #expect(story.refusal(of: .resubmit(SmallOffice.content(consent: .file(digest(21)))), owner) == nil)
    try story.does(.resubmit(SmallOffice.content()), owner)
    try story.passesChecks()
  }

  @Test func onlyTheApplicantResubmitsAndOnlyWhenAsked() throws {
    let mended = Command.resubmit(SmallOffice.content(card: .file(digest(2))))
    let story = try returned([.document(card)])
    #expect(story.refusal(of: mended, .applicant(.account("stranger"))) == .notYourCase)
    #expect(story.refusal(of: mended, SmallOffice.officer(1, SmallOffice.clerk)) == .notYourCase)
    #expect(story.refusal(of: mended, .applicant(.counter("x", roles: []))) == .notYourDesk(SmallOffice.counter))
    #expect(story.refusal(of: mended, SmallOffice.codeHolder) == .notYourCase)
    for actor in [owner, SmallOffice.atCounter] { #expect(story.refusal(of: mended, actor) == nil) }
    let waiting = try Story()
    #expect(waiting.refusal(of: mended, owner) == .notNow(.atStep(SmallOffice.counter)))
  }
}
