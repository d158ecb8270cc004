extension MetricsRegistry {
  /// The text format of Prometheus, version 0.0.4.
  public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  /// Everything counted so far, sorted by name.
  public var text: String {
    let values = snapshot
    var lines: [String] = []
    append(values.counters, as: "counter", to: &lines)
    append(values.gauges, as: "gauge", to: &lines)
    var last = ""
    for (series, distribution) in values.distributions.sorted(by: { $0.key < $1.key }) {
      if series.name != last { lines.append("# TYPE \(series.name) histogram") }
      last = series.name
      let comma = series.labels.isEmpty ? "" : ","
      var total = 0
      for (bound, count) in zip(Self.bounds, distribution.buckets) {
        total += count
        lines.append("\(series.name)_bucket{\(series.labels)\(comma)le=\"\(bound)\"} \(total)")
      }
      lines.append("\(series.name)_bucket{\(series.labels)\(comma)le=\"+Inf\"} \(distribution.count)")
      lines.append("\(series.name)_sum\(braces(series.labels)) \(distribution.sum)")
      lines.append("\(series.name)_count\(braces(series.labels)) \(distribution.count)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func append(_ values: [Series: Double], as type: String, to lines: inout [String]) {
    var last = ""
    for (series, value) in values.sorted(by: { $0.key < $1.key }) {
      if series.name != last { lines.append("# TYPE \(series.name) \(type)") }
      last = series.name
      lines.append("\(series.name)\(braces(series.labels)) \(value)")
    }
  }

  private func braces(_ labels: String) -> String { labels.isEmpty ? "" : "{\(labels)}" }
}
