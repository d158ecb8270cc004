/// One day's intervals, measured in milliseconds from local midnight.
struct WorkingHours: Hashable, Sendable {
  let intervals: [OpenInterval]
  /// When the last interval ends; 0 on a day off.
  let closing: Int64
  let total: Int64

  /// `intervals` from early to late, apart from each other, as ``WeeklyHours`` keeps them.
  init(_ intervals: [OpenInterval]) {
    self.intervals = intervals
    closing = intervals.last?.closes.milliseconds ?? 0
    total = intervals.reduce(0) { $0 + Int64($1.minutes) * 60_000 }
  }

  /// Working time from midnight to `time`.
  func worked(until time: Int64) -> Int64 {
    var sum: Int64 = 0
    for interval in intervals where interval.opens.milliseconds < time {
      sum += min(time, interval.closes.milliseconds) - interval.opens.milliseconds
    }
    return sum
  }

  /// The first time by which `worked`, from more than 0 to `total`, has been worked: at the end of an interval its
  /// closing, not the next opening.
  func time(atWorked worked: Int64) -> Int64 {
    var left = worked
    for interval in intervals {
      let length = Int64(interval.minutes) * 60_000
      if left <= length { return interval.opens.milliseconds + left }
      left -= length
    }
    return closing
  }
}

extension TimeOfDay {
  /// Milliseconds since midnight.
  var milliseconds: Int64 { Int64(minutes) * 60_000 }
}
