/// Consecutive years worked out day by day: hours, and the working days and milliseconds before each day.
///
/// Days are counted from `firstDay`, which is index 0; milliseconds of a day from its local midnight.
struct CoveredYears: Hashable, Sendable {
  let years: ClosedRange<Int>
  let firstDay: Int

  /// The distinct days that occur, and which of them each day is.
  private let kinds: [WorkingHours]
  private let kindOfDay: [Int32]
  /// One more than there are days, so that the last is the sum.
  private let millisecondsBefore: [Int64]
  private let workingDaysBefore: [Int32]
  /// The working days' indices, from early to late.
  private let workingDays: [Int32]

  init(_ years: ClosedRange<Int>, hoursOn: (CivilDate) -> [OpenInterval]) {
    self.years = years
    firstDay = CivilDay.number(year: years.lowerBound, month: 1, day: 1)
    let end = CivilDay.number(year: years.upperBound, month: 12, day: 31) + 1

    var kinds: [WorkingHours] = []
    var known: [[OpenInterval]: Int] = [:]
    var kindOfDay: [Int32] = []
    var milliseconds: [Int64] = [0]
    var before: [Int32] = [0]
    var workingDays: [Int32] = []
    for day in firstDay..<end {
      let intervals = hoursOn(CivilDate(dayNumber: day))
      let kind = known[intervals] ?? kinds.count
      if kind == kinds.count {
        known[intervals] = kind
        kinds.append(WorkingHours(intervals))
      }
      if !intervals.isEmpty { workingDays.append(Int32(day - firstDay)) }
      kindOfDay.append(Int32(kind))
      before.append(Int32(workingDays.count))
      milliseconds.append((milliseconds.last ?? 0) + kinds[kind].total)
    }
    self.kinds = kinds
    self.kindOfDay = kindOfDay
    self.millisecondsBefore = milliseconds
    self.workingDaysBefore = before
    self.workingDays = workingDays
  }

  var dayCount: Int { kindOfDay.count }

  func contains(_ day: Int) -> Bool {
    day >= firstDay && day - firstDay < dayCount
  }

  func hours(_ index: Int) -> WorkingHours {
    kinds[Int(kindOfDay[index])]
  }

  /// How many working days come before the day `index`, which may be the day after the last.
  func workingDays(before index: Int) -> Int {
    Int(workingDaysBefore[index])
  }

  /// The index of the working day that `count` others come before; nothing past the covered years.
  func workingDay(_ count: Int) -> Int? {
    workingDays.indices.contains(count) ? Int(workingDays[count]) : nil
  }

  /// Working time up to a time on the day `index`, which may be the midnight after the last day.
  func worked(until index: Int, _ milliseconds: Int64) -> Int64 {
    let before = millisecondsBefore[index]
    return index == dayCount ? before : before + hours(index).worked(until: milliseconds)
  }

  /// The first time by which `worked` milliseconds, more than none, have been worked; nothing past the covered years.
  func time(atWorked worked: Int64) -> (index: Int, milliseconds: Int64)? {
    guard worked <= millisecondsBefore[dayCount] else { return nil }
    var low = 0
    var high = dayCount - 1
    while low < high {
      let middle = (low + high) / 2
      if millisecondsBefore[middle + 1] >= worked { high = middle } else { low = middle + 1 }
    }
    return (low, hours(low).time(atWorked: worked - millisecondsBefore[low]))
  }
}
