import CaseStore
import Casework
import Testing
import WorkingTime

@testable import Office

/// A mandate begins and ends by itself, with the office's local day, and no commit goes by one that does not hold.
@Suite struct MandateTests {
  private let head: RoleID = "kepala_dinas"

  @Test func beginsAndEndsByItself() async throws {
    let house = try await ActingOffice()
    let mandate = try await house.give(house.mandate())
    func holds() throws -> Bool { try house.cases.officer(house.office.account("doni")).mandates[head] == mandate.id }
    for (day, time, expected) in [
      ("2026-11-24", "23:59", false), ("2026-11-25", "00:00", true), ("2026-11-27", "23:59", true),
      ("2026-11-28", "00:00", false),
    ] {
      house.goTo(day, time)
      #expect(try holds() == expected, "\(day) \(time)")
    }
  }

  @Test func endedEarlyItEndsAtOnceAndForGood() async throws {
    let house = try await ActingOffice()
    let mandate = try await house.give(house.mandate())
    house.goTo("2026-11-26")
    let administrator = Authority.administrator(try house.office.account("ayu").id)
    try await house.administration.end(mandate.id, by: administrator)
    #expect(try house.cases.officer(house.office.account("doni")).roles == ["back_office"])
    // Ended once more it stays as it is, and is recorded once.
    try await house.administration.end(mandate.id, by: administrator)
    let acts = try house.office.store.read { try $0.entries(house.office.context.id, .acts) }
      .map { try JournalCoding.act($0).0.fact }
    #expect(acts.suffix(2) == [.mandateGiven(MandateGrant(mandate)), .mandateEnded(mandate.id)])
  }

  /// What a page believed a minute ago decides nothing.
  @Test func theCommitAsksAgain() async throws {
    let house = try await ActingOffice()
    let mandate = try await house.give(house.mandate())
    let id = try await house.readyToApprove(sparing: ["doni"])
    house.goTo("2026-11-27")
    let doni = try house.office.officer("doni")
    house.goTo("2026-11-28")
    await #expect(throws: OfficeProblem.refused(.mandateOver(mandate.id))) {
      _ = try await house.cases.perform(.claim(takeOver: false), on: id, expecting: nil, by: doni)
    }
    #expect(try house.cases.load(id).state.holder == nil)
  }

  @Test func leaveOfTheDeputyLetsItRest() async throws {
    let house = try await ActingOffice()
    try await house.give(house.mandate())
    try await house.enterLeave("doni", from: "2026-11-26", until: "2026-11-26")
    house.goTo("2026-11-25")
    #expect(try house.cases.officer(house.office.account("doni")).mandates[head] != nil)
    house.goTo("2026-11-26")
    let away = try house.cases.officer(house.office.account("doni"))
    #expect(away.mandates == [:] && away.leaveUntil == house.day("2026-11-26"))
    house.goTo("2026-11-27")
    #expect(try house.cases.officer(house.office.account("doni")).mandates[head] != nil)
  }

  @Test func whatMakesNoMandateIsRefusedWithAReason() async throws {
    let house = try await ActingOffice()
    try await house.give(house.mandate())
    func refusal(_ new: NewMandate) async -> AccountRefusal? {
      do {
        try await house.give(new)
        return nil
      } catch { return error as? AccountRefusal }
    }
    #expect(await refusal(try house.mandate(from: "2026-11-27", until: "2026-11-26")) == .spanBackwards)
    #expect(
      await refusal(try house.mandate(from: "2026-11-20", until: "2026-11-23", dated: "2026-11-01"))
        == .spanOver(house.day("2026-11-23")))
    #expect(await refusal(try house.mandate(dated: "2026-11-26")) == .decreeAfterStart(house.day("2026-11-26")))
    #expect(await refusal(try house.mandate(decree: "  ")) == .decreeMissing)
    #expect(await refusal(try house.mandate(to: "budi", for: nil)) == .holdsRole(head))
    #expect(await refusal(try house.mandate(for: "sari")) == .principalNotInPost(head))
    #expect(await refusal(try house.mandate(for: nil)) == .principalNotInPost(head))
    #expect(await refusal(try house.mandate(.daily, "raja")) == .unknownRole("raja"))
    #expect(await refusal(try house.mandate(to: "ayu")) == .ownAccount)
    #expect(await refusal(try house.mandate(to: "tono")) == .auditorHoldsNoDesk)
    guard case .mandateOverlaps? = await refusal(try house.mandate(to: "lina")) else {
      Issue.record("two act in one post")
      return
    }
    // Somebody else's signature in the same post's name does not displace anybody.
    #expect(await refusal(try house.mandate(.onBehalf, to: "lina")) == nil)
    #expect(await refusal(try house.mandate(to: "lina", from: "2026-11-28", until: "2026-11-29")) == nil)
  }
}
