import Testing
import WorkingTime

/// The calendar against a list of every minute of ten years.
@Suite struct TenYearsTests {
  private static let table = MinuteTable()
  private var table: MinuteTable { Self.table }
  private var calendar: OfficeCalendar { Self.table.calendar }

  @Test func measuringAndAddingAgreeWithEveryMinute() throws {
    var random = Seeded(5)
    let span = table.start.milliseconds..<table.end.milliseconds
    for _ in 0..<20_000 {
      let from = Moment(milliseconds: .random(in: span, using: &random))
      let to = Moment(milliseconds: .random(in: span, using: &random))
      #expect(try calendar.workingMilliseconds(from: from, to: to) == table.worked(from: from, to: to))
      // From a minute to some months.
      let work = Int64.random(in: 0...Int64(60_000) << Int64.random(in: 0...12, using: &random), using: &random)
      #expect((try? calendar.adding(workingMilliseconds: work, to: from)) == table.add(work, to: from))
    }
  }

  /// Around each border of each day, where a deadline turns.
  @Test func deadlinesOfEveryDayAgree() throws {
    for day in table.everyDay {
      let hours = try calendar.hours(on: CivilDate(dayNumber: day))
      let borders = [0] + hours.flatMap { [$0.opens.minutes, $0.closes.minutes] } + [1_439]
      for border in borders {
        for shift in [-1, 0] as [Int64] {
          let arrival = table.moment(day: day, minute: border).adding(milliseconds: shift)
          if arrival < table.start { continue }
          let days = day % 5
          #expect(
            (try? calendar.due(arriving: arrival, within: .workingDays(days)))
              == table.due(day, arriving: arrival, workingDays: days))
          #expect(
            (try? calendar.due(arriving: arrival, within: .minutes(20))) == table.add(20 * 60_000, to: arrival))
        }
      }
    }
  }
}
