import Casework
import Testing

/// Lengkap and memenuhi syarat: what two desks say of each requirement.
@Suite struct CheckTests {
  private let clerk = SmallOffice.officer(1, SmallOffice.clerk)
  private let checker = SmallOffice.officer(1, SmallOffice.checker)
  private let card = SmallOffice.card
  private let diploma = SmallOffice.diploma

  @Test func nothingGoesForwardUnmarked() throws {
    let story = try Story()
    #expect(story.refusal(of: .check([:], then: .forward), clerk) == .unmarked([card, diploma]))
    #expect(story.refusal(of: .check([card: .passed], then: .forward), clerk) == .unmarked([diploma]))
    #expect(story.refusal(of: .check(["poem": .passed], then: .keep), clerk) == .unknownRequirement("poem"))
  }

  @Test(arguments: [(false, true), (true, false), (false, false)])
  func eitherQuestionAnsweredNoHoldsTheFile(_ complete: Bool, _ acceptable: Bool) throws {
    var story = try Story()
    let verdict = CompletenessVerdict(complete: complete, acceptable: acceptable)
    let marks = [card: verdict, diploma: .passed]
    #expect(story.refusal(of: .check(marks, then: .forward), clerk) == .failed([card]))
    try story.does(.check(marks, then: .keep), clerk)
    #expect(story.refusal(of: .check([:], then: .forward), clerk) == .failed([card]))
    try story.does(.check([card: .passed], then: .forward), clerk)
  }

  @Test func marksMayBeGivenOneAtATimeAndByTwoOfficers() throws {
    var story = try Story()
    try story.does(.check([card: .passed], then: .keep), clerk)
    try story.does(.check([diploma: .passed], then: .keep), SmallOffice.officer(2, SmallOffice.clerk))
    try story.does(.check([:], then: .forward), clerk)
    #expect(story.file.standingMark(card, at: SmallOffice.counter)?.by == SmallOffice.account(1, SmallOffice.clerk))
    #expect(story.file.standingMark(diploma, at: SmallOffice.counter)?.by == SmallOffice.account(2, SmallOffice.clerk))
  }

  @Test func theSecondDeskMarksForItself() throws {
    var story = try Story()
    try story.passesCounter()
    #expect(story.refusal(of: .check([:], then: .forward), checker) == .unmarked([card, diploma]))
    #expect(story.refusal(of: .check([card: .failed, diploma: .passed], then: .forward), checker) == .failed([card]))
  }

  @Test func whatTheFirstDeskMarksAnewTheSecondMarksAnew() throws {
    var story = try Story()
    try story.passesChecks()
    try story.does(.sendBack(to: SmallOffice.counter), SmallOffice.officer(1, SmallOffice.reviewer))
    try story.does(.check([card: .passed], then: .forward), clerk)
    #expect(story.refusal(of: .check([:], then: .forward), checker) == .notComplete(at: SmallOffice.back, [card]))
    try story.does(.check([card: .passed], then: .forward), checker)
    #expect(story.file.stage == .atStep(SmallOffice.review))
  }

  @Test func whatTheFirstDeskLeavesAsItWasStandsForBoth() throws {
    var story = try Story()
    try story.passesChecks()
    try story.does(.sendBack(to: SmallOffice.counter), SmallOffice.officer(1, SmallOffice.reviewer))
    try story.does(.check([:], then: .forward), clerk)
    try story.does(.check([:], then: .forward), checker)
    #expect(story.file.stage == .atStep(SmallOffice.review))
  }

  @Test func aFailingMarkOnWhatNeedNotBeThereHoldsNothing() throws {
    var story = try Story(SmallOffice.content(consent: .file(digest(21))))
    let marks = [card: .passed, diploma: .passed, SmallOffice.consent: CompletenessVerdict.failed]
    #expect(
      story.refusal(of: .check([card: .passed, diploma: .passed], then: .forward), clerk)
        == .unmarked([SmallOffice.consent]))
    try story.does(.check(marks, then: .forward), clerk)
    try story.does(.check(marks, then: .forward), checker)
    try story.passesReview()
    try story.does(.approve(SmallOffice.numbering), SmallOffice.officer(1, SmallOffice.head))
  }

  @Test func aDocumentGivenForItsConditionFailsLikeAnyOther() throws {
    let story = try Story(SmallOffice.content(consent: .file(digest(21)), employed: "ya"))
    let marks = [card: .passed, diploma: .passed, SmallOffice.consent: CompletenessVerdict.failed]
    #expect(story.refusal(of: .check(marks, then: .forward), clerk) == .failed([SmallOffice.consent]))
  }
}
