import Foundation
import Procedures
import Testing
import WorkingTime

@testable import Office

@Suite("Calendars that are edited and written again")
struct CalendarFilesTests {
  let bundle: FileBundle

  init() throws { bundle = try FileBundle.load(folder: ShippedOffice.root.appending(path: "offices/pekanbaru")) }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func nothingChangedIsNothingWritten() throws {
    #expect(try CalendarFiles(bundle).written(into: bundle).files == bundle.files)
  }

  /// Every year and the hours, written whole, are read back as they were.
  @Test func whatIsWrittenIsReadAgain() throws {
    let files = try CalendarFiles(bundle)
    let before = try OfficeFile.load(bundle, named: "pekanbaru").calendar
    for year in files.years.keys {
      var changed = files
      let day = try date("\(year)-07-15")
      let name = "Banjir: “air” naik, \"2\" \\ #hari {x} [y] 'z'"
      try changed.apply(.close(day, Closure(kind: .local, name: name, isEstimate: true)))
      let written = try changed.written(into: bundle)
      #expect(written.files.filter { bundle.files[$0.key] != $0.value }.map(\.key) == ["calendar/\(year).yaml"])
      let calendar = try OfficeFile.load(written, named: "pekanbaru").calendar
      #expect(calendar.closures[day] == Closure(kind: .local, name: name, isEstimate: true))
      #expect(calendar.closures.filter { $0.key != day } == before.closures)
      #expect(calendar.seasons == before.seasons)
      var back = try CalendarFiles(written)
      try back.apply(.open(day))
      #expect(try OfficeFile.load(back.written(into: written), named: "pekanbaru").calendar == before)
    }
  }

  /// One year's Ramadan is nobody else's.
  @Test func aSeasonsHoursAreOneYears() throws {
    let before = try OfficeFile.load(bundle, named: "pekanbaru").calendar
    var files = try CalendarFiles(bundle)
    let monday = try #require(OpenInterval("08.00-14.00"))
    let (from, through) = (try date("2027-02-08"), try date("2027-03-09"))
    try files.apply(.season("ramadan", year: 2027, from: from, through: through, WeeklyHours([.monday: [monday]])))
    let written = try files.written(into: bundle)
    #expect(written.files.filter { bundle.files[$0.key] != $0.value }.map(\.key) == ["calendar/2027.yaml"])
    #expect(try CalendarFiles(written) == files)
    let calendar = try OfficeFile.load(written, named: "pekanbaru").calendar
    #expect(calendar.season(on: from)?.hours[.monday] == [monday])
    #expect(calendar.seasons.filter { $0.from.year != 2027 } == before.seasons.filter { $0.from.year != 2027 })
    // And back to the usual ones.
    let usual = try #require(before.season(on: from)).hours
    var back = try CalendarFiles(written)
    try back.apply(.season("ramadan", year: 2027, from: from, through: through, usual))
    #expect(try OfficeFile.load(back.written(into: written), named: "pekanbaru").calendar == before)
  }

  @Test func usualHoursChangeFromADayOn() throws {
    var files = try CalendarFiles(bundle)
    let nine = try #require(OpenInterval("09.00-17.00"))
    let day = try date("2027-01-04")
    files.changes = [HoursChange(from: day, hours: WeeklyHours([.monday: [nine], .friday: [nine]]))]
    let written = try files.written(into: bundle)
    #expect(try CalendarFiles(written) == files)
    let calendar = try OfficeFile.load(written, named: "pekanbaru").calendar
    #expect(try calendar.hours(on: day) == [nine])
    #expect(try calendar.hours(on: date("2026-12-28")) == files.regular[.monday])
    #expect(try calendar.hours(on: date("2027-01-06")).isEmpty)
    #expect(try JSONDecoder().decode(OfficeCalendar.self, from: JSONEncoder().encode(calendar)) == calendar)
  }

  @Test func commentsAtTheHeadStay() throws {
    var files = try CalendarFiles(bundle)
    try files.apply(.open(date("2027-12-24")))
    let text = String(decoding: try files.written(into: bundle).files["calendar/2027.yaml"] ?? Data(), as: UTF8.self)
    #expect(text.hasPrefix("# Dari pustaka kalender"))
    #expect(!text.contains("2027-12-24"))
    #expect(text.contains("  - {tanggal: 2027-03-10, nama: Idulfitri, perkiraan: ya}\n"))
  }

  @Test func changesThatMakeNoSenseAreRefused() throws {
    var files = try CalendarFiles(bundle)
    let nyepi = try date("2026-03-19")
    let closure = Closure(kind: .local, name: "Banjir")
    #expect(throws: CalendarEdit.Problem.alreadyClosed(nyepi, .init(kind: .nationalHoliday, name: "Hari Suci Nyepi"))) {
      try files.apply(.close(nyepi, closure))
    }
    #expect(throws: CalendarEdit.Problem.noYear(2031)) { try files.apply(.close(date("2031-01-01"), closure)) }
    #expect(throws: CalendarEdit.Problem.notClosed(try date("2026-03-17"))) {
      try files.apply(.open(date("2026-03-17")))
    }
    #expect(throws: CalendarEdit.Problem.wrongDays) {
      try files.apply(
        .season("ramadan", year: 2026, from: date("2026-03-02"), through: date("2026-03-01"), files.regular))
    }
    #expect(throws: CalendarEdit.Problem.noHours) {
      try files.apply(.season("ramadan", year: 2026, from: nyepi, through: nyepi, WeeklyHours([:])))
    }
  }
}

@Suite("iCalendar")
struct ICalendarTests {
  @Test func linesAreFoldedAt75OctetsWithoutCuttingCharacters() {
    let line = "SUMMARY:" + String(repeating: "Kenaikan Yesus–é", count: 12)
    let folded = String(decoding: ICalendar.folded(line), as: UTF8.self)
    #expect(folded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(folded.replacing("\r\n ", with: "") == line + "\r\n")
  }

  @Test func textIsEscaped() {
    #expect(ICalendar.text("a, b; c\\d\r\ne") == "a\\, b\\; c\\\\d\\ne")
  }

  @Test func uidsOutliveARename() throws {
    let file = try ShippedOffice.load()
    let first = CalendarFeed.make(file, since: Moment(milliseconds: 0)).events
    let later = CalendarFeed.make(
      try ShippedOffice.load([
        "calendar/2025.yaml": "libur_nasional:\n  - {tanggal: 2025-01-01, nama: Nama lain}\nmusim: []\n"
      ]), since: Moment(milliseconds: 1)
    ).events
    let day = try #require(CivilDate("2025-01-01"))
    #expect(first.first { $0.first == day }?.uid == later.first { $0.first == day }?.uid)
    #expect(later.first { $0.first == day }?.summary == "Nama lain")
    #expect(Set(first.map(\.uid)).count == first.count)
  }
}
