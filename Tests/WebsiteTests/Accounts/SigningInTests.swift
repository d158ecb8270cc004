import Casework
import Office
import Testing

@testable import Website

@Suite("Signing in and registering")
struct SigningInTests {
  @Test func everybodyComesToWhereTheirWorkBegins() async throws {
    let site = try await SiteHarness()
    let first = try #require(site.procedure.steps.first { $0.role != nil })
    let people = [
      (try site.applicant(), Address.myApplications), (try site.officer(at: first.id), .desks),
      (try site.administrator(), .accounts), (try site.auditor(), .auditLog),
    ]
    try await site.run { browser in
      for (credential, address) in people {
        let page = try await browser.another().signIn(credential)
        #expect(page.path == address.path)
      }
    }
  }

  @Test func aPageAskedForIsShownAfterSigningIn() async throws {
    let site = try await SiteHarness()
    let applicant = try site.applicant()
    try await site.run { browser in
      let asked = Address.newApplication(site.procedure.id)
      let signIn = try await browser.open(asked)
      #expect(signIn.path.hasPrefix(Address.signIn.path))
      let page = try await browser.send(
        to: .signIn, ["login": applicant.login, "password": applicant.password])
      #expect(page.path == asked.path)
    }
  }

  @Test func aWrongPasswordIsSaidAtTheFieldAndNeverDrawnBack() async throws {
    let site = try await SiteHarness()
    let applicant = try site.applicant()
    try await site.run { browser in
      let page = try await browser.signIn(applicant.login, "salah besar sekali")
      #expect(page.status == .unprocessableContent)
      #expect(page.title.hasPrefix("Salah: "))
      #expect(page.says("Nama masuk dan kata sandi tidak cocok"))
      #expect(page.html.contains("value=\"\(applicant.login)\""))
      #expect(!page.html.contains("salah besar sekali"))
    }
  }

  @Test func guessingIsSlowedDown() async throws {
    let site = try await SiteHarness()
    let applicant = try site.applicant()
    try await site.run { browser in
      for _ in 0..<5 { try await browser.signIn(applicant.login, "bukan ini juga") }
      let page = try await browser.signIn(applicant)
      #expect(page.status == .tooManyRequests)
      #expect(page.headers[.retryAfter] != nil)
      #expect(page.says("Terlalu banyak percobaan"))
      site.clock.advance(minutes: 30)
      #expect(try await browser.signIn(applicant).path == Address.myApplications.path)
    }
  }

  @Test func aFormSentAfterTheSessionEndedIsKept() async throws {
    let site = try await SiteHarness()
    let applicant = try site.applicant()
    try await site.run { browser in
      try await browser.signIn(applicant)
      let journey = Journey(site: site, browser: browser)
      let id = try await journey.begin()
      let group = try #require(site.procedure.groups.first)
      let name = SectionInput.name(site.procedure.keyFields.name)
      try await browser.open(.draftSection(id, group.id))
      await browser.forgetCookies()
      let kept = try await browser.send(to: .draftSection(id, group.id), [name: "Nama yang tidak hilang"])
      #expect(kept.status == .forbidden)
      // The wrong password first: the form is still there afterwards.
      let wrong = try await browser.send(to: .signIn, ["login": applicant.login, "password": "bukan ini"])
      #expect(wrong.status == .unprocessableContent)
      let again = try await browser.send(
        to: .signIn, ["login": applicant.login, "password": applicant.password])
      #expect(again.html.contains("Nama yang tidak hilang"))
      let page = try await browser.send(to: .draftSection(id, group.id))
      #expect(page.html.contains("value=\"Nama yang tidak hilang\""))
    }
  }

  @Test func signingOutEndsTheSession() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      try await browser.send(to: .signOut)
      let page = try await browser.open(.myApplications)
      #expect(page.path.hasPrefix(Address.signIn.path))
    }
  }

  @Test func registeringSaysWhatIsWrongAndThenSignsIn() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      try await browser.open(.register)
      let page = try await browser.send(
        to: .register,
        [
          "login": "0812 0000 9999", "name": "Coba Contohwan", "password": "empat kata yang lain",
          "repeat-password": "empat kata yang beda",
        ])
      #expect(page.status == .unprocessableContent)
      #expect(page.says("Kedua kata sandi tidak sama"))
      #expect(page.html.contains("value=\"0812 0000 9999\""))
      #expect(page.says(site.office.privacy.short))
      let password = "empat kata yang lain"
      let weak = try await browser.send(to: .register, ["password": "pendek", "repeat-password": "pendek"])
      #expect(weak.status == .unprocessableContent)
      let done = try await browser.send(to: .register, ["password": password, "repeat-password": password])
      #expect(done.path == Address.myApplications.path)
      let taken = browser.another()
      try await taken.open(.register)
      let refused = try await taken.send(
        to: .register,
        ["login": "+62 812-0000-9999", "name": "Orang lain", "password": password, "repeat-password": password])
      #expect(refused.says("Sudah ada akun"))
    }
  }

  @Test func anOneTimePasswordMustBeChangedFirst() async throws {
    let site = try await SiteHarness()
    let applicant = try site.applicant()
    let step = try #require(site.procedure.steps.first { $0.role != nil })
    let clerk = try site.account(site.officer(at: step.id))
    let reset = try await site.services.accounts.resetAtCounter(
      applicant.login, identitySeen: "KTP", by: clerk.id, counters: Set(clerk.roles))
    try await site.run { browser in
      let forced = try await browser.signIn(applicant.login, reset.oneTimePassword)
      #expect(forced.path.hasPrefix(Address.password.path))
      #expect(try await browser.open(.myApplications).path.hasPrefix(Address.password.path))
      let same = try await browser.send(
        to: .password,
        [
          "current-password": reset.oneTimePassword, "new-password": reset.oneTimePassword,
          "repeat-password": reset.oneTimePassword,
        ])
      #expect(same.status == .unprocessableContent)
      let done = try await browser.send(
        to: .password,
        [
          "current-password": reset.oneTimePassword, "new-password": "sandi pilihan sendiri",
          "repeat-password": "sandi pilihan sendiri",
        ])
      #expect(done.path == Address.myApplications.path)
    }
  }
}
