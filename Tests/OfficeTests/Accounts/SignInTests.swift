import CaseStore
import Casework
import Testing
import WorkingTime

@testable import Office

@Suite("Registering and signing in")
struct SignInTests {
  private let password = "tiga gajah di loteng"

  @Test func anApplicantRegistersAndSignsIn() async throws {
    let fixture = try AccountsFixture()
    let made = try await fixture.accounts.registerApplicant(
      login: "0812 0000 0147", name: " Rini  Umpama ", password: password)
    let account = try #require(made.visitor.account)
    #expect(account.login == "+6281200000147")
    #expect(account.name == "Rini Umpama")
    #expect(try await fixture.accounts.visitor(made.cookie)?.account == account)

    let again = try await fixture.accounts.signIn(
      "+6281200000147", password: password, remote: "r", previous: made.cookie)
    #expect(again.cookie != made.cookie)
    #expect(try await fixture.accounts.visitor(made.cookie) == nil)
    #expect(again.visitor.session.csrf != made.visitor.session.csrf)
    let acts = try fixture.acts()
    #expect(acts.map(\.act) == [.accountAdded(account.id)])
    #expect(acts.map(\.by) == [.applicant(account.id)])
    #expect(try fixture.acts(.access(day: "2026-11-23")).map(\.act) == [.signedIn])
  }

  @Test func registeringIsRefusedWithAReason() async throws {
    let fixture = try AccountsFixture()
    let accounts = fixture.accounts
    _ = try await accounts.registerApplicant(login: "rini@contoh.id", name: "Rini", password: password)
    await #expect(throws: AccountRefusal.loginTaken) {
      try await accounts.registerApplicant(login: "RINI@contoh.id", name: "Rini", password: password)
    }
    await #expect(throws: AccountRefusal.malformedLogin) {
      try await accounts.registerApplicant(login: "rini", name: "Rini", password: password)
    }
    await #expect(throws: AccountRefusal.malformedName) {
      try await accounts.registerApplicant(login: "a@contoh.id", name: " ", password: password)
    }
    await #expect(throws: AccountRefusal.weakPassword(.tooShort(minimum: 10))) {
      try await accounts.registerApplicant(login: "a@contoh.id", name: "Ani", password: "pendek")
    }
    #expect(try fixture.acts().count == 1)
  }

  @Test func fiveWrongPasswordsAreFreeThenWaitsGrow() async throws {
    let fixture = try AccountsFixture()
    let accounts = fixture.accounts
    _ = try await accounts.registerApplicant(login: "rini@contoh.id", name: "Rini", password: password)
    for _ in 1...5 { await wrong(accounts, throws: .wrongCredentials) }
    for minutes in [1, 2, 4, 8, 15, 15] as [Int64] {
      let until = fixture.now.adding(seconds: minutes * 60)
      await wrong(accounts, throws: .tooManyAttempts(until: until))
      fixture.pass(minutes: minutes)
      await wrong(accounts, throws: .wrongCredentials)
    }
    // Even the right one has to wait, from any address.
    await #expect(throws: AccountRefusal.tooManyAttempts(until: fixture.now.adding(seconds: 900))) {
      try await accounts.signIn("rini@contoh.id", password: password, remote: "elsewhere")
    }
    fixture.pass(minutes: 15)
    _ = try await accounts.signIn("rini@contoh.id", password: password, remote: "elsewhere")
    await wrong(accounts, throws: .wrongCredentials)
    // Attempts that were not looked at leave no trace.
    let failures = try fixture.acts(.access(day: "2026-11-23")).filter { $0.act == .signInFailed }
    #expect(failures.count == 12)
  }

  @Test func failuresAreForgottenAfterAnHour() async throws {
    let fixture = try AccountsFixture()
    for _ in 1...5 { await wrong(fixture.accounts, throws: .wrongCredentials) }
    fixture.pass(minutes: 62)
    for _ in 1...5 { await wrong(fixture.accounts, throws: .wrongCredentials) }
  }

  @Test func guessesAtTheSameMomentGainNothing() async throws {
    let fixture = try AccountsFixture()
    let accounts = fixture.accounts
    let looked = await withTaskGroup(of: Bool.self) { group in
      for _ in 1...12 {
        group.addTask {
          do {
            _ = try await accounts.signIn("nobody", password: "x", remote: "r")
            return false
          } catch {
            return error as? AccountRefusal == .wrongCredentials
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(looked == 5)
  }

  @Test func oneAddressCannotTryManyLogins() async throws {
    let fixture = try AccountsFixture()
    for n in 1...20 {
      await #expect(throws: AccountRefusal.wrongCredentials) {
        try await fixture.accounts.signIn("orang\(n)", password: "x", remote: "r")
      }
    }
    await #expect(throws: AccountRefusal.tooManyAttempts(until: fixture.now.adding(seconds: 60))) {
      try await fixture.accounts.signIn("orang21", password: "x", remote: "r")
    }
    await #expect(throws: AccountRefusal.wrongCredentials) {
      try await fixture.accounts.signIn("orang21", password: "x", remote: "other")
    }
  }

  @Test func thatAnAccountIsDisabledIsToldOnlyWithItsPassword() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    let made = try await fixture.accounts.registerApplicant(login: "rini@contoh.id", name: "Rini", password: password)
    let id = try #require(made.visitor.account?.id)
    try await fixture.administration.setDisabled(true, id, by: admin)
    #expect(try await fixture.accounts.visitor(made.cookie) == nil)
    await wrong(fixture.accounts, throws: .wrongCredentials)
    await #expect(throws: AccountRefusal.disabled) {
      try await fixture.accounts.signIn("rini@contoh.id", password: password, remote: "r")
    }
    try await fixture.administration.setDisabled(false, id, by: admin)
    _ = try await fixture.accounts.signIn("rini@contoh.id", password: password, remote: "r")
  }

  @Test func whenTooManyWaitNothingIsCounted() async throws {
    let fixture = try AccountsFixture()
    _ = try await fixture.accounts.registerApplicant(login: "rini@contoh.id", name: "Rini", password: password)
    let full = Accounts(
      context: fixture.accounts.context, hasher: PasswordHasher(mostWaiting: 0), utcOffset: 420)
    for _ in 1...6 { await wrong(full, throws: .busy) }
    _ = try await fixture.accounts.signIn("rini@contoh.id", password: password, remote: "r")
  }

  private func wrong(_ accounts: Accounts, throws refusal: AccountRefusal) async {
    await #expect(throws: refusal) {
      try await accounts.signIn("rini@contoh.id", password: "salah sekali ini", remote: "r")
    }
  }
}
