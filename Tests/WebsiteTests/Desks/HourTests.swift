import Casework
import Office
import Procedures
import Testing
import WorkingTime

@testable import Website

/// A permit of two desks that is promised within one working hour.
@Suite("The two-desk permit keeps its hour")
struct HourTests {
  private func site() async throws -> SiteHarness {
    let site = try await SiteHarness(["penelitian"])
    #expect(site.procedure.promise == .minutes(60))
    #expect(site.procedure.steps.compactMap(\.role).count == 3, "two desks, and the first once more to hand over")
    return site
  }

  private func clock(_ id: CaseID, _ site: SiteHarness) throws -> CaseClock {
    let loaded = try site.services.cases.load(id)
    return CaseClock(loaded, calendar: loaded.office.calendar, now: site.clock.now)
  }

  /// An hour of office time: over the break, the night and the weekend.
  @Test(arguments: [
    ("2026-11-24 09:00", "2026-11-24 10:00"), ("2026-11-24 11:30", "2026-11-24 13:30"),
    ("2026-11-24 15:30", "2026-11-25 08:00"), ("2026-11-27 11:00", "2026-11-27 13:30"),
    ("2026-11-27 16:00", "2026-11-30 08:00"), ("2026-11-28 10:00", "2026-11-30 08:30"),
  ])
  func itIsDueAnHourOfOfficeTimeLater(arrives: String, due: String) async throws {
    let site = try await site()
    site.clock.set(try wib(arrives))
    let id = try await DeskWork(site: site).submit()
    #expect(try clock(id, site).promised == wib(due))
  }

  @Test func theApplicantIsToldTheHourAndTheDesksMeetIt() async throws {
    let site = try await site()
    let work = DeskWork(site: site)
    try await site.run { browser in
      let id = try await Journey(site: site, browser: browser).submit()
      let page = await browser.page
      #expect(page.says("surat terbit paling lambat 24 November 2026, 10.00 WIB"))
      let receipt = try await browser.request(Address.receipt(id).path, .get)
      #expect(try PDFWords.of(receipt.bytes).contains("10.00 WIB"))

      site.clock.advance(minutes: 15)
      let counter = browser.another()
      try await counter.signIn(site.officer(at: work.firstStep))
      #expect(try await counter.open(.desk(work.firstStep)).says("Sisa 5 menit"))
      try await counter.open(.bench(id))
      try await counter.send(to: .claim(id))
      try await counter.decide(.forward, at: .decideCheck(id), work.allComplete())

      let head = browser.another()
      try await head.signIn(site.officer(at: work.approval))
      #expect(try await head.open(.desk(work.approval)).says("Sisa 25 menit"))
      site.clock.advance(minutes: 20)
      try await head.open(.bench(id))
      try await head.send(to: .sign(id), ["passphrase": site.passphrase])
      #expect(try work.state(id).stage == .issued)
      #expect(try clock(id, site).isKept == true)
    }
  }

  @Test func aMissedHourIsSaidAloud() async throws {
    let site = try await site()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    site.clock.advance(minutes: 61)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      #expect(try await browser.open(.desk(work.firstStep)).says("Lewat 41 menit"))
    }
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      #expect(try clock(id, site).isPromiseLate)
      #expect(try await browser.open(.application(id)).says("10.00 WIB"))
    }
  }

  private func wib(_ text: String) throws -> Moment {
    let parts = text.split(separator: " ").map(String.init)
    let time = parts[1].split(separator: ":").compactMap { Int64($0) }
    let midnight = Int64(try #require(CivilDate(parts[0])).dayNumber) * 86_400_000 - 7 * 3_600_000
    return Moment(milliseconds: midnight + (time[0] * 60 + time[1]) * 60_000)
  }
}
