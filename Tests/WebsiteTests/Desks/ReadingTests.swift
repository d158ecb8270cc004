import CaseStore
import Casework
import Office
import Procedures
import Testing

@testable import Website

@Suite("Reading files, and the record of it")
struct ReadingTests {
  private func seen(_ site: SiteHarness, _ account: AccountID) throws -> [Act] {
    let filter = ActFilter(account: account)
    let entries = try site.store.read {
      try $0.recentActs(site.services.office.id, filter, offset: 0, limit: 50).rows
    }
    return try entries.map { try JournalCoding.act($0).0.fact }
  }

  @Test func everyViewAndDownloadIsRecorded() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let digest = try #require(try work.state(id).content.evidence.values.compactMap(\.file).first)
    let officer = try site.officer(at: work.firstStep)
    try await site.run { browser in
      try await browser.signIn(officer)
      let view = try await browser.open(.documentView(id, digest))
      #expect(view.status == .ok)
      #expect(view.html.contains(Address.documentPage(id, digest, page: 1).path))
      let account = try site.account(officer).id
      #expect(try seen(site, account).contains(.documentSeen(id, digest, downloaded: false)))
      let file = try await browser.request(Address.documentFile(id, digest).path, .get)
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      #expect(file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
      #expect(try seen(site, account).contains(.documentSeen(id, digest, downloaded: true)))
      #expect(try await browser.open(.documentView(id, Digest.any)).status == .notFound)
      #expect(try await browser.request(Address.documentPage(id, digest, page: 99).path, .get).status == .notFound)
    }
  }

  @Test func auditorsReadAndOthersDoNot() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let digest = try #require(try work.state(id).content.evidence.values.compactMap(\.file).first)
    let addresses = [Address.caseData(id), .caseHistory(id), .documentView(id, digest)]
    try await site.run { browser in
      try await browser.signIn(site.auditor())
      for address in addresses { #expect(try await browser.open(address).status == .ok) }
      #expect(try await browser.open(.bench(id)).status == .forbidden)
      let administrator = browser.another()
      try await administrator.signIn(site.administrator())
      for address in addresses { #expect(try await administrator.open(address).status == .forbidden) }
      let stranger = browser.another()
      for address in addresses { #expect(try await stranger.open(address).path.hasPrefix(Address.signIn.path)) }
    }
  }

  @Test func aSecondApplicationOfTheSamePersonIsPointedOut() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let first = try await work.submit()
    let second = try await work.submit()
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      let page = try await browser.open(.bench(second))
      #expect(page.says("NIK ini sudah memiliki izin atau permohonan yang berjalan"))
      #expect(page.links.contains(Address.caseData(first).path))
    }
  }
}
