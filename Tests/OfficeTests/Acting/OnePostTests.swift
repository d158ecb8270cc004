import CaseStore
import Casework
import Foundation
import Testing
import WorkingTime

@testable import Office

/// One post has one official on one day, whatever was entered (UU 30/2014, article 14).
@Suite struct OnePostTests {
  private let head: RoleID = "kepala_dinas"

  private func refusal(_ house: ActingOffice, _ new: NewMandate) async -> AccountRefusal? {
    do {
      try await house.give(new)
      return nil
    } catch { return error as? AccountRefusal }
  }

  private func disable(_ house: ActingOffice, _ login: String, _ isDisabled: Bool = true) async throws {
    try await house.administration.setDisabled(isDisabled, try house.office.account(login).id, by: .console)
  }

  private func claim(_ house: ActingOffice, _ id: CaseID, by login: String) async throws {
    _ = try await house.cases.perform(
      .claim(takeOver: false), on: id, expecting: nil, by: try house.office.officer(login))
  }

  private func holds(_ house: ActingOffice, _ login: String) throws -> Bool {
    try house.cases.officer(house.office.account(login)).mandates[head] != nil
  }

  @Test func aPostThatIsFilledHasNoActingOfficial() async throws {
    let house = try await ActingOffice()
    let budi = try house.office.account("budi").id
    #expect(
      await refusal(house, try house.mandate(.acting, for: nil, until: "2026-12-31"))
        == .postOccupied(head, by: budi))
    try await disable(house, "budi")
    try await house.give(house.mandate(.acting, for: nil, from: "2026-11-24", until: "2026-12-31"))
    #expect(try holds(house, "doni"))
    // The post has its official again: nobody has to end the mandate.
    try await disable(house, "budi", false)
    #expect(try !holds(house, "doni"))
    let id = try await house.readyToApprove(sparing: ["doni"])
    let step = try house.cases.load(id).workflow.approval.id
    await #expect(throws: OfficeProblem.refused(.notYourDesk(step))) { try await claim(house, id, by: "doni") }
    try await claim(house, id, by: "budi")
  }

  /// While somebody stands in for him the head reads and does not decide; his claims go back.
  @Test func whoIsStoodInForWaits() async throws {
    let house = try await ActingOffice()
    let id = try await house.readyToApprove(sparing: ["doni"])
    try await claim(house, id, by: "budi")
    let mandate = try await house.give(house.mandate(from: "2026-11-25", until: "2026-11-27"))
    house.goTo("2026-11-25")
    let waits = OfficeProblem.refused(.deputised(until: house.day("2026-11-27")))
    await #expect(throws: waits) {
      _ = try await house.office.letters().approve(
        id, expecting: nil, by: try house.office.officer("budi"), form: nil)
    }
    #expect(try await ClaimReturns(cases: house.cases).round() == 1)
    let budi = try house.office.account("budi").id
    let step = try #require(try house.cases.load(id).step?.id)
    #expect(try house.cases.load(id).events.last?.fact == .claimEnded(step: step, of: budi, .deputised))
    await #expect(throws: waits) { try await claim(house, id, by: "budi") }
    try await claim(house, id, by: "doni")
    // He is back early, and the mandate is ended as its decree is.
    try await house.administration.end(
      mandate.id, by: .administrator(try house.office.account("ayu").id))
    #expect(try await ClaimReturns(cases: house.cases).round() == 1)
    try await claim(house, id, by: "budi")
  }

  /// A pile that was begun before somebody stood in for him is not signed to its end.
  @Test func aLetterIsNotSignedInACapacityThatIsOver() async throws {
    let house = try await ActingOffice()
    let id = try await house.office.readyToApprove()
    let letters = house.office.letters()
    let (actor, budi) = try house.office.approver()
    let session = try await letters.unlock(budi, passphrase: house.office.passphrase)
    _ = try await letters.approve(id, expecting: nil, by: actor, form: nil)
    try await house.give(house.mandate(to: "sari", from: "2026-11-24", until: "2026-11-24"))
    await #expect(throws: OfficeProblem.refused(.deputised(until: house.day("2026-11-24")))) {
      _ = try await letters.complete(id, in: session)
    }
    #expect(try house.cases.load(id).state.letter?.signing == nil)
  }

  @Test(arguments: [MandateKind.daily, .onBehalf])
  func itEndsWithTheOfficialWhosePostItIs(_ kind: MandateKind) async throws {
    let house = try await ActingOffice()
    let mandate = try await house.give(house.mandate(kind, from: "2026-11-24"))
    let id = try await house.readyToApprove(sparing: ["doni"])
    let doni = try house.office.officer("doni")
    #expect(try holds(house, "doni"))
    try await disable(house, "budi")
    #expect(try !holds(house, "doni"))
    await #expect(throws: OfficeProblem.refused(.mandateOver(mandate.id))) {
      _ = try await house.cases.perform(.claim(takeOver: false), on: id, expecting: nil, by: doni)
    }
    try await disable(house, "budi", false)
    #expect(try holds(house, "doni"))
    try await house.administration.setStanding(
      .desks([]), of: try house.office.account("budi").id, by: .console)
    #expect(try !holds(house, "doni"))
  }

  @Test func aDelegatedSignatureOutlivesALeave() async throws {
    let house = try await ActingOffice()
    try await house.give(house.mandate(.onBehalf, from: "2026-11-24"))
    try await house.enterLeave("budi", from: "2026-11-24", until: "2026-11-24")
    #expect(try holds(house, "doni"))
  }

  @Test func whoIsGoneIsNotStoodInFor() async throws {
    let house = try await ActingOffice()
    try await disable(house, "budi")
    #expect(await refusal(house, try house.mandate()) == .principalNotInPost(head))
    #expect(await refusal(house, try house.mandate(.onBehalf)) == .principalNotInPost(head))
  }

  /// The office's file says for how long; both days count.
  @Test func theFileSaysHowLongItMayLast() async throws {
    let house = try await ActingOffice()
    #expect(
      await refusal(house, try house.mandate(from: "2026-11-25", until: "2026-12-25"))
        == .mandateTooLong(.daily, days: 30))
    #expect(await refusal(house, try house.mandate(from: "2026-11-25", until: "2026-12-24")) == nil)
    let open = try await ActingOffice { files in
      let text = String(decoding: files["office.yaml"] ?? Data(), as: UTF8.self)
      files["office.yaml"] = Data(
        text.replacingOccurrences(of: "  hari_paling_lama: {plh: 30, plt: 92, an: 366}\n", with: "").utf8)
    }
    #expect(open.office.file.mandates?.longest == [:])
    #expect(await refusal(open, try open.mandate(until: "2027-11-24")) == nil)
  }

  @Test func aDeskThatStandsEmptyIsTold() async throws {
    let house = try await ActingOffice()
    func gaps() throws -> [String] {
      try house.office.store.read { try house.cases.roster(in: $0, at: house.clock.now).gaps(in: $0) }
        .map { "\($0.account.login) \($0.role)" }
    }
    try await house.enterLeave("rani", from: "2026-11-25", until: "2026-11-27")
    #expect(try gaps() == [], "Joko is at the same desk")
    try await house.enterLeave("budi", from: "2026-11-25", until: "2026-11-27")
    #expect(try gaps() == ["budi kepala_dinas"])
    try await house.enterLeave("joko", from: "2026-11-27", until: "2026-11-27")
    #expect(try Set(gaps()) == ["budi kepala_dinas", "rani front_office", "joko front_office"])
    try await house.give(house.mandate(from: "2026-11-25", until: "2026-11-27"))
    #expect(try Set(gaps()) == ["rani front_office", "joko front_office"])
  }
}
