import CaseStore
import Casework
import Testing

@testable import Office

@Suite("What an administrator may do")
struct AdministrationTests {
  private let desk = AccountsFixture.desk
  private let otherDesk = AccountsFixture.otherDesk

  @Test func anOfficerIsAddedWithAPasswordForOnce() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    let (account, password) = try await fixture.administration.addOfficer(
      login: "Rini", name: "Rini Umpama", standing: .desks([otherDesk, desk]), password: "not from a page", by: admin)
    #expect(account.roles == [otherDesk, desk].sorted())
    #expect(account.isOfficer && account.mustChangePassword && !account.isAdministrator && !account.isAuditor)
    let signedIn = try await fixture.accounts.signIn("rini", password: try #require(password), remote: "r")
    #expect(signedIn.visitor.account == account)
    let acts = try fixture.acts().suffix(2)
    #expect(
      acts.map(\.act) == [
        .accountAdded(account.id), .accountChanged(account.id, roles: account.roles, isDisabled: false),
      ])
    #expect(Set(acts.map(\.by)) == [admin.doer])
  }

  @Test func addingIsRefusedWithAReason() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    let administration = fixture.administration
    await #expect(throws: AccountRefusal.unknownRole("meja-lain")) {
      try await administration.addOfficer(login: "rini", name: "Rini", standing: .desks(["meja-lain"]), by: admin)
    }
    await #expect(throws: AccountRefusal.loginTaken) {
      try await administration.addOfficer(login: "admin.satu", name: "Rini", standing: .auditor, by: admin)
    }
    await #expect(throws: AccountRefusal.malformedLogin) {
      try await administration.addOfficer(login: "rini@contoh.id", name: "Rini", standing: .auditor, by: admin)
    }
    await #expect(throws: AccountRefusal.weakPassword(.common)) {
      try await administration.addOfficer(
        login: "rini", name: "Rini", standing: .auditor, password: "password123", by: .console)
    }
    #expect(try administration.list().total == 1)
  }

  @Test func onlyAnAdministratorAdministers() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    let officer = try await fixture.administration.addOfficer(
      login: "rini", name: "Rini", standing: .desks([desk]), by: admin
    ).account
    for authority in [Authority.administrator(officer.id), .administrator("nobody")] {
      await #expect(throws: AccountRefusal.notAdministrator) {
        try await fixture.administration.setStanding(.administrator, of: officer.id, by: authority)
      }
      await #expect(throws: AccountRefusal.notAdministrator) {
        try await fixture.administration.resetPassword(of: officer.id, by: authority)
      }
    }
  }

  @Test func nobodyChangesHisOwnAccount() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    _ = try await fixture.administrator("admin.dua")
    let id = try #require(try fixture.account("admin.satu")?.id)
    await #expect(throws: AccountRefusal.ownAccount) {
      try await fixture.administration.setStanding(.desks([desk]), of: id, by: admin)
    }
    await #expect(throws: AccountRefusal.ownAccount) {
      try await fixture.administration.setDisabled(true, id, by: admin)
    }
    await #expect(throws: AccountRefusal.ownAccount) {
      try await fixture.administration.resetPassword(of: id, by: admin)
    }
  }

  @Test func oneAdministratorIsAlwaysLeft() async throws {
    let fixture = try AccountsFixture()
    let administration = fixture.administration
    let first = try await fixture.administrator()
    let id = try #require(try fixture.account("admin.satu")?.id)
    await #expect(throws: AccountRefusal.lastAdministrator) {
      try await administration.setDisabled(true, id, by: .console)
    }
    await #expect(throws: AccountRefusal.lastAdministrator) {
      try await administration.setStanding(.auditor, of: id, by: .console)
    }
    let second = try await fixture.administrator("admin.dua")
    let secondID = try #require(try fixture.account("admin.dua")?.id)
    try await administration.setDisabled(true, secondID, by: first)
    // The disabled one counts for nothing.
    await #expect(throws: AccountRefusal.notAdministrator) {
      try await administration.setDisabled(false, id, by: second)
    }
    await #expect(throws: AccountRefusal.lastAdministrator) {
      try await administration.setDisabled(true, id, by: .console)
    }
    try await administration.setDisabled(false, secondID, by: first)
    try await administration.setStanding(.desks([desk]), of: id, by: second)
    #expect(try fixture.account(id)?.isAdministrator == false)
    #expect(try fixture.account(id)?.roles == [desk])
  }

  @Test func standingsExcludeEachOther() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    let id = try await fixture.administration.addOfficer(
      login: "rini", name: "Rini", standing: .desks([desk]), by: admin
    ).account.id
    try await fixture.administration.setStanding(.auditor, of: id, by: admin)
    #expect(try fixture.account(id).map { $0.isAuditor && $0.roles.isEmpty && !$0.isAdministrator } == true)
    try await fixture.administration.setStanding(.administrator, of: id, by: admin)
    #expect(try fixture.account(id).map { !$0.isAuditor && $0.roles.isEmpty && $0.isAdministrator } == true)
    try await fixture.administration.setStanding(.desks([]), of: id, by: admin)
    #expect(try fixture.account(id).map { !$0.isAuditor && $0.roles.isEmpty && !$0.isAdministrator } == true)
  }

  @Test func anApplicantGetsNoDesk() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    let id = try #require(
      try await fixture.accounts.registerApplicant(
        login: "rini@contoh.id", name: "Rini", password: "tiga gajah di loteng"
      ).visitor.account?.id)
    await #expect(throws: AccountRefusal.notOfficer) {
      try await fixture.administration.setStanding(.desks([desk]), of: id, by: admin)
    }
  }

  @Test func aResetEndsSessions() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    let (account, first) = try await fixture.administration.addOfficer(
      login: "rini", name: "Rini", standing: .desks([desk]), by: admin)
    let cookie = try await fixture.accounts.signIn("rini", password: try #require(first), remote: "r").cookie
    let second = try await fixture.administration.resetPassword(of: account.id, by: admin)
    #expect(second != first)
    #expect(try await fixture.accounts.visitor(cookie) == nil)
    let again = try await fixture.accounts.signIn("rini", password: second, remote: "r")
    #expect(again.visitor.account?.mustChangePassword == true)
    #expect(try fixture.acts().last?.act == .passwordReset(account.id))
  }
}
