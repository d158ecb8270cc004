import CaseStore
import Casework
import Testing
import WorkingTime

@testable import Office

@Suite("Opening a case with its receipt")
struct ReceiptAccessTests {
  private static let code = "ABCD2345"

  @Test func numberAndCodeOpenIt() async throws {
    let fixture = try await withCase()
    let opened = try await fixture.accounts.openReceipt(number: " 0147/2026 ", code: "abcd-2345", remote: "r")
    #expect(opened.visitor.account == nil)
    #expect(opened.visitor.session.receiptCase == "k1")
    #expect(try await fixture.accounts.visitor(opened.cookie) == opened.visitor)
    let acts = try fixture.acts(.access(day: "2026-11-23"))
    #expect(acts.map(\.act) == [.caseSeen("k1")])
    #expect(acts.map(\.by) == [.receiptHolder])
    fixture.pass(minutes: 120)
    #expect(try await fixture.accounts.visitor(opened.cookie) == nil)
  }

  @Test func guessesAreThrottledPerNumber() async throws {
    let fixture = try await withCase()
    for n in 1...5 {
      await #expect(throws: AccountRefusal.wrongReceipt) {
        try await fixture.accounts.openReceipt(number: "0147/2026", code: "2222222\(n + 1)", remote: "r\(n)")
      }
    }
    await #expect(throws: AccountRefusal.tooManyAttempts(until: fixture.now.adding(seconds: 60))) {
      try await fixture.accounts.openReceipt(number: "0147/2026", code: Self.code, remote: "other")
    }
    fixture.pass(minutes: 1)
    _ = try await fixture.accounts.openReceipt(number: "0147/2026", code: Self.code, remote: "other")
  }

  @Test func unknownNumbersSoundTheSame() async throws {
    let fixture = try await withCase()
    for (number, code) in [("9999/2026", Self.code), ("0147/2026", "x"), ("", "")] {
      await #expect(throws: AccountRefusal.wrongReceipt) {
        try await fixture.accounts.openReceipt(number: number, code: code, remote: "r")
      }
    }
  }

  @Test func itStaysOpenForWhoThenRegisters() async throws {
    let fixture = try await withCase()
    let opened = try await fixture.accounts.openReceipt(number: "0147/2026", code: Self.code, remote: "r")
    let made = try await fixture.accounts.registerApplicant(
      login: "rini@contoh.id", name: "Rini", password: "tiga gajah di loteng", previous: opened.cookie)
    #expect(made.visitor.session.receiptCase == "k1")
    #expect(try await fixture.accounts.visitor(opened.cookie) == nil)
  }

  @Test func anApplicantOpensItBesideTheAccountAnOfficerDoesNot() async throws {
    let fixture = try await withCase()
    let made = try await fixture.accounts.registerApplicant(
      login: "rini@contoh.id", name: "Rini", password: "tiga gajah di loteng")
    let opened = try await fixture.accounts.openReceipt(
      number: "0147/2026", code: Self.code, remote: "r", previous: made.cookie)
    #expect(opened.visitor.account == made.visitor.account)
    #expect(opened.visitor.session.receiptCase == "k1")

    let (_, password) = try await fixture.administration.addOfficer(
      login: "rini", name: "Rini", standing: .auditor, by: .console)
    let officer = try await fixture.accounts.signIn(
      "rini", password: try #require(password), remote: "r", previous: opened.cookie)
    #expect(officer.visitor.session.receiptCase == nil)
  }

  private func withCase() async throws -> AccountsFixture {
    let fixture = try AccountsFixture()
    let row = CaseRow(
      office: AccountsFixture.office, id: "k1", version: 1, procedure: "izin", kind: "baru", number: "0147/2026",
      stage: "atStep", step: AccountsFixture.step, stepEntered: fixture.now, holder: nil, owner: nil, submissions: 1,
      firstSubmitted: fixture.now, lastSubmitted: fixture.now, closed: nil, applicantName: "Rini", workplace: "",
      personKey: "", receiptCodeHash: ReceiptCode.hash(Self.code, of: "k1"), letterKind: nil, letterNumber: nil,
      letterDate: nil, letterCode: nil, letterDigest: nil, validUntil: nil, words: "")
    try await fixture.store.write { store in
      let entry = NewEntry(at: row.firstSubmitted, by: .system, fact: Fact.released(step: AccountsFixture.step))
      try store.save([entry], of: "k1", expecting: 0, row: row)
    }
    return fixture
  }
}
