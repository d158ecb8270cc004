/// Times pieces of work side by side: every round runs each of them once, in turn, so that a noisy machine troubles
/// all alike; what counts is the ratio within a round.
struct Stopwatch {
  struct Work {
    let name: String
    /// How often `body` does its thing in one call.
    let count: Int
    let body: () -> Void
  }

  let rounds: Int

  /// Nanoseconds for one thing: minimum, median and maximum over the rounds.
  func measure(_ works: [Work]) -> [(name: String, low: Double, median: Double, high: Double)] {
    var times: [[Double]] = works.map { _ in [] }
    for _ in 0..<rounds {
      for (index, work) in works.enumerated() {
        let time = ContinuousClock().measure(work.body)
        let nanoseconds = Double(time.components.attoseconds) / 1e9 + Double(time.components.seconds) * 1e9
        times[index].append(nanoseconds / Double(work.count))
      }
    }
    return zip(works, times).map { work, times in
      let sorted = times.sorted()
      return (work.name, sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1])
    }
  }
}
