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
}
