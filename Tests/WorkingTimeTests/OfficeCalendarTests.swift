import Testing
import WorkingTime

@Suite struct OfficeCalendarTests {
  private let calendar = ExampleOffice.calendar

  @Test(arguments: [(2025, 237), (2026, 240), (2027, 242)])
  func workingDaysOfAYear(year: Int, count: Int) throws {
    #expect(try calendar.workingDays(in: year) == count)
  }

  @Test func weeksAreAsLongAsTheDecreeSays() {
    #expect(ExampleOffice.regular.minutes == 37 * 60 + 30)
    #expect(ExampleOffice.fasting.minutes == 32 * 60 + 30)
  }

  @Test(arguments: [
    ("2026-11-20 16.29", "2026-11-20"), ("2026-11-20 16.30", "2026-11-23"), ("2026-11-19 15.59", "2026-11-19"),
    ("2026-11-19 16.00", "2026-11-20"), ("2026-11-19 00.00", "2026-11-19"), ("2026-11-21 09.00", "2026-11-23"),
    ("2026-11-19 12.30", "2026-11-19"), ("2026-03-17 15.00", "2026-03-25"), ("2026-12-25 08.00", "2026-12-28"),
  ])
  func dayZero(arrives: String, day: String) throws {
    #expect(try calendar.dayZero(arriving: wib(arrives)) == date(day))
  }

  @Test func aMillisecondBeforeClosingIsBeforeClosing() throws {
    let closing = wib("2026-11-19 16.00")
    #expect(try calendar.dayZero(arriving: closing.adding(milliseconds: -1)) == date("2026-11-19"))
    #expect(try calendar.dayZero(arriving: closing) == date("2026-11-20"))
  }

  @Test func noDaysIsTheClosingOfDayZeroAndNoMinutesIsArrival() throws {
    let arrival = wib("2026-11-19 09.00")
    #expect(try calendar.due(arriving: arrival, within: .workingDays(0)) == wib("2026-11-19 16.00"))
    #expect(try calendar.due(arriving: arrival, within: .minutes(0)) == arrival)
    #expect(try calendar.due(arriving: arrival, within: .minutes(420)) == wib("2026-11-20 08.30"))
    #expect(try calendar.due(arriving: arrival, within: .minutes(360)) == wib("2026-11-19 16.00"))
  }

  @Test func aCountThatFillsAnIntervalEndsWithIt() throws {
    for (arrives, minutes, due) in [
      ("2026-11-23 11.50", 10, "2026-11-23 12.00"), ("2026-11-23 11.50", 11, "2026-11-23 13.01"),
      ("2026-11-20 16.20", 10, "2026-11-20 16.30"), ("2026-11-23 12.15", 180, "2026-11-23 16.00"),
      ("2026-11-20 11.30", 210, "2026-11-20 16.30"), ("2026-11-21 09.00", 270, "2026-11-23 12.00"),
    ] {
      #expect(try calendar.due(arriving: wib(arrives), within: .minutes(minutes)) == wib(due))
    }
  }

  @Test func hoursAndClosingOfADay() throws {
    #expect(try calendar.hours(on: date("2026-11-20")).map(\.description) == ["07.30-11.30", "13.00-16.30"])
    #expect(try calendar.hours(on: date("2026-03-05")).map(\.description) == ["08.00-12.00", "12.30-15.00"])
    #expect(try calendar.hours(on: date("2026-12-24")).isEmpty)
    #expect(try calendar.closing(on: date("2026-03-06")) == wib("2026-03-06 15.30"))
    #expect(try calendar.closing(on: date("2026-11-22")) == nil)
    #expect(try calendar.isWorkingDay(date("2026-08-18")))
    #expect(try !calendar.isWorkingDay(date("2025-08-18")))
  }

  /// A fire closed a service mall on Sunday 5 March 2023; it reopened on Monday the 13th.
  @Test func aLocalClosureMovesDeadlines() throws {
    let fire = Closure(kind: .local, name: "Kebakaran")
    let days = (5...10).map { date("2023-03-\($0 < 10 ? "0" : "")\($0)") }
    let closed = ExampleOffice.make(adding: Dictionary(uniqueKeysWithValues: days.map { ($0, fire) }), years: [2023])
    let open = ExampleOffice.make(years: [2023])
    let friday = wib("2023-03-03 10.00")
    #expect(try open.due(arriving: friday, within: .workingDays(2)) == wib("2023-03-07 16.00"))
    #expect(try closed.due(arriving: friday, within: .workingDays(2)) == wib("2023-03-14 16.00"))
    #expect(try closed.due(arriving: wib("2023-03-08 10.00"), within: .minutes(20)) == wib("2023-03-13 07.50"))
    #expect(try open.workingDays(in: 2023) - closed.workingDays(in: 2023) == 5)
  }

  @Test func aSeasonEarlierInTheListHasTheDay() throws {
    let short = Season(
      name: "Short", from: date("2026-03-05"), through: date("2026-03-05"),
      hours: WeeklyHours([.thursday: [OpenInterval("09.00-10.00")].compactMap { $0 }]))
    let calendar = ExampleOffice.make(seasons: [short] + ExampleOffice.ramadan)
    #expect(try calendar.hours(on: date("2026-03-05")).map(\.description) == ["09.00-10.00"])
    #expect(try calendar.hours(on: date("2026-03-04")).map(\.description) == ["08.00-12.00", "12.30-15.00"])
  }

  @Test func aDayCanLastUntilMidnight() throws {
    let all = WeeklyHours(
      Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [OpenInterval("00.00-24.00")].compactMap { $0 }) }))
    let calendar = OfficeCalendar(utcOffsetSeconds: 0, regular: all, years: [2026])
    let noon = Moment(milliseconds: 1_780_000_000_123)
    #expect(try calendar.due(arriving: noon, within: .minutes(3_000)) == noon.adding(seconds: 180_000))
    #expect(try calendar.workingDays(in: 2026) == 365)
  }

  @Test func theClockShowsLocalTime() {
    let (day, milliseconds) = calendar.local(Moment(milliseconds: 1_795_400_000_123))
    #expect(day == date("2026-11-23"))
    #expect(milliseconds == (9 * 3_600 + 13 * 60 + 20) * 1_000 + 123)
    let before1970 = calendar.local(Moment(milliseconds: -7 * 3_600_000 - 1))
    #expect(before1970.date == date("1969-12-31"))
    #expect(before1970.millisecondsOfDay == 86_399_999)
  }
}
