import Casework
import WorkingTime

/// What the pure parts cost: deadlines by the calendar, and a case's decisions and fold.
@main
struct Bench {
  static func main() throws {
    let calendar = try BenchCalendar.threeYears()
    let start = Moment(milliseconds: 1_772_000_000_000)
    let moments = (0..<10_000).map { start.adding(seconds: Int64($0) * 1_531) }
    var sink = 0
    let file = try BenchCase()
    let works: [Stopwatch.Work] = [
      .init(name: "deadline of 2 working days", count: moments.count) {
        for moment in moments { sink &+= due(calendar, moment, .workingDays(2)) }
      },
      .init(name: "deadline of 20 minutes", count: moments.count) {
        for moment in moments { sink &+= due(calendar, moment, .minutes(20)) }
      },
      .init(name: "working time between two moments", count: moments.count) {
        for moment in moments {
          sink &+= Int((try? calendar.workingMilliseconds(from: start, to: moment)) ?? 0)
        }
      },
      .init(name: "one decision, with its fold", count: 2_000) {
        for _ in 0..<2_000 { sink &+= file.decideOnce() }
      },
    ]
    print("work                                   ns: min    median       max")
    for line in Stopwatch(rounds: 15).measure(works) {
      let name = line.name + String(repeating: " ", count: max(0, 36 - line.name.count))
      print(name, [line.low, line.median, line.high].map(padded).joined())
    }
    // Read, so that nothing is optimised away.
    if sink == .min { print(sink) }
  }

  private static func due(_ calendar: OfficeCalendar, _ moment: Moment, _ time: ServiceTime) -> Int {
    Int((try? calendar.due(arriving: moment, within: time))?.milliseconds ?? 0)
  }

  private static func padded(_ nanoseconds: Double) -> String {
    let text = "\(Int(nanoseconds * 10) / 10).\(Int(nanoseconds * 10) % 10)"
    return String(repeating: " ", count: max(1, 10 - text.count)) + text
  }
}
