import CaseStore
import Casework
import Procedures
import Testing
import WorkingTime

@testable import Office

/// The time in which a fee waits to be paid is the applicant's, and moves the promise.
@Suite struct PaymentWaitTests {
  private struct Till {
    let office: OfficeFixture
    let clock: SteppedClock
    let play: ExampleApplications
    let id: CaseID

    /// Tuesday 24 November 2026, 09.00 WIB: submitted, checked and verified, and now at the till.
    init() async throws {
      office = try await OfficeFixture(["reklame"])
      clock = SteppedClock(office.clock.now)
      play = try ExampleApplications(
        context: office.context, catalogue: office.catalogue, blobs: office.blobs, publicURL: "http://localhost",
        procedure: office.procedure.id, passphrase: office.passphrase, clock: clock, place: 0)
      id = try await play.submit(0, ownedBy: 0)
      try await play.perform(.pass, on: id)
      try await play.perform(.pass, on: id)
    }

    func reading() throws -> CaseClock {
      let loaded = try office.cases.load(id)
      return CaseClock(loaded, calendar: loaded.office.calendar, now: clock.now)
    }

    func row() throws -> CaseRow? { try office.store.read { try $0.caseRow(office.context.id, id) } }

    func assess() async throws {
      let loaded = try office.cases.load(id)
      let role = try #require(loaded.step?.role)
      let cashier = try #require(play.officers[role]?.first)
      _ = try await Collecting(cases: play.cases).assess(
        id, expecting: loaded.state.version, by: .officer(try play.cases.officer(cashier)), form: nil)
    }
  }

  @Test func daysMoveByTheClosingsThatCame() async throws {
    let till = try await Till()
    let promised = try #require(try till.reading().promised)
    #expect(promised == wib("2026-12-01 16:00"))
    #expect(try till.reading().stepDue != nil)
    till.clock.set(wib("2026-11-24 10:00"))
    try await till.assess()
    #expect(try till.reading().promised == promised)
    #expect(try till.reading().stepDue == nil)
    #expect(try till.row()?.waitingSince == wib("2026-11-24 10:00"))
    // Tuesday's and Wednesday's closings.
    till.clock.set(wib("2026-11-26 09:00"))
    #expect(try till.reading().promised == wib("2026-12-03 16:00"))
    try await till.play.perform(.pass, on: till.id)
    #expect(try till.row()?.waitingSince == nil)
    till.clock.set(wib("2026-11-30 09:00"))
    #expect(try till.reading().promised == wib("2026-12-03 16:00"))
    #expect(try till.reading().stepDue != nil)
  }

  @Test func theOfficesPartOfTheStayEndsWithTheAssessment() async throws {
    let till = try await Till()
    till.clock.set(wib("2026-11-24 10:30"))
    try await till.assess()
    till.clock.set(wib("2026-12-14 10:30"))
    let reading = try till.reading()
    let entry = try #require(reading.rail.first { $0.step.act == .collect })
    #expect(entry.taken == Int64(90 * 60_000))
    #expect(!entry.isLate)
    #expect(!reading.isPromiseLate)
  }

  /// Paid on the day after the assessment, and entered three weeks later.
  @Test func moneyEnteredLateStopsNoClock() async throws {
    let till = try await Till()
    till.clock.set(wib("2026-11-24 10:00"))
    try await till.assess()
    till.clock.set(wib("2026-12-14 14:00"))
    let loaded = try till.office.cases.load(till.id)
    let role = try #require(loaded.step?.role)
    let cashier = try #require(till.play.officers[role]?.first)
    _ = try await Collecting(cases: till.play.cases).recordPayment(
      till.id,
      Payment(
        amount: try loaded.amount(), day: try #require(CivilDate("2026-11-25")), reference: "B-1"),
      expecting: loaded.state.version, by: .officer(try till.play.cases.officer(cashier)), form: nil)
    let reading = try till.reading()
    // Only Tuesday's closing came while the money was awaited.
    #expect(reading.promised == wib("2026-12-02 16:00"))
    #expect(reading.isPromiseLate)
    #expect(reading.rail.first { $0.step.act == .collect }?.isLate == true)
    let report = try await Reports(cases: till.play.cases).report(try #require(ReportMonth("2026-12")))
    let figures = try #require(report.report.services.first { $0.procedure == "reklame" })
    #expect(figures.overdue == 1)
    let step = try #require(figures.steps.first { $0.id == loaded.step?.id })
    #expect(step.durations.count == 1 && step.inTime == 0)
  }
}
