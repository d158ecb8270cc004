import Metrics
import Synchronization

/// Numbers about the running program, for `/metrics`; also the backend of swift-metrics, so that libraries count here.
public final class MetricsRegistry: Sendable {
  /// A name and its labels, written as Prometheus writes them.
  struct Series: Hashable, Comparable, Sendable {
    let name: String
    let labels: String

    static func < (left: Series, right: Series) -> Bool {
      (left.name, left.labels) < (right.name, right.labels)
    }
  }

  struct Distribution: Sendable {
    var count = 0
    var sum = 0.0
    var buckets = [Int](repeating: 0, count: MetricsRegistry.bounds.count)
  }

  struct Values: Sendable {
    var counters: [Series: Double] = [:]
    var gauges: [Series: Double] = [:]
    var distributions: [Series: Distribution] = [:]
  }

  /// Upper bounds of a distribution's buckets, in seconds.
  static let bounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private let values = Mutex(Values())

  public init() {}

  public func count(_ name: String, _ labels: [String: String] = [:], by amount: Double = 1) {
    let series = Self.series(name, labels)
    values.withLock { $0.counters[series, default: 0] += amount }
  }

  public func set(_ name: String, _ labels: [String: String] = [:], to value: Double) {
    let series = Self.series(name, labels)
    values.withLock { $0.gauges[series] = value }
  }

  /// Sets a gauge's values by one label, under others that stay the same; values that were there before under those and
  /// are not among these end.
  public func replace(_ name: String, of fixed: [String: String] = [:], by label: String, _ new: [String: Double]) {
    let series = new.map { (Self.series(name, fixed.merging([label: $0]) { $1 }), $1) }
    let signs = fixed.map { Self.series("", [$0: $1]).labels }
    values.withLock { values in
      values.gauges = values.gauges.filter { gauge in
        gauge.key.name != name || !signs.allSatisfy { gauge.key.labels.contains($0) }
      }
      for (series, value) in series { values.gauges[series] = value }
    }
  }

  public func add(_ name: String, _ labels: [String: String] = [:], _ amount: Double) {
    let series = Self.series(name, labels)
    values.withLock { $0.gauges[series, default: 0] += amount }
  }

  public func observe(_ name: String, _ labels: [String: String] = [:], seconds: Double) {
    let series = Self.series(name, labels)
    values.withLock {
      $0.distributions[series, default: Distribution()].count += 1
      $0.distributions[series]?.sum += seconds
      if let bucket = Self.bounds.firstIndex(where: { seconds <= $0 }) {
        $0.distributions[series]?.buckets[bucket] += 1
      }
    }
  }

  var snapshot: Values { values.withLock { $0 } }

  private static func series(_ name: String, _ labels: [String: String]) -> Series {
    let pairs = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(escaped($0.value))\"" }
    return Series(name: named(name), labels: pairs.joined(separator: ","))
  }

  private static func named(_ name: String) -> String {
    func isSafe(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    // Ours all are; a library may call its numbers anything.
    if name.utf8.allSatisfy(isSafe) { return name }
    return String(name.map { $0.utf8.allSatisfy(isSafe) ? $0 : "_" })
  }

  private static func escaped(_ value: String) -> String {
    func hasToBe(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "\n"): true
      default: false
      }
    }
    guard value.utf8.contains(where: hasToBe) else { return value }
    var text = String.UnicodeScalarView()
    // By scalars: a line feed behind a carriage return is no character of its own.
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", "\"": text.append(contentsOf: ["\\", scalar])
      case "\n": text.append(contentsOf: ["\\", "n"])
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
