import Casework
import Office
import Testing

@testable import Website

@Suite("From registering to the submitted application")
struct SubmittingTests {
  @Test func anApplicationIsFilledInAndSubmitted() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      let id = try await Journey(site: site, browser: browser).submit()
      let page = await browser.page
      let loaded = try site.services.cases.load(id)
      #expect(page.says(loaded.state.number))
      #expect(page.says("Permohonan sudah kami terima"))
      #expect(page.heading == "Berkas ada di \(loaded.step?.deskLabel ?? "")")
      #expect(loaded.values == (try site.values()))
      let receipt = try await browser.request(Address.receipt(id).path, .get)
      #expect(receipt.isPDF)
      let list = try await browser.open(.myApplications)
      #expect(list.says(loaded.state.number))
    }
  }

  @Test func aDoubleClickBeginsOneDraftAndSubmitsOneApplication() async throws {
    let site = try await SiteHarness()
    let begin = Address.newApplication(site.procedure.id)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let form = try #require(try await browser.open(begin).forms.first { $0.action == begin.path })
      let fields = form.fields + [("kind", try #require(site.procedure.kinds.first).id.rawValue)]
      let first = try await browser.post(begin.path, fields)
      let second = try await browser.post(begin.path, fields)
      #expect(first.path == second.path)
      let id = CaseID(String(try #require(first.path.split(separator: "/").dropFirst().first)))
      let journey = Journey(site: site, browser: browser)
      try await journey.fill(id, site.values())
      try await journey.uploadAll(id)
      let submit = Address.draftSubmit(id).path
      let last = try #require(try await browser.open(.draftReview(id)).forms.first { $0.action == submit })
      async let one = browser.post(submit, last.fields)
      async let other = browser.post(submit, last.fields)
      let pages = try await [one, other]
      for page in pages { #expect(page.path.hasPrefix(Address.application(id).path), "\(page.visibleText)") }
      #expect(try site.services.cases.load(id).events.count == 1)
    }
  }
}
