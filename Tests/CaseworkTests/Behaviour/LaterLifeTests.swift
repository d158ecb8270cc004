import Casework
import Testing

/// A letter's life after it was issued.
@Suite struct LaterLifeTests {
  private let ending = LetterEnding(kind: .superseded, by: "2/2027", from: "other", date: "2027-01-04")

  @Test func anotherLetterEndsItOnce() throws {
    var story = try Story()
    try story.isIssued()
    try story.does(.endLetter(ending), .system)
    #expect(story.file.ending == ending)
    #expect(story.file.stage == .issued)
    #expect(story.refusal(of: .endLetter(ending), .system) == .letterEnded(ending))
  }

  @Test func onlyTheProgramAndOnlyAnIssuedLetter() throws {
    var story = try Story()
    #expect(story.refusal(of: .endLetter(ending), .system) != nil)
    try story.isIssued()
    #expect(story.refusal(of: .endLetter(ending), SmallOffice.officer(1, SmallOffice.head)) != nil)
  }

  @Test func theApplicationRemembersWhichLetterItIsAbout() throws {
    let earlier = EarlierLetter(number: "1/2021", from: "c", effect: .revokes)
    var submission = SmallOffice.submission(SmallOffice.content())
    submission = Submission(
      number: submission.number, editions: submission.editions, kind: "revocation", owner: submission.owner,
      content: submission.content, earlier: earlier)
    let decided = try PermitCase.open(submission, by: SmallOffice.owner, in: try SmallOffice.workflow())
    let event = Event(version: 1, at: .init(milliseconds: 1), by: decided.by, fact: try #require(decided.facts.first))
    #expect(PermitCase([event])?.earlier == earlier)
  }
}
