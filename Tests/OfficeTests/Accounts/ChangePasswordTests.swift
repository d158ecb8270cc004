import CaseStore
import Casework
import Testing

@testable import Office

@Suite("Changing a password, and resetting it at the counter")
struct ChangePasswordTests {
  private let old = "tiga gajah di loteng"
  private let new = "empat gajah di loteng"

  @Test func otherSessionsEnd() async throws {
    let fixture = try AccountsFixture()
    let accounts = fixture.accounts
    let first = try await accounts.registerApplicant(login: "rini@contoh.id", name: "Rini", password: old)
    let second = try await accounts.signIn("rini@contoh.id", password: old, remote: "r")
    try await accounts.changePassword(of: second.visitor, from: old, to: new)
    #expect(try await accounts.visitor(first.cookie) == nil)
    #expect(try await accounts.visitor(second.cookie) != nil)
    await #expect(throws: AccountRefusal.wrongCredentials) {
      try await accounts.signIn("rini@contoh.id", password: old, remote: "r")
    }
    _ = try await accounts.signIn("rini@contoh.id", password: new, remote: "r")
    let id = try #require(first.visitor.account?.id)
    #expect(try fixture.acts().map(\.act) == [.accountAdded(id), .passwordChanged(id)])
  }

  @Test func theOldOneIsNeededAndGuessesAreCounted() async throws {
    let fixture = try AccountsFixture()
    let visitor = try await fixture.accounts.registerApplicant(
      login: "rini@contoh.id", name: "Rini", password: old
    ).visitor
    await #expect(throws: AccountRefusal.samePassword) {
      try await fixture.accounts.changePassword(of: visitor, from: old, to: old)
    }
    await #expect(throws: AccountRefusal.weakPassword(.common)) {
      try await fixture.accounts.changePassword(of: visitor, from: old, to: "password123")
    }
    for _ in 1...5 {
      await #expect(throws: AccountRefusal.wrongCredentials) {
        try await fixture.accounts.changePassword(of: visitor, from: "salah", to: new)
      }
    }
    await #expect(throws: AccountRefusal.tooManyAttempts(until: fixture.now.adding(seconds: 60))) {
      try await fixture.accounts.changePassword(of: visitor, from: old, to: new)
    }
  }

  @Test func theCounterGivesAPasswordForOnce() async throws {
    let fixture = try AccountsFixture()
    let accounts = fixture.accounts
    let clerk = try await fixture.administration.addOfficer(
      login: "loket", name: "Loket", standing: .desks([AccountsFixture.desk]), by: .console
    ).account
    let before = try await accounts.registerApplicant(login: "0812 0000 0147", name: "Rini", password: old)
    let (account, password) = try await accounts.resetAtCounter(
      "62 812 0000 0147", identitySeen: "KTP", by: clerk.id, counters: [AccountsFixture.desk])
    #expect(account.mustChangePassword)
    #expect(try await accounts.visitor(before.cookie) == nil)
    let signedIn = try await accounts.signIn("081200000147", password: password, remote: "r")
    #expect(signedIn.visitor.account?.mustChangePassword == true)
    try await accounts.changePassword(of: signedIn.visitor, from: password, to: new)
    #expect(try fixture.account(account.id)?.mustChangePassword == false)
    let acts = try fixture.acts().suffix(2)
    #expect(acts.map(\.act) == [.passwordReset(account.id), .passwordChanged(account.id)])
    #expect(acts.map(\.by) == [.counter(clerk.id), .applicant(account.id)])
  }

  @Test func onlyTheCounterResetsAndOnlyApplicants() async throws {
    let fixture = try AccountsFixture()
    let accounts = fixture.accounts
    _ = try await accounts.registerApplicant(login: "rini@contoh.id", name: "Rini", password: old)
    let clerk = try await fixture.administration.addOfficer(
      login: "loket", name: "Loket", standing: .desks([AccountsFixture.otherDesk]), by: .console
    ).account
    await #expect(throws: AccountRefusal.notAtCounter) {
      try await accounts.resetAtCounter(
        "rini@contoh.id", identitySeen: "KTP", by: clerk.id, counters: [AccountsFixture.desk])
    }
    await #expect(throws: AccountRefusal.unknownAccount) {
      try await accounts.resetAtCounter(
        "ani@contoh.id", identitySeen: "KTP", by: clerk.id, counters: [AccountsFixture.otherDesk])
    }
    // An officer's user name is no applicant's login to begin with.
    await #expect(throws: AccountRefusal.malformedLogin) {
      try await accounts.resetAtCounter(
        "loket", identitySeen: "KTP", by: clerk.id, counters: [AccountsFixture.otherDesk])
    }
  }
}
