import Testing
import WorkingTime

/// Truths that hold for every moment, tried on random ones, the same on every run.
@Suite struct PropertyTests {
  private let calendar = ExampleOffice.calendar

  /// A moment in the covered years with `days` left before their end.
  private func moment(leaving days: Int, _ random: inout Seeded) -> Moment {
    let start = wib("2025-01-01 00.00").milliseconds
    let end = wib("2027-12-31 24.00").milliseconds - Int64(days) * 86_400_000
    return Moment(milliseconds: .random(in: start..<end, using: &random))
  }

  @Test func whatIsAddedIsMeasured() throws {
    var random = Seeded(1)
    for _ in 0..<2_000 {
      let from = moment(leaving: 120, &random)
      let work = Int64.random(in: 0...500_000_000, using: &random)
      let to = try calendar.adding(workingMilliseconds: work, to: from)
      #expect(to >= from)
      #expect(try calendar.workingMilliseconds(from: from, to: to) == work)
      // And no earlier moment would have done.
      if work > 0 {
        #expect(try calendar.workingMilliseconds(from: from, to: to.adding(milliseconds: -1)) == work - 1)
      }
    }
  }

  @Test func aSplitIntervalSumsUp() throws {
    var random = Seeded(2)
    for _ in 0..<2_000 {
      let (a, b, c) = (moment(leaving: 0, &random), moment(leaving: 0, &random), moment(leaving: 0, &random))
      let parts = try calendar.workingMilliseconds(from: a, to: b) + calendar.workingMilliseconds(from: b, to: c)
      #expect(try calendar.workingMilliseconds(from: a, to: c) == parts)
      #expect(try calendar.workingMilliseconds(from: c, to: a) == -parts)
    }
  }

  @Test func aDayMoreIsTheNextClosing() throws {
    var random = Seeded(3)
    for _ in 0..<1_000 {
      let arrival = moment(leaving: 40, &random)
      let count = Int.random(in: 0...10, using: &random)
      let due = try calendar.due(arriving: arrival, within: .workingDays(count))
      #expect(due > arrival)
      // What arrives at closing has the next working day as its day 0.
      let next = try calendar.due(arriving: due, within: .workingDays(0))
      #expect(try calendar.due(arriving: arrival, within: .workingDays(count + 1)) == next)
      #expect(try calendar.closing(on: calendar.local(due).date) == due)
    }
  }

  @Test func theTableAgreesWithCountingMinutes() throws {
    var random = Seeded(4)
    var slow = SlowCalendar(calendar)
    for round in 0..<150 {
      // Half of them where it is delicate: around the long holiday, on whole minutes.
      let arrival =
        round.isMultiple(of: 2)
        ? moment(leaving: 60, &random)
        : wib("2026-03-13 00.00").adding(seconds: 60 * Int64.random(in: 0..<17_280, using: &random))
      let minutes = Int.random(in: 1...200, using: &random)
      let days = Int.random(in: 0...12, using: &random)
      let due = try calendar.due(arriving: arrival, within: .minutes(minutes))
      #expect(due == slow.add(Int64(minutes) * 60_000, to: arrival))
      #expect(
        try calendar.due(arriving: arrival, within: .workingDays(days))
          == slow.due(arriving: arrival, workingDays: days))
      let later = arrival.adding(milliseconds: .random(in: 0...400_000_000, using: &random))
      #expect(
        try calendar.workingMilliseconds(from: arrival, to: later) == slow.worked(from: arrival, to: later))
    }
  }
}
