import Testing
import WorkingTime

@Suite struct TypesTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
    ("2026-11-23", 20_780, .monday), ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
  ])
  func datesAndTheirNumbers(iso: String, number: Int, weekday: Weekday) {
    let day = CivilDate(dayNumber: number)
    #expect(day.description == iso)
    #expect(CivilDate(iso) == day)
    #expect(CivilDate(year: day.year, month: day.month, day: day.day) == day)
    #expect(day.weekday == weekday)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
    var day = date("1900-01-01")
    var mistakes: [CivilDate] = []
    while day < date("2300-01-01") {
      let next = day.adding(days: 1)
      let (month, newYear) = (next.month != day.month, next.year != day.year)
      let follows = month ? next.day == 1 && day.day >= 28 : next.day == day.day + 1
      if !follows || newYear != (day.month == 12 && day.day == 31) || day.weekday == next.weekday
        || CivilDate(year: day.year, month: day.month, day: day.day) != day
      {
        mistakes.append(day)
      }
      day = next
    }
    #expect(mistakes.isEmpty)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026/01/01", "2026-01-32", "0000-01-01",
    " 2026-01-01", "2026-01-01T", "２０２６-01-01", "",
  ])
  func noDate(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func addingYears() {
    #expect(date("2024-02-29").adding(years: 1) == date("2025-02-28"))
    #expect(date("2024-02-29").adding(years: 4) == date("2028-02-29"))
    #expect(date("2026-11-23").adding(years: 5) == date("2031-11-23"))
    #expect(date("2026-11-23").adding(years: 9_000) == .last)
    #expect(date("2026-11-23").adding(days: .min) == .first)
  }

  @Test(arguments: [("07.30", 450), ("07:30", 450), ("00.00", 0), ("24.00", 1_440), ("23.59", 1_439)])
  func times(text: String, minutes: Int) {
    #expect(TimeOfDay(text)?.minutes == minutes)
    #expect(TimeOfDay(minutes: minutes)?.description == text.replacing(":", with: "."))
  }

  @Test(arguments: ["7.30", "24.01", "12.60", "07-30", "07.3", "-1.30", "07.30 "])
  func noTime(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func intervalsJoinAndSort() {
    let intervals = ["13.00-16.00", "07.30-10.00", "09.00-12.00", "12.00-12.15"].compactMap(OpenInterval.init)
    #expect(WeeklyHours([.monday: intervals])[.monday].map(\.description) == ["07.30-12.15", "13.00-16.00"])
    #expect(OpenInterval("12.00-12.00") == nil)
    #expect(OpenInterval("13.00-12.00") == nil)
    #expect(OpenInterval("07:30–12:00")?.description == "07.30-12.00")
  }
}
