import Casework
import Testing

/// Verifikasi of each group of data, validasi of the whole.
@Suite struct VerificationTests {
  private let reviewer = SmallOffice.officer(1, SmallOffice.reviewer)
  private let person = SmallOffice.person

  @Test func bothActsAreNeededToGoForward() throws {
    var story = try Story()
    try story.passesChecks()
    #expect(story.refusal(of: .verify([person: .right], validated: false, then: .forward), reviewer) == .notValidated)
    #expect(
      story.refusal(of: .verify([:], validated: true, then: .forward), reviewer) == .unmarkedGroups([person]))
    #expect(
      story.refusal(of: .verify([person: .wrong(fields: ["name"])], validated: true, then: .forward), reviewer)
        == .failedGroups([person]))
    #expect(
      story.refusal(of: .verify(["poem": .right], validated: true, then: .keep), reviewer) == .unknownGroup("poem"))
    try story.does(.verify([person: .right], validated: false, then: .keep), reviewer)
    try story.does(.verify([:], validated: true, then: .forward), reviewer)
    #expect(story.file.stage == .atStep(SmallOffice.approval))
  }

  @Test func aWrongMarkIsClearedByMendingOrByASecondLook() throws {
    var story = try Story()
    try story.passesChecks()
    try story.does(.verify([person: .wrong(fields: [])], validated: false, then: .keep), reviewer)
    #expect(story.refusal(of: .verify([:], validated: true, then: .forward), reviewer) == .failedGroups([person]))
    try story.does(.verify([:], validated: false, then: .sendBack(to: SmallOffice.counter)), reviewer)
    try story.isReturned([.field("name", in: person)])
    try story.does(.resubmit(SmallOffice.content(person: digest(33))), SmallOffice.owner)
    try story.passesChecks()
    // The mark was about the data before.
    #expect(story.refusal(of: .verify([:], validated: true, then: .forward), reviewer) == .unmarkedGroups([person]))
    try story.does(.verify([person: .right], validated: true, then: .forward), reviewer)

    var again = try Story()
    try again.passesChecks()
    try again.does(.verify([person: .wrong(fields: [])], validated: false, then: .keep), reviewer)
    try again.does(.verify([person: .right], validated: true, then: .forward), reviewer)
  }

  @Test func aValidationSpeaksOfOneRevision() throws {
    var story = try Story(SmallOffice.content(card: .paper(sighting: 1)), by: SmallOffice.atCounter)
    try story.does(.attachScan(SmallOffice.card, digest(3)), SmallOffice.officer(1, SmallOffice.clerk))
    try story.reachesApproval()
    let first = try #require(story.file.validations[SmallOffice.review])
    #expect(first.contentRevision == story.file.contentRevision)
    try story.does(.sendBack(to: SmallOffice.review), SmallOffice.officer(1, SmallOffice.head))
    try story.does(.sendBack(to: SmallOffice.back), reviewer)
    try story.does(.attachScan(SmallOffice.card, digest(4)), SmallOffice.officer(1, SmallOffice.checker))
    #expect(first.contentRevision != story.file.contentRevision)
    try story.does(.sendBack(to: SmallOffice.counter), SmallOffice.officer(1, SmallOffice.checker))
    try story.passesChecks()
    #expect(story.refusal(of: .verify([:], validated: false, then: .forward), reviewer) == .notValidated)
    try story.does(.verify([:], validated: true, then: .forward), reviewer)
    #expect(story.file.validations[SmallOffice.review]?.contentRevision == story.file.contentRevision)
  }
}
