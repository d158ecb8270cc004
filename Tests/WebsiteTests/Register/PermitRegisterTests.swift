import CaseStore
import Casework
import Office
import Testing

@testable import Website

@Suite("The permit register")
struct PermitRegisterTests {
  @Test func everyOfficerFindsEveryApplication() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let first = try await work.submit(0)
    let second = try await work.submit(1)
    try await work.bring(second, to: work.approval)
    let loaded = try site.services.cases.load(first)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.approval))
      let all = try await browser.open(.permitRegister)
      #expect(all.links.contains(Address.caseHistory(first).path))
      #expect(all.links.contains(Address.caseHistory(second).path))
      #expect(all.says(site.procedure.steps[1].statusLabel))
      for query in [
        [(RegisterFilter.text, loaded.state.number)], [(RegisterFilter.text, loaded.name)],
        [(RegisterFilter.text, loaded.workplace)],
      ] {
        let page = try await browser.open(Address.permitRegister.path(query))
        #expect(page.links.contains(Address.caseHistory(first).path))
        #expect(!page.links.contains(Address.caseHistory(second).path))
      }
      let today = site.today
      for (query, isThere) in [
        ([(RegisterFilter.state, "proses")], true), ([(RegisterFilter.state, "selesai")], false),
        ([(RegisterFilter.from, today.description), (RegisterFilter.until, today.description)], true),
        ([(RegisterFilter.from, today.adding(days: 1).description)], false),
        ([(RegisterFilter.service, "lain")], false),
      ] {
        let page = try await browser.open(Address.permitRegister.path(query))
        #expect(page.links.contains(Address.caseHistory(first).path) == isThere, "\(query)")
      }
      let none = try await browser.open(Address.permitRegister.path([(RegisterFilter.text, "zzzz")]))
      #expect(none.says("Tidak ada permohonan untuk “zzzz”"))
    }
  }

  @Test func theFileHoldsWhatTheFilterFindsAndIsRecorded() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit(0)
    let loaded = try site.services.cases.load(id)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      let file = try await browser.request(Address.registerCSV.path, .get)
      #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
      #expect(file.html.contains("\"\(loaded.state.number)\""))
      let none = try await browser.request(Address.registerCSV.path([(RegisterFilter.text, "zzzz")]), .get)
      #expect(!none.html.contains(loaded.state.number))
    }
    let acts = try site.store.read {
      try $0.recentActs(site.services.office.id, ActFilter(), offset: 0, limit: 9).rows.map {
        try JournalCoding.act($0).0
      }
    }
    #expect(acts.contains { $0.fact == .exported(what: "register.csv, 1") })
    #expect(acts.contains { $0.fact == .exported(what: "register.csv, 0") })
  }

  @Test(arguments: [Address.permitRegister, .registerCSV])
  func itIsNotForApplicants(_ address: Address) async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      #expect(try await browser.open(address).path.hasPrefix(Address.signIn.path))
      try await browser.signIn(site.applicant())
      #expect(try await browser.open(address).status == .forbidden)
    }
  }
}
