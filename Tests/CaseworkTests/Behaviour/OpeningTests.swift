import Casework
import Testing

/// The first submission.
@Suite struct OpeningTests {
  private func refusal(
    _ content: Content, owner: AccountID? = SmallOffice.applicant, by actor: Actor = SmallOffice.owner
  ) throws -> Refusal? {
    let workflow = try SmallOffice.workflow()
    do {
      _ = try PermitCase.open(SmallOffice.submission(content, owner: owner), by: actor, in: workflow)
      return nil
    } catch { return error }
  }

  @Test func aSubmissionGoesToTheFirstDesk() throws {
    let story = try Story()
    #expect(story.file.stage == .atStep(SmallOffice.counter))
    #expect(story.file.currentStep(in: story.workflow)?.id == SmallOffice.counter)
    #expect(story.file.version == 1)
    #expect(story.file.submissions == 1)
    #expect(story.file.owner == SmallOffice.applicant)
    #expect(story.file.firstSubmitted == story.file.lastSubmitted)
    #expect(story.events.map(\.by) == [.applicant(SmallOffice.applicant)])
  }

  @Test func everythingNeededMustBeThere() throws {
    #expect(try refusal(SmallOffice.content(card: nil)) == .missing([SmallOffice.card]))
    #expect(try refusal(SmallOffice.content(employed: "ya")) == .missing([SmallOffice.consent]))
    #expect(try refusal(SmallOffice.content()) == nil)
    var content = SmallOffice.content()
    content.groups = [:]
    #expect(try refusal(content) == .missingGroups([SmallOffice.person]))
  }

  @Test func nothingUnknownMayBeThere() throws {
    var content = SmallOffice.content()
    content.evidence["poem"] = .file(digest(9))
    #expect(try refusal(content) == .unknownRequirement("poem"))
    content = SmallOffice.content()
    content.groups["poem"] = digest(9)
    #expect(try refusal(content) == .unknownGroup("poem"))
  }

  @Test func onlyTheOwnerOrTheCounterOpensACase() throws {
    let content = SmallOffice.content()
    #expect(try refusal(content, by: .applicant(.account("stranger"))) == .notYourCase)
    #expect(try refusal(content, owner: nil, by: SmallOffice.owner) == .notYourCase)
    #expect(try refusal(content, by: SmallOffice.codeHolder) == .notYourCase)
    #expect(try refusal(content, by: SmallOffice.officer(1, SmallOffice.clerk)) == .notYourCase)
    #expect(try refusal(content, by: .system) == .notYourCase)
    #expect(try refusal(content, owner: nil, by: SmallOffice.atCounter) == nil)
    #expect(try refusal(content, by: SmallOffice.atCounter) == nil)
  }

  @Test func withoutEventsThereIsNoCase() {
    #expect(PermitCase([]) == nil)
  }
}
