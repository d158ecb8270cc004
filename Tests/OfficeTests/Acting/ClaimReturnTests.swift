import CaseStore
import Casework
import Testing
import WorkingTime

@testable import Office

/// Files that nobody works on go back into the queue, once, and the history says why.
@Suite struct ClaimReturnTests {
  private func claimed(_ house: ActingOffice, by login: String = "rani") async throws -> CaseID {
    let id = try await house.office.submitted()
    _ = try await house.cases.perform(
      .claim(takeOver: false), on: id, expecting: nil, by: try house.office.officer(login))
    return id
  }

  private func lastFact(_ house: ActingOffice, _ id: CaseID) throws -> Fact? {
    try house.cases.load(id).events.last?.fact
  }

  /// The office's file says one working day: taken on Tuesday, at Wednesday's closing at 16.00.
  @Test func aFileThatLiesStillGoesBackAtTheClosing() async throws {
    let house = try await ActingOffice()
    let id = try await claimed(house)
    let returns = ClaimReturns(cases: house.cases)
    house.goTo("2026-11-25", "15:59")
    #expect(try await returns.round() == 0)
    house.goTo("2026-11-25", "16:00")
    #expect(try await returns.round() == 1)
    let rani = try house.office.account("rani").id
    let event = try #require(try house.cases.load(id).events.last)
    #expect(event.fact == .claimEnded(step: "pemeriksaan_loket", of: rani, .idle) && event.by == .system)
    #expect(try house.office.store.read { try $0.caseRow(house.office.context.id, id) }?.holder == nil)
    #expect(try await returns.round() == 0)
  }

  @Test func workKeepsIt() async throws {
    let house = try await ActingOffice()
    let id = try await claimed(house)
    house.goTo("2026-11-25", "15:00")
    _ = try await house.cases.perform(
      .check([:], then: .keep), on: id, expecting: nil, by: try house.office.officer("rani"))
    house.goTo("2026-11-26", "15:59")
    #expect(try await ClaimReturns(cases: house.cases).round() == 0)
    house.goTo("2026-11-26", "16:00")
    #expect(try await ClaimReturns(cases: house.cases).round() == 1)
  }

  @Test func severalServersDecideOnce() async throws {
    let house = try await ActingOffice()
    let id = try await claimed(house)
    house.goTo("2026-11-26")
    let decided = try await withThrowingTaskGroup(of: Int.self, returning: Int.self) { group in
      for _ in 0..<6 { group.addTask { try await ClaimReturns(cases: house.cases).round() } }
      return try await group.reduce(0, +)
    }
    #expect(decided == 1)
    let events = try house.cases.load(id).events
    #expect(events.count { if case .claimEnded = $0.fact { true } else { false } } == 1)
  }

  @Test func leaveTakesAnOfficerOutOfTheRound() async throws {
    let house = try await ActingOffice()
    let id = try await claimed(house)
    try await house.enterLeave("rani", from: "2026-11-24", until: "2026-11-26")
    #expect(try await ClaimReturns(cases: house.cases).round() == 1)
    let rani = try house.office.account("rani").id
    #expect(try lastFact(house, id) == .claimEnded(step: "pemeriksaan_loket", of: rani, .leave))
    await #expect(throws: OfficeProblem.refused(.onLeave(until: house.day("2026-11-26")))) {
      _ = try await house.cases.perform(
        .claim(takeOver: false), on: id, expecting: nil, by: try house.office.officer("rani"))
    }
    house.goTo("2026-11-27")
    _ = try await house.cases.perform(
      .claim(takeOver: false), on: id, expecting: nil, by: try house.office.officer("rani"))
  }

  @Test func aMandateTakesItsFilesAlong() async throws {
    let house = try await ActingOffice()
    try await house.give(house.mandate(from: "2026-11-24"))
    let id = try await house.readyToApprove(sparing: ["doni"])
    _ = try await house.cases.perform(
      .claim(takeOver: false), on: id, expecting: nil, by: try house.office.officer("doni"))
    house.goTo("2026-11-28", "00:00")
    #expect(try await ClaimReturns(cases: house.cases).round() == 1)
    let doni = try house.office.account("doni").id
    let step = try #require(try house.cases.load(id).step?.id)
    #expect(try lastFact(house, id) == .claimEnded(step: step, of: doni, .mandate))
  }

  @Test func anotherDeskEndsTheClaim() async throws {
    let house = try await ActingOffice()
    let id = try await claimed(house)
    let rani = try house.office.account("rani").id
    try await house.administration.setStanding(.desks(["back_office"]), of: rani, by: .console)
    #expect(try await ClaimReturns(cases: house.cases).round() == 1)
    #expect(try lastFact(house, id) == .claimEnded(step: "pemeriksaan_loket", of: rani, .desk))
  }
}
