import Casework
import Testing
import WorkingTime

/// A visit is several officers': appointed, moved, reported, and closed by none of them alone.
@Suite struct VisitTests {
  @Test func twoOfficersCloseItAndNeitherAlone() throws {
    var story = try Visiting.story()
    try story.does(.appoint(Visiting.time), Visiting.one(1))
    story.waits(until: Visiting.time)
    try story.does(.reportVisit(Visiting.report), Visiting.one(1))
    #expect(story.file.stage == .atStep(Visiting.visit))
    #expect(story.refusal(of: .signVisitReport(Visiting.report), Visiting.one(1)) == .alreadySigned)
    try story.does(.signVisitReport(Visiting.report), Visiting.one(2))
    #expect(story.file.stage == .atStep(SmallOffice.review))
  }

  @Test func aReportAloneDoesNotGoOnEvenWhenItIsWrittenTwice() throws {
    var story = try Visiting.story()
    try story.does(.appoint(Visiting.time), Visiting.one(1))
    story.waits(until: Visiting.time)
    try story.does(.reportVisit(Visiting.report), Visiting.one(1))
    try story.does(.reportVisit(Visiting.fault), Visiting.one(1))
    #expect(story.file.standingSigners(at: Visiting.visit) == [SmallOffice.account(1, Visiting.inspector)])
    #expect(story.refusal(of: .signVisitReport(Visiting.report), Visiting.one(2)) == .otherVisitReport)
    #expect(story.file.stage == .atStep(Visiting.visit))
  }

  @Test func anAppointmentIsMadeForALaterTimeAndCanBeMoved() throws {
    var story = try Visiting.story()
    let past = Moment(milliseconds: 1)
    #expect(story.refusal(of: .appoint(past), Visiting.one(1)) == .appointmentPassed(past))
    #expect(story.refusal(of: .reportVisit(Visiting.report), Visiting.one(1)) == .noAppointment)
    try story.does(.appoint(Visiting.time), Visiting.one(1))
    #expect(story.refusal(of: .reportVisit(Visiting.report), Visiting.one(1)) == .visitNotDue(Visiting.time))
    let later = Visiting.time.adding(seconds: 86_400)
    try story.does(.appoint(later), Visiting.one(2))
    #expect(story.file.inspections[Visiting.visit]?.moves == 1)
    story.waits(until: Visiting.time)
    #expect(story.refusal(of: .reportVisit(Visiting.report), Visiting.one(1)) == .visitNotDue(later))
  }

  @Test func aFaultIsSentBackOnlyWithEverySignature() throws {
    var story = try Visiting.story()
    try story.does(.appoint(Visiting.time), Visiting.one(1))
    story.waits(until: Visiting.time)
    try story.does(.reportVisit(Visiting.fault), Visiting.one(2))
    let back = Command.closeVisit(.returnToApplicant([.group(SmallOffice.person)]))
    #expect(story.refusal(of: back, Visiting.one(2)) == .visitNotSigned(lacking: 1))
    try story.does(.signVisitReport(Visiting.fault), Visiting.one(1))
    #expect(story.file.stage == .atStep(Visiting.visit))
    #expect(story.refusal(of: .closeVisit(.forward), Visiting.one(1)) == .visitNotClosed(at: Visiting.visit))
    try story.does(back, Visiting.one(1))
    #expect(story.file.stage == .returned)
  }

  @Test func signaturesSpeakOfOneRevisionOfTheContent() throws {
    var story = try Visiting.story()
    try story.does(.appoint(Visiting.time), Visiting.one(1))
    story.waits(until: Visiting.time)
    try story.does(.reportVisit(Visiting.report), Visiting.one(1))
    try story.does(.signVisitReport(Visiting.report), Visiting.one(2))
    try story.does(.sendBack(to: SmallOffice.counter), SmallOffice.officer(1, SmallOffice.reviewer))
    try story.isReturned([.document(SmallOffice.diploma)])
    try story.does(.resubmit(SmallOffice.content(diploma: .file(digest(12)))), SmallOffice.owner)
    try story.passesChecks()
    #expect(story.file.stage == .atStep(Visiting.visit))
    #expect(story.file.standingSigners(at: Visiting.visit).isEmpty)
    // The report may stand, and both sign it again for what is there now.
    try story.does(.signVisitReport(Visiting.report), Visiting.one(2))
    try story.does(.signVisitReport(Visiting.report), Visiting.one(1))
    #expect(story.file.stage == .atStep(SmallOffice.review))
  }

  @Test func photosAreCountedOnce() throws {
    var story = try Story(in: try Visiting.workflow(photos: 2))
    try story.passesChecks()
    try story.does(.appoint(Visiting.time), Visiting.one(1))
    story.waits(until: Visiting.time)
    let twice = VisitReport(
      visited: Visiting.time, meets: true, findings: digest(61), photos: [digest(62), digest(62)])
    #expect(story.refusal(of: .reportVisit(twice), Visiting.one(1)) == .tooFewPhotos(needed: 2))
  }

  @Test func nobodyHoldsAVisitForHimself() throws {
    let story = try Visiting.story()
    #expect(
      story.refusal(of: .claim(takeOver: false), Visiting.one(1)) == .notThisAct(Visiting.visit, .inspect))
  }

  @Test func aVisitedFileThatComesByAgainIsNotVisitedAgain() throws {
    var story = try Visiting.story()
    try story.does(.appoint(Visiting.time), Visiting.one(1))
    story.waits(until: Visiting.time)
    try story.does(.reportVisit(Visiting.report), Visiting.one(1))
    try story.does(.signVisitReport(Visiting.report), Visiting.one(2))
    let reviewer = SmallOffice.officer(1, SmallOffice.reviewer)
    try story.does(.sendBack(to: SmallOffice.counter), reviewer)
    try story.passesChecks()
    #expect(story.file.stage == .atStep(SmallOffice.review))
  }
}
