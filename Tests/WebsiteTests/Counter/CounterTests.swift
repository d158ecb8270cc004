import Casework
import Office
import Testing

@testable import Website

@Suite("The counter")
struct CounterTests {
  @Test func unfinishedApplicationsOfTheCounterAreFoundAgain() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      #expect(try await browser.open(.counterDesk).says("Tidak ada draf di loket Anda"))
      let start = try await browser.open(.counterNew)
      #expect(start.path == Address.counterNew.path || start.path == Address.newApplication(site.procedure.id).path)
      let id = try await Journey(site: site, browser: browser).begin()
      let desk = try await browser.open(.counterDesk)
      #expect(desk.links.contains(Address.draft(id).path))
      let colleague = browser.another()
      try await colleague.signIn(site.officer(at: work.firstStep, 1))
      #expect(try await colleague.open(.counterDesk).says("Tidak ada draf di loket Anda"))
    }
  }

  @Test func aCaseIsFoundByNumberNameAndNIK() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit(paper: [])
    let loaded = try site.services.cases.load(id)
    let nik = try #require(site.procedure.keyFields.nik.flatMap { loaded.values[$0] })
    let spaced = "\(nik.prefix(4)) \(nik.dropFirst(4))"
    let name = try #require(loaded.name.split(separator: " ").first)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      for asked in [loaded.state.number, String(name), nik, spaced] {
        try await browser.open(.counterDesk)
        let page = try await browser.send(to: .counterFind, [CounterSearchForm.text: asked])
        #expect(page.links.contains(Address.application(id).path), "\(asked)")
        #expect(!page.links.contains { $0.contains(nik) })
      }
      try await browser.open(.counterDesk)
      #expect(try await browser.send(to: .counterFind, [CounterSearchForm.text: "zzzz"]).heading.hasPrefix("Tidak ada"))
      try await browser.open(.counterDesk)
      #expect(try await browser.send(to: .counterFind).status == .unprocessableContent)
      #expect(try await browser.open(.application(id)).status == .ok)
    }
  }

  @Test func aForgottenPasswordIsResetAgainstTheCard() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let applicant = try site.applicant()
    let fields: [String: String?] = [
      CounterResetPage.login: applicant.login, CounterResetPage.identity: "KTP", CounterResetPage.confirmed: "yes",
    ]
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      try await browser.open(.counterReset)
      let unseen = try await browser.send(to: .counterReset, [CounterResetPage.login: applicant.login])
      #expect(unseen.status == .unprocessableContent)
      let page = try await browser.send(to: .counterReset, fields)
      let password = try #require(page.html.firstMatch(of: /user-select-all">([^<]+)</)).1
      let person = browser.another()
      #expect(try await person.signIn(applicant.login, String(password)).path.hasPrefix(Address.password.path))
      let officer = try site.officer(at: work.firstStep, 1)
      try await browser.open(.counterReset)
      let refused = try await browser.send(
        to: .counterReset, fields.merging([CounterResetPage.login: officer.login]) { $1 })
      #expect(refused.status == .unprocessableContent)
    }
  }

  @Test(arguments: [Address.counterDesk, .counterNew, .counterReset])
  func onlyTheCountersOwnOfficersComeIn(_ address: Address) async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    try await site.run { browser in
      #expect(try await browser.open(address).path.hasPrefix(Address.signIn.path))
      try await browser.signIn(site.officer(at: work.approval))
      #expect(try await browser.open(address).status == .forbidden)
      let applicant = browser.another()
      try await applicant.signIn(site.applicant())
      #expect(try await applicant.open(address).status == .forbidden)
    }
  }
}
