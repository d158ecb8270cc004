import Testing
import WorkingTime

/// One row of the table in the notes on working days: arrives, takes, due, why.
struct Example: CustomTestStringConvertible, Sendable {
  let arrives: String
  let takes: ServiceTime
  let due: String
  let why: String

  init(_ arrives: String, _ takes: ServiceTime, _ due: String, _ why: String) {
    self.arrives = arrives
    self.takes = takes
    self.due = due
    self.why = why
  }

  var testDescription: String { "\(arrives), \(takes): \(why)" }

  static let all = [
    Example("2026-03-17 10.30", .workingDays(2), "2026-03-26 16.00", "cuti bersama, Nyepi, Idulfitri"),
    Example("2026-03-17 15.30", .workingDays(2), "2026-03-27 16.30", "after Ramadan's closing: day 0 is 25 March"),
    Example("2026-02-13 16.30", .workingDays(1), "2026-02-19 15.00", "at closing; Imlek; day 0 is the 18th; Ramadan"),
    Example("2026-05-26 08.00", .workingDays(2), "2026-06-02 16.00", "Iduladha, cuti bersama, weekend, 1 June"),
    Example("2026-06-15 09.00", .workingDays(2), "2026-06-18 16.00", "16 June, 1 Muharam"),
    Example("2026-08-15 10.00", .workingDays(2), "2026-08-20 16.00", "Saturday, Sunday, then 17 August"),
    Example("2026-12-23 14.00", .workingDays(1), "2026-12-28 16.00", "cuti bersama, Natal, weekend"),
    Example("2026-11-20 16.20", .minutes(20), "2026-11-23 07.40", "ten minutes on Friday, ten on Monday"),
    Example("2026-11-23 11.55", .minutes(10), "2026-11-23 13.05", "lunch"),
    Example("2026-11-20 11.25", .minutes(10), "2026-11-20 13.05", "Friday prayer break"),
    Example("2026-11-23 06.00", .minutes(20), "2026-11-23 07.50", "before opening"),
    Example("2026-03-05 14.50", .minutes(20), "2026-03-06 08.10", "Ramadan"),
    Example("2026-12-23 15.55", .minutes(20), "2026-12-28 07.45", "over Natal"),
  ]
}

@Suite struct WorkedExamplesTests {
  @Test(arguments: Example.all)
  func isDue(_ example: Example) throws {
    #expect(try ExampleOffice.calendar.due(arriving: wib(example.arrives), within: example.takes) == wib(example.due))
  }
}
