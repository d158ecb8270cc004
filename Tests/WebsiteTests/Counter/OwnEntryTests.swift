import Casework
import Procedures
import Testing

@testable import Office
@testable import Website

/// Nobody checks at a desk what he had a hand in at the counter, whichever way round he goes about it.
@Suite("Own entries")
struct OwnEntryTests {
  /// A colleague's walk-in does not become hers by a form that no page showed.
  @Test func anOfficerGetsNoApplicationForHerself() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit(paper: [])
    let officer = try site.officer(at: work.firstStep)
    try await site.run { browser in
      try await browser.signIn(officer)
      let shown = try await browser.open(.application(id))
      let csrf = try #require(shown.forms.flatMap(\.fields).first { $0.name == "csrf" }?.value)
      let page = try await browser.post(Address.tie(id).path, [("csrf", csrf), ("form-key", "x")])
      #expect(page.path.hasPrefix(Address.application(id).path))
      #expect(try work.state(id).owner == nil)
      #expect(try work.state(id).enterers.contains(site.account(officer).id) == false)
    }
  }

  /// One types and uploads, the other presses the button: both have entered it.
  @Test func whoTypedAndWhoSubmittedHaveBothEnteredIt() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let (typist, clerk) = (try site.officer(at: work.firstStep), try site.officer(at: work.firstStep, 1))
    try await site.run { browser in
      try await browser.signIn(typist)
      let journey = Journey(site: site, browser: browser)
      let id = try await journey.begin()
      try await journey.fill(id, site.values())
      try await journey.uploadAll(id)
      let colleague = browser.another()
      try await colleague.signIn(clerk)
      try await colleague.open(.draftReview(id))
      try await colleague.send(to: .draftSubmit(id))
      let both = Set(try [typist, clerk].map { try site.account($0).id })
      #expect(try work.state(id).enterers == both)
    }
  }
}
