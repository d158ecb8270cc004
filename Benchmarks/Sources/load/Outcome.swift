import Histogram

/// What a run came to. Latencies are in microseconds.
struct Outcome: Codable, Sendable {
  var seconds: Double
  /// Answers with a status below 400 while it was measured.
  var good: Int
  /// How often each other status, or trouble with a connection, came.
  var bad: [String: Int]
  var perSecond: Double
  var p50, p90, p99, p999, max: UInt64

  init(seconds: Double, good: Int, bad: [String: Int], _ latencies: Histogram<UInt64>) {
    self.seconds = seconds
    self.good = good
    self.bad = bad
    perSecond = Double(good) / seconds
    p50 = latencies.valueAtPercentile(50)
    p90 = latencies.valueAtPercentile(90)
    p99 = latencies.valueAtPercentile(99)
    p999 = latencies.valueAtPercentile(99.9)
    max = latencies.max
  }
}
