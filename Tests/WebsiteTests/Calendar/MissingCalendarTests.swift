import Casework
@testable import Office
import Testing
import WorkingTime

@testable import Website

/// A date in a year without a calendar is not guessed.
@Suite("A year without a calendar")
struct MissingCalendarTests {
  private func wib(_ date: String, _ hour: Int64) throws -> Moment {
    let day = try #require(CivilDate(date))
    return Moment(milliseconds: Int64(day.dayNumber) * 86_400_000 + (hour - 7) * 3_600_000)
  }

  @Test func aSubmissionIsAcceptedAndItsDateWaits() async throws {
    let site = try await SiteHarness()
    // Thursday; two working days later is in 2028.
    site.clock.set(try wib("2027-12-30", 9))
    let id = try await DeskWork(site: site).submit()
    let loaded = try site.services.cases.load(id)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let page = try await browser.open(.application(id))
      #expect(page.says("menunggu kalender 2028"))
      let receipt = try PDFWords.of(try await browser.open(.receipt(id)).bytes)
      #expect(receipt.contains("menunggu kalender 2028"))
      let tracked = try await browser.another().open(
        Address.track.path([
          (TrackForm.number, loaded.state.number), (TrackForm.code, loaded.secrets.receiptCode),
        ]))
      #expect(tracked.says("menunggu kalender 2028"))
    }
  }

  @Test(arguments: [("2027-09-30", false), ("2027-10-01", true), ("2028-01-04", true)])
  func administratorsAreWarnedFromOctoberOn(day: String, isWarned: Bool) async throws {
    let site = try await SiteHarness()
    site.clock.set(try wib(day, 9))
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      for address in [Address.accounts, .office] {
        #expect(try await browser.open(address).says("Kalender 2028 belum ada.") == isWarned)
      }
      let officer = browser.another()
      try await officer.signIn(site.officer(at: DeskWork(site: site).firstStep))
      #expect(try await !officer.open(.desks).says("Kalender 2028"))
    }
  }

  @Test func aPromiseThatAReturnMovedIsTold() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let rule = try #require(site.procedure.requirements.first { !$0.isPhoto && $0.necessity == .mandatory })
    _ = try await site.services.cases.perform(
      .check([rule.id: .init(complete: true, acceptable: false)], then: .returnToApplicant([.document(rule.id)])),
      on: id, expecting: nil, by: try work.actor(at: work.firstStep),
      payload: Payload(notes: [Mend.document(rule.id).key: "Buram"]))
    site.clock.advance(minutes: 24 * 60)
    let services = site.services
    let owner = try site.account(site.applicant()).id
    _ = try await services.drafts.mending(try services.cases.load(id), by: .account(owner))
    let document = try await services.intake.take(
      ExamplePhoto.png(7), named: "baru.png", of: id, into: services.blobs, at: site.clock.now)
    _ = try await services.drafts.attach(document, as: rule.id, of: id, by: .account(owner))
    _ = try await services.submitting.resubmit(id, expecting: nil, by: .applicant(.account(owner)), form: nil)
    let loaded = try site.services.cases.load(id)
    let moved = "Semula 26 November 2026; bergeser karena berkas dikembalikan."
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let page = try await browser.open(.application(id))
      #expect(page.says("Paling lambat 27 November 2026, bila berkas lengkap. \(moved)"))
      let receipt = try PDFWords.of(try await browser.open(.receipt(id)).bytes)
      #expect(receipt.contains("27 November 2026") && receipt.contains("Janji semula : 26 November 2026"))
      let tracked = try await browser.another().open(
        Address.track.path([
          (TrackForm.number, loaded.state.number), (TrackForm.code, loaded.secrets.receiptCode),
        ]))
      #expect(tracked.says(moved))
    }
  }
}
