import CaseStore
import Foundation
import Office
import Procedures
import Testing
import WorkingTime

@testable import Website

@Suite("The office's calendar on pages")
struct CalendarPagesTests {
  private typealias Form = CalendarEditForm

  @Test func anybodyReadsAYear() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      let page = try await browser.open(Address.calendar.path([(CalendarPage.year, "2027")]))
      #expect(page.says("Tahun 2027: 242 hari kerja."))
      #expect(page.says("Rabu, 10 Maret 2027"))
      #expect(page.says("libur nasional, perkiraan"))
      #expect(page.says("Ramadan, 8 Februari 2027 sampai 9 Maret 2027"))
      #expect(page.links.contains(Address.calendarFeed.path))
      #expect(try await browser.open(Address.calendar.path([(CalendarPage.year, "2028")])).says("tidak ditebak"))
      #expect(try await browser.open(Address.home.path).links.contains(Address.calendar.path))
    }
  }

  @Test func theFeedHasEveryDayOffOnce() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      let feed = try await browser.open(.calendarFeed)
      #expect(feed.headers[.contentType] == "text/calendar; charset=utf-8")
      let text = String(decoding: feed.bytes, as: UTF8.self)
      #expect(text.components(separatedBy: "BEGIN:VEVENT").count - 1 == site.office.calendar.closures.count + 3)
      #expect(text.contains("UID:tutup-2026-03-19@pekanbaru.simple\r\n"))
    }
  }

  @Test func onlyAnAdministratorChangesIt() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      try await browser.signIn(site.officer(at: #require(site.procedure.steps.first { $0.role != nil }).id))
      #expect(try await browser.open(.officeCalendar).status == .forbidden)
    }
  }

  /// 24 November 2026 is a Tuesday; what came on it is due on Thursday the 26th, and a day later when the 25th is off.
  @Test func aClosureMovesDeadlinesAndIsJournalled() async throws {
    let site = try await SiteHarness()
    let id = try await DeskWork(site: site).submit()
    @Sendable func promised() throws -> Moment? {
      let calendar = try site.store.read { try site.services.catalogue.current(in: $0, at: nil) }.office.calendar
      return CaseClock(try site.services.cases.load(id), calendar: calendar, now: site.clock.now).promised
    }
    let before = try #require(try promised())
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(.officeCalendar)
      let fields = [
        "\(Form.date)-day": "25", "\(Form.date)-month": "11", "\(Form.date)-year": "2026", Form.kind: "local",
        Form.name: "Banjir: gedung tutup", Form.why: "Keputusan Wali Kota 12/2026",
      ]
      let add = (name: Form.act, value: Form.Act.add.rawValue)
      let without = try await browser.send(
        to: .officeCalendar, fields.merging([Form.why: " "]) { $1 }, button: add)
      #expect(without.status == .unprocessableContent)
      #expect(without.says("Tulis alasan"))
      let done = try await browser.send(to: .officeCalendar, fields, button: add)
      #expect(done.says("semua tenggat dihitung ulang"))
      #expect(done.says("Banjir: gedung tutup"))
      let after = try #require(try promised())
      // Thursday closes at 16.00, Friday at 16.30.
      #expect(after.milliseconds - before.milliseconds == 88_200_000)

      try await browser.open(.officeCalendar)
      let twice = try await browser.send(to: .officeCalendar, fields, button: add)
      #expect(twice.status == .unprocessableContent)
      #expect(twice.says("25 November 2026 sudah libur"))

      let day = Address.officeCalendar.path([
        (CalendarPage.year, "2026"), (OfficeCalendarPage.day, "2026-11-25"),
      ])
      try await browser.open(day)
      let renamed = try await browser.send(
        to: .officeCalendar, [Form.name: "Banjir", Form.why: "Nama"], button: (Form.act, Form.Act.change.rawValue))
      #expect(renamed.says("Banjir"))
      #expect(!renamed.says("Banjir: gedung"))
      try await browser.open(day)
      try await browser.send(
        to: .officeCalendar, [Form.why: "Air surut"], button: (Form.act, Form.Act.remove.rawValue))
      #expect(try promised() == before)
      let audit = try await browser.open(.auditLog)
      #expect(audit.says("menutup 25 November 2026: Banjir: gedung tutup (libur setempat)"))
      #expect(audit.says("alasan: Keputusan Wali Kota 12/2026"))
      #expect(audit.says("alasan: Air surut"))
    }
  }

  @Test func hoursOfASeasonChange() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(
        Address.officeCalendar.path([(CalendarPage.year, "2026"), (OfficeCalendarPage.season, "ramadan")]))
      let button = (name: Form.act, value: Form.Act.season.rawValue)
      let wrong = try await browser.send(
        to: .officeCalendar, [Form.hours(.monday): "delapan", Form.why: "SE"], button: button)
      #expect(wrong.says("Tulis jam seperti"))
      let done = try await browser.send(
        to: .officeCalendar,
        [Form.hours(.monday): "08.00-14.00", "\(Form.through)-day": "19", Form.why: "SE 4/2026"], button: button)
      #expect(done.says("Sen 08.00–14.00; Sel–Kam 08.00–12.00, 12.30–15.00"), "\(done.texts(of: "dd"))")
      #expect(done.says("Ramadan, 19 Februari 2026 sampai 19 Maret 2026"))
    }
  }

  @Test func whoWasSlowerIsTold() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      let other = browser.another()
      for person in [browser, other] {
        try await person.signIn(site.administrator())
        try await person.open(
          Address.officeCalendar.path([(CalendarPage.year, "2026"), (OfficeCalendarPage.day, "2026-12-24")]))
      }
      let remove = (name: Form.act, value: Form.Act.remove.rawValue)
      try await browser.send(to: .officeCalendar, [Form.why: "SKB diubah"], button: remove)
      let late = try await other.send(
        to: .officeCalendar, [Form.name: "X", Form.why: "Y"], button: (Form.act, "ganti"))
      #expect(late.status == .unprocessableContent || late.status == .notFound)
      let calendar = try site.store.read { try site.services.catalogue.current(in: $0, at: nil) }.office.calendar
      #expect(try calendar.isWorkingDay(#require(CivilDate("2026-12-24"))))
    }
  }

  @Test func fromOctoberOnANextYearThatIsMissingIsTold() async throws {
    let site = try await SiteHarness()
    let calendar = site.office.calendar
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      for (date, isTold) in [("2027-09-30", false), ("2027-10-01", true)] {
        site.clock.set(calendar.moment(try #require(CivilDate(date)), try #require(TimeOfDay("09.00"))))
        try await browser.signIn(site.administrator())
        let page = try await browser.open(.officeCalendar)
        #expect(page.says(Words(.indonesian).administration.noCalendar(2028)) == isTold)
      }
    }
  }
}
