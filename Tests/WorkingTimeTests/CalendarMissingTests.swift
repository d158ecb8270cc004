import Testing
import WorkingTime

@Suite struct CalendarMissingTests {
  private let calendar = ExampleOffice.calendar
  private let missing2028 = CalendarMissing(year: 2028)

  @Test func aDayOfAYearWithoutCalendarIsNotGuessed() {
    let day = date("2028-01-03")
    #expect(throws: missing2028) { try calendar.isWorkingDay(day) }
    #expect(throws: missing2028) { try calendar.hours(on: day) }
    #expect(throws: missing2028) { try calendar.closing(on: day) }
    #expect(throws: missing2028) { try calendar.workingDays(in: 2028) }
    #expect(throws: missing2028) { try calendar.dayZero(arriving: wib("2028-01-03 09.00")) }
    #expect(throws: CalendarMissing(year: 2024)) { try calendar.dayZero(arriving: wib("2024-12-31 09.00")) }
  }

  @Test(arguments: [
    ("2027-12-30 09.00", ServiceTime.workingDays(2)), ("2027-12-31 16.30", .workingDays(0)),
    ("2027-12-31 16.20", .minutes(11)), ("2026-01-05 09.00", .workingDays(.max)), ("2026-01-05 09.00", .minutes(.max)),
  ])
  func aCountThatRunsIntoItStops(arrives: String, takes: ServiceTime) {
    #expect(throws: missing2028) { try calendar.due(arriving: wib(arrives), within: takes) }
  }

  @Test func theLastCoveredDayStillCounts() throws {
    #expect(try calendar.due(arriving: wib("2027-12-30 09.00"), within: .workingDays(1)) == wib("2027-12-31 16.30"))
    #expect(try calendar.due(arriving: wib("2027-12-31 16.20"), within: .minutes(10)) == wib("2027-12-31 16.30"))
  }

  @Test func measuringStopsAtTheMidnightAfterIt() throws {
    let (start, end) = (wib("2027-12-31 16.00"), wib("2027-12-31 24.00"))
    #expect(try calendar.workingMilliseconds(from: start, to: end) == 30 * 60_000)
    #expect(throws: missing2028) {
      try calendar.workingMilliseconds(from: start, to: end.adding(milliseconds: 1))
    }
    #expect(throws: CalendarMissing(year: 2024)) {
      try calendar.workingMilliseconds(from: wib("2024-12-31 23.59"), to: wib("2025-01-02 09.00"))
    }
  }

  @Test func aGapBetweenCoveredYearsIsAGap() throws {
    let gap = ExampleOffice.make(years: [2025, 2027])
    let missing = CalendarMissing(year: 2026)
    #expect(try gap.workingDays(in: 2025) == 237)
    #expect(try gap.workingDays(in: 2027) == 242)
    #expect(throws: missing) { try gap.due(arriving: wib("2025-12-31 09.00"), within: .workingDays(1)) }
    #expect(throws: missing) {
      try gap.workingMilliseconds(from: wib("2025-12-01 09.00"), to: wib("2027-02-01 09.00"))
    }
  }

  @Test func noYearsNoAnswers() {
    let empty = ExampleOffice.make(years: [])
    #expect(throws: CalendarMissing(year: 2026)) { try empty.isWorkingDay(date("2026-11-23")) }
  }
}
