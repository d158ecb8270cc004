import Casework
import Office
import Testing

@testable import Website

@Suite("Tracking by number and code")
struct TrackTests {
  private func receipt(_ site: SiteHarness, _ id: CaseID) throws -> (number: String, code: String) {
    let loaded = try site.services.cases.load(id)
    return (loaded.state.number, loaded.secrets.receiptCode)
  }

  @Test func aFormOpensTheCaseOfTheCounter() async throws {
    let site = try await SiteHarness()
    let id = try await DeskWork(site: site).submit(paper: [])
    let receipt = try receipt(site, id)
    try await site.run { browser in
      try await browser.open(.track)
      let page = try await browser.send(
        to: .track, [TrackForm.number: receipt.number, TrackForm.code: receipt.code.lowercased()])
      #expect(page.path == Address.track.path)
      #expect(page.heading == site.procedure.steps[1].statusLabel)
      #expect(page.says(receipt.number))
      #expect(page.says("bila berkas lengkap"))
      let values = try site.values()
      let key = site.procedure.keyFields
      for field in [key.name, key.nik, key.phone, key.email, key.workplace].compactMap(\.self) {
        if let value = values[field] { #expect(!page.visibleText.contains(value), "\(field)") }
      }
      #expect(page.links.contains(Address.application(id).path))
      #expect(try await browser.open(.application(id)).status == .ok)
      // Another case can be asked for without losing this one.
      #expect(try await browser.open(Address.track.path([(TrackQuery.another, "1")])).says("Kode lacak"))
    }
  }

  @Test func theAddressInTheQRShowsTheStageAndOpensNothing() async throws {
    let site = try await SiteHarness()
    let id = try await DeskWork(site: site).submit(paper: [])
    let receipt = try receipt(site, id)
    let address = Address.track.path([(TrackForm.number, receipt.number), (TrackForm.code, receipt.code)])
    try await site.run { browser in
      let page = try await browser.open(address)
      #expect(page.heading == site.procedure.steps[1].statusLabel)
      #expect(page.headers[.setCookie]?.contains(site.website.cookies.sessionName) != true)
      #expect(try await browser.another().open(.application(id)).path.hasPrefix(Address.signIn.path))
      let opened = try await browser.send(to: .track)
      #expect(opened.links.contains(Address.application(id).path))
      #expect(try await browser.open(.application(id)).status == .ok)
    }
  }

  @Test func anAccountsCaseIsOnlyShown() async throws {
    let site = try await SiteHarness()
    let id = try await DeskWork(site: site).submit()
    let receipt = try receipt(site, id)
    try await site.run { browser in
      try await browser.open(.track)
      let page = try await browser.send(
        to: .track, [TrackForm.number: receipt.number, TrackForm.code: receipt.code])
      #expect(page.heading == site.procedure.steps[1].statusLabel)
      #expect(page.says("tertaut ke sebuah akun"))
      #expect(!page.links.contains(Address.application(id).path))
    }
  }

  @Test func whatIsWrongIsSaidAndWhatWasTypedStays() async throws {
    let site = try await SiteHarness()
    let id = try await DeskWork(site: site).submit(paper: [])
    let receipt = try receipt(site, id)
    try await site.run { browser in
      try await browser.open(.track)
      let empty = try await browser.send(to: .track)
      #expect(empty.status == .unprocessableContent)
      #expect(empty.title.hasPrefix("Salah: "))
      let wrong = try await browser.send(
        to: .track, [TrackForm.number: receipt.number, TrackForm.code: "AAAAAAAA"])
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.html.contains("value=\"\(receipt.number)\""))
    }
  }

  @Test func guessingIsThrottledByFormAndByAddress() async throws {
    let site = try await SiteHarness()
    let id = try await DeskWork(site: site).submit(paper: [])
    let receipt = try receipt(site, id)
    try await site.run { browser in
      for _ in 0..<5 {
        try await browser.open(Address.track.path([(TrackForm.number, receipt.number), (TrackForm.code, "AAAAAAAA")]))
      }
      try await browser.open(.track)
      let page = try await browser.send(
        to: .track, [TrackForm.number: receipt.number, TrackForm.code: receipt.code])
      #expect(page.status == .tooManyRequests)
      #expect(page.headers[.retryAfter] != nil)
      site.clock.advance(minutes: 2)
      let later = try await browser.send(
        to: .track, [TrackForm.number: receipt.number, TrackForm.code: receipt.code])
      #expect(later.status == .ok)
    }
  }

  @Test func anOfficerWhoTracksStaysSignedIn() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit(paper: [])
    let receipt = try receipt(site, id)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      try await browser.open(.track)
      let page = try await browser.send(
        to: .track, [TrackForm.number: receipt.number, TrackForm.code: receipt.code])
      #expect(page.status == .ok)
      #expect(try await browser.open(.desks).status == .ok)
    }
  }
}
