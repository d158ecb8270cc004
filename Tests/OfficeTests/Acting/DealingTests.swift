import CaseStore
import Casework
import Foundation
import Procedures
import Testing
import WorkingTime

@testable import Office

/// Who gets which file: the next one that an officer may act on, or the one that a supervisor gives.
@Suite struct DealingTests {
  private func queue(_ house: ActingOffice, _ step: StepID) throws -> [DeskQueue] {
    let found = try #require(house.office.procedure.step(step))
    let clock = QueueClock(calendar: house.office.file.calendar, now: house.clock.now)
    return [DeskQueue(house.office.procedure, found, clock: clock, office: house.office.context.id)]
  }

  private func next(_ house: ActingOffice, _ step: StepID, for login: String) async throws -> CaseID? {
    let taken = try await house.cases.claimNext(
      try queue(house, step), by: try house.office.officer(login)
    ) { $0?.rawValue ?? "" }
    guard case .done(let loaded) = taken else { return nil }
    return loaded?.id
  }

  /// Doni checked the first file at the counter on a mandate, so at his own desk he gets the one after it.
  @Test func theNextFileIsOneThatTheOfficerMayActOn() async throws {
    let house = try await ActingOffice()
    try await house.give(house.mandate(.daily, "front_office", to: "doni", for: "rani", from: "2026-11-24"))
    let step = try #require(house.office.procedure.steps.first { $0.role == "back_office" }?.id)
    let own = try await house.office.submitted()
    let loaded = try house.cases.load(own)
    let first = try #require(loaded.step)
    _ = try await house.cases.perform(
      house.office.passing(loaded, first), on: own, expecting: nil, by: try house.office.officer("doni"))
    house.clock.set(house.clock.now.adding(seconds: 60))
    let other = try await house.office.submitted()
    // Doni acts for Rani at the counter, so that Joko is there alone.
    try await house.bring(other, sparing: ["rani"]) { $0.id == step }
    #expect(try await next(house, step, for: "doni") == other)
    #expect(try await next(house, step, for: "doni") == nil, "only his own work is left")
    #expect(try await next(house, step, for: "sari") == own)
  }

