import WorkingTime

/// The arrivals between which nothing about a chain of service times changes its manner.
///
/// A chain of times in minutes and days changes its manner only where an arrival, or the end of a row in minutes after
/// it, passes an opening or a closing of the office. So for every working day: its opening, its closing, and the
/// moments from which the rows in minutes reach that closing exactly; and one millisecond before and after each.
struct ArrivalMoments {
  private(set) var all: [Moment] = []

  init(_ times: [ServiceTime], _ calendar: OfficeCalendar) {
    // Office time from the arrival to the end of each row in minutes; a row in days ends at a closing, whenever the
    // rows before it ended.
    var sums: Set<Int64> = [0]
    for start in times.indices {
      var sum: Int64 = 0
      for time in times[start...] {
        guard case .minutes(let count) = time else { break }
        sum += Int64(count) * 60_000
        sums.insert(sum)
      }
    }
    var moments: Set<Moment> = []
    for year in calendar.years.sorted() {
      guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
      else { continue }
      let newYear = calendar.moment(first, .startOfDay)
      for number in first.dayNumber...last.dayNumber {
        let day = CivilDate(dayNumber: number)
        guard let hours = try? calendar.hours(on: day), let opens = hours.first?.opens,
          let closing = try? calendar.closing(on: day),
          let worked = try? calendar.workingMilliseconds(from: newYear, to: closing)
        else { continue }
        moments.insert(calendar.moment(day, opens))
        for sum in sums where sum <= worked {
          guard let moment = try? calendar.adding(workingMilliseconds: worked - sum, to: newYear) else { continue }
          moments.insert(moment)
        }
      }
    }
    all = moments.flatMap { [$0.adding(milliseconds: -1), $0, $0.adding(milliseconds: 1)] }.sorted()
  }
}
