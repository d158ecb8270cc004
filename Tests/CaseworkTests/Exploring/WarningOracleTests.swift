import Casework
import Testing
import WorkingTime

/// The oracle itself: trails that no sound code would write, and the one thing wrong with each.
@Suite struct WarningOracleTests {
  private let card = SmallOffice.card

  @Test func acceptsWhatBothDesksMarkedInTheirOrder() {
    #expect(judge([counter(), back(), approved]) == [])
  }

  @Test func missesADeskThatSaidNothing() {
    #expect(judge([counter(), approved]).contains("card was never marked at back"))
    #expect(judge([back(), approved]).contains("card was never marked at counter"))
  }

  @Test func wantsTheFirstDeskFirst() {
    #expect(judge([back(), counter(), approved]).contains("card was marked at back before the desk ahead of it"))
    let again = [counter(), back(), mark(SmallOffice.counter, card, .passed), approved]
    #expect(judge(again) == ["card was marked at back before the desk ahead of it"])
  }

  @Test func takesTheLastWord() {
    let takenBack = [counter(), back(), mark(SmallOffice.back, card, .failed), approved]
    #expect(judge(takenBack) == ["card was found wanting at back"])
    let incomplete = CompletenessVerdict(complete: false, acceptable: true)
    let mended = [counter(), mark(SmallOffice.counter, card, incomplete), counter(), back(), approved]
    #expect(judge(mended) == [])
  }

  @Test func doesNotTakeOldWordsForNewBytes() {
    let replaced = Fact.resubmitted(content: SmallOffice.content(card: .file(digest(2))), to: SmallOffice.counter)
    let old = [counter(), back(), replaced, approved]
    #expect(
      judge(old) == ["card was marked at counter for other content", "card was marked at back for other content"])
  }

  @Test func knowsPaperByItsSubmissionAndAScanAsItsPaper() {
    let paper = SmallOffice.content(card: .paper(sighting: 1))
    let scan = scanned(1, 3)
    #expect(judge([counter(), back(), approved], from: paper) == ["card is only on paper"])
    #expect(judge([counter(), scan, back(), approved], from: paper) == [])
    #expect(
      judge([scan, counter(), back(), scanned(1, 4), approved], from: paper) == [
        "card was marked at counter for other content", "card was marked at back for other content",
      ])
    let otherPaper = SmallOffice.content(card: .paper(sighting: 2))
    let brought = Fact.resubmitted(content: otherPaper, to: SmallOffice.counter)
    #expect(judge([counter(), back(), brought, scanned(2, 3), approved], from: paper).count == 2)
  }

  @Test func asksForTheConditionalRequirementWhenItsConditionHolds() {
    let needed = SmallOffice.content(employed: "ya")
    #expect(judge([counter(), back(), approved], from: needed) == ["consent is not there"])
    #expect(judge([counter(), back(), approved]) == [])
  }

  @Test func judgesTheSignedLetterAgain() {
    let issued = Fact.issued(letter: digest(42), to: SmallOffice.handOver)
    let doubted = mark(SmallOffice.back, card, .failed)
    #expect(judge([counter(), back(), approved, issued]) == [])
    #expect(judge([counter(), back(), approved, doubted, issued]) == ["card was found wanting at back"])
  }

  // Facts to make trails of.

  private let approved = Fact.approved(step: SmallOffice.approval, SmallOffice.numbering)

  private func counter() -> Fact { marks(SmallOffice.counter) }
  private func back() -> Fact { marks(SmallOffice.back) }

  private func marks(_ desk: StepID) -> Fact {
    .checked(step: desk, marks: [SmallOffice.card: .passed, SmallOffice.diploma: .passed], outcome: .kept)
  }

  private func mark(_ desk: StepID, _ requirement: RequirementID, _ verdict: CompletenessVerdict) -> Fact {
    .checked(step: desk, marks: [requirement: verdict], outcome: .kept)
  }

  private func scanned(_ sighting: Int, _ bytes: UInt8) -> Fact {
    .scanAttached(
      step: SmallOffice.back, requirement: card, evidence: .scannedPaper(sighting: sighting, digest(bytes)))
  }

  private func judge(_ facts: [Fact], from content: Content = SmallOffice.content()) -> [String] {
    let opening = Fact.submitted(
      number: "1", editions: SmallOffice.editions, kind: "new", owner: nil, content: content, to: SmallOffice.counter)
    let trail = ([opening] + facts).enumerated().map { place, fact in
      Event(version: place + 1, at: Moment(milliseconds: 0), by: .system, fact: fact)
    }
    return WarningOracle().judging(trail).map { "\($0.requirement) \($0.why)" }
  }
}