  @Test func aSupervisorGivesAFileToWhoMayActOnIt() async throws {
    let house = try await ActingOffice()
    let id = try await house.office.submitted()
    let (lina, rani, joko) = (
      try house.office.account("lina").id, try house.office.account("rani").id, try house.office.account("joko").id
    )
    _ = try await house.cases.perform(
      .claim(takeOver: false), on: id, expecting: nil, by: try house.office.officer("rani"))
    _ = try await house.cases.reassign(id, to: joko, reason: "Rani ke lapangan", expecting: nil, by: lina)
    let given = try house.cases.load(id)
    #expect(given.state.holder == joko)
    #expect(given.events.last?.by == .supervisor(lina))
    #expect(given.events.last?.fact == .assigned(step: "pemeriksaan_loket", from: rani, to: joko))
    #expect(given.events.last?.payload.text == "Rani ke lapangan")
    _ = try await house.cases.reassign(id, to: nil, reason: nil, expecting: nil, by: lina)
    #expect(try house.cases.load(id).state.holder == nil)
    let sari = try house.office.account("sari").id
    await #expect(throws: OfficeProblem.refused(.notYourDesk("pemeriksaan_loket"))) {
      _ = try await house.cases.reassign(id, to: sari, reason: nil, expecting: nil, by: lina)
    }
    await #expect(throws: OfficeProblem.refused(.notSupervisor)) {
      _ = try await house.cases.reassign(id, to: joko, reason: nil, expecting: nil, by: rani)
    }
    try await house.enterLeave("joko", from: "2026-11-24", until: "2026-11-24")
    let candidates = try house.cases.candidates(for: try house.cases.load(id))
    #expect(candidates.map(\.account.login) == ["rani", "joko"])
    #expect(candidates.last?.hindrance == .onLeave(until: house.day("2026-11-24")))
  }

  /// What a desk asks to be proven is asked of everybody who acts there.
  @Test func aDeskTakesOnlyWhomItsDocumentsQualify() async throws {
    let house = try await ActingOffice { files in
      let text = String(decoding: files["officials.yaml"] ?? Data(), as: UTF8.self)
      files["officials.yaml"] = Data(
        text.replacingOccurrences(of: "{pendidikan: s1, nomor: CONTOH-S1-0103", with: "{pendidikan: d3, nomor: X")
          .utf8)
    }
    let id = try await house.office.submitted()
    try await house.bring(id) { $0.role == "back_office" }
    let step = try #require(try house.cases.load(id).step?.id)
    let lacking = Refusal.unqualified(step, [.education(atLeast: .bachelor)])
    func claim() async throws {
      _ = try await house.cases.perform(
        .claim(takeOver: false), on: id, expecting: nil, by: try house.office.officer("sari"))
    }
    await #expect(throws: OfficeProblem.refused(lacking)) { try await claim() }
    let (sari, ayu) = (try house.office.account("sari").id, Authority.administrator(try house.office.account("ayu").id))
    try await house.administration.enterProof(
      .education(.bachelor), number: "S1-9", date: house.day("2025-08-01"), scan: nil, of: sari, by: ayu)
    try await claim()
    let proof = try #require(try house.office.store.read { try $0.proofs(house.office.context.id, of: sari) }.first)
    try await house.administration.withdrawProof(proof.id, of: sari, by: ayu)
    #expect(try house.cases.officer(house.office.account("sari")).proofs == [.education(.diploma)])
  }

  @Test func anOfficeTooSmallRelaxesOneRuleAndTheHistorySaysSo() async throws {
    let house = try await ActingOffice { files in
      let text = String(decoding: files["office.yaml"] ?? Data(), as: UTF8.self)
      files["office.yaml"] = Data((text + "\npemisahan_tugas: {dilonggarkan: [periksa_sendiri]}\n").utf8)
    }
    let mandate = try await house.give(house.mandate(to: "lina", from: "2026-11-24"))
    let id = try await house.readyToApprove()
    let letters = house.office.letters()
    _ = try await letters.approve(id, expecting: nil, by: try house.office.officer("lina"), form: nil)
    let facts = try house.cases.load(id).events.suffix(2)
    let step = house.office.procedure.steps.first { $0.act == .approve }?.id ?? ""
    #expect(facts.first?.fact == .dutyRelaxed(.ownCheck, step: step))
    #expect(facts.allSatisfy { $0.by.mandate == mandate.id })
    let listed = try RelaxedDuties(cases: house.cases).page(offset: 0, limit: 9)
    #expect(listed.total == 1 && listed.rows.map(\.caseID) == [id])
    #expect(listed.rows.map(\.rule) == [.ownCheck] && listed.rows.map(\.step) == [step])
    #expect(listed.rows.first?.row?.letterNumber != nil && listed.rows.first?.by.mandate == mandate.id)

    // Without it, who verified does not sign, mandate or not.
    let strict = try await ActingOffice()
    try await strict.give(strict.mandate(to: "lina", from: "2026-11-24"))
    let other = try await strict.readyToApprove()
    do {
      _ = try await strict.office.letters().approve(
        other, expecting: nil, by: try strict.office.officer("lina"), form: nil)
      Issue.record("signed what she verified")
    } catch OfficeProblem.refused(.ownWork(.ownCheck, _)) {}
    #expect(try RelaxedDuties(cases: strict.cases).page(offset: 0, limit: 9).total == 0)
  }

  @Test func ownWorkIsToldOfThoseFilesAloneThatAnOfficerEnteredOrJudged() async throws {
    let house = try await ActingOffice()
    let verified = try await house.readyToApprove()
    let fresh = try await house.office.submitted()
    let rows = try house.office.store.read { store in
      try [verified, fresh].compactMap { try store.caseRow(house.office.context.id, $0) }
    }
    let lina = try house.office.account("lina")
    // At the approving desk she has nothing to do without a mandate, and then what she verified is not hers.
    try await house.give(house.mandate(to: "lina", from: "2026-11-24"))
    #expect(try house.cases.ownWork(of: lina, among: rows) == [verified: .ownCheck])
    #expect(try house.cases.ownWork(of: house.office.account("budi"), among: rows) == [:])
    #expect(try house.cases.ownWork(of: lina, among: []) == [:])
  }

  @Test func supervisorsEnterLeaveAndNothingElse() async throws {
    let house = try await ActingOffice()
    let office = house.office
    let today = house.day("2026-11-24")
    func enter(_ login: String, by authority: Authority) async throws {
      try await house.administration.enterLeave(
        of: try office.account(login).id, from: today, until: today, in: office.file, by: authority)
    }
    let lina = Authority.supervisor(try office.account("lina").id)
    try #require(office.file.supervisors.contains("lina"))
    try await enter("doni", by: lina)
    await #expect(throws: AccountRefusal.ownAccount) { try await enter("lina", by: lina) }
    await #expect(throws: AccountRefusal.notSupervisor) {
      try await enter("sari", by: .supervisor(try office.account("rani").id))
    }
    await #expect(throws: AccountRefusal.notAdministrator) {
      try await house.administration.enterProof(
        .education(.bachelor), number: "S1-9", date: today, scan: nil, of: try office.account("doni").id, by: lina)
    }
    let (id, doni) = (office.context.id, try office.account("doni").id)
    let leave = try #require(try office.store.read { try $0.leaves(id, of: doni, notOverOn: today) }.first)
    let log = AuditLog(context: office.context, utcOffset: 420)
    #expect(try log.page(.init(), offset: 0, limit: 1).rows.map(\.by) == [.supervisor(try office.account("lina").id)])
    try await house.administration.cancelLeave(leave.id, of: doni, in: office.file, by: lina)
    #expect(try office.store.read { try $0.leaves(id, of: doni, notOverOn: today) }.allSatisfy { $0.cancelled != nil })
  }

  @Test func whoIsAwayIsNotReminded() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let acting = Administration(
      accounts: Accounts(
        context: house.office.context, hasher: PasswordHasher(cost: .init(operations: 1, memory: 8_192)),
        utcOffset: 420), knownRoles: Set(house.office.procedure.roles.map(\.id)))
    let today = try #require(CivilDate("2026-11-24"))
    try await acting.enterLeave(
      of: try house.office.account("joko").id, from: today, until: today, in: house.office.file, by: .console)
    house.pass(minutes: 10)
    _ = try await Reminders(cases: house.office.cases).round()
    #expect(try house.sent(id, "reminder-50") == ["rani@simple.example"])
  }
}
