import CaseStore
import Casework
import Testing
import WorkingTime

@testable import Office

@Suite("Sessions")
struct SessionTests {
  private let password = "tiga gajah di loteng"

  @Test func anApplicantsSlides() async throws {
    let fixture = try AccountsFixture()
    let cookie = try await fixture.accounts.registerApplicant(
      login: "rini@contoh.id", name: "Rini", password: password
    ).cookie
    for _ in 1...3 {
      fixture.pass(minutes: 11 * 60)
      #expect(try await fixture.accounts.visitor(cookie) != nil)
    }
    fixture.pass(minutes: 12 * 60)
    #expect(try await fixture.accounts.visitor(cookie) == nil)
  }

  @Test func notEveryPageWrites() async throws {
    let fixture = try AccountsFixture()
    let made = try await fixture.accounts.registerApplicant(login: "rini@contoh.id", name: "Rini", password: password)
    fixture.pass(minutes: 9)
    #expect(try await fixture.accounts.visitor(made.cookie)?.session.expires == made.visitor.session.expires)
    fixture.pass(minutes: 1)
    #expect(
      try await fixture.accounts.visitor(made.cookie)?.session.expires == fixture.now.adding(seconds: 12 * 3_600))
  }

  @Test func anOfficersEndsWithTheDay() async throws {
    let fixture = try AccountsFixture()
    _ = try await fixture.administration.addOfficer(
      login: "rini", name: "Rini", standing: .desks([AccountsFixture.desk]), password: password, by: .console)
    let cookie = try await fixture.accounts.signIn("rini", password: password, remote: "r").cookie
    fixture.pass(minutes: 10 * 60 - 1)
    #expect(try await fixture.accounts.visitor(cookie) != nil)
    fixture.pass(minutes: 1)
    #expect(try await fixture.accounts.visitor(cookie) == nil)
  }

  @Test func theStoreDoesNotKnowTheCookie() async throws {
    let fixture = try AccountsFixture()
    let made = try await fixture.accounts.registerApplicant(login: "rini@contoh.id", name: "Rini", password: password)
    #expect(made.visitor.session.token == Chain.sha256(Array(made.cookie.utf8)))
    #expect(made.visitor.session.token.hex != made.cookie)
    for wrong in ["", "x", made.visitor.session.token.hex, made.cookie.uppercased(), made.cookie + "0"] {
      #expect(try await fixture.accounts.visitor(wrong) == nil)
    }
  }

  @Test func signingOutEndsIt() async throws {
    let fixture = try AccountsFixture()
    let cookie = try await fixture.accounts.registerApplicant(
      login: "rini@contoh.id", name: "Rini", password: password
    ).cookie
    try await fixture.accounts.signOut(cookie)
    try await fixture.accounts.signOut(cookie)
    #expect(try await fixture.accounts.visitor(cookie) == nil)
    #expect(try fixture.acts(.access(day: "2026-11-23")).map(\.act) == [.signedOut])
  }

  @Test func accessIsKeptByTheLocalDay() {
    let midnight = Moment(milliseconds: 1_795_366_800_000)
    #expect(JournalStream.access(at: midnight, utcOffset: 420) == .access(day: "2026-11-23"))
    #expect(JournalStream.access(at: midnight.adding(milliseconds: -1), utcOffset: 420) == .access(day: "2026-11-22"))
    #expect(JournalStream.access(at: Moment(milliseconds: -1), utcOffset: 0) == .access(day: "1969-12-31"))
    #expect(JournalStream.access(at: Moment(milliseconds: 0), utcOffset: -60) == .access(day: "1969-12-31"))
  }
}
