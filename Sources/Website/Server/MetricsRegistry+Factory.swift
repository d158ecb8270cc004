import Metrics

extension MetricsRegistry: MetricsFactory {
  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    Instrument(registry: self, label, dimensions)
  }

  public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    Instrument(registry: self, label, dimensions)
  }

  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    Instrument(registry: self, label, dimensions)
  }

  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    Instrument(registry: self, label, dimensions)
  }

  // What was counted stays: a series that vanishes looks like a restart.
  public func destroyCounter(_ handler: any CounterHandler) {}
  public func destroyMeter(_ handler: any MeterHandler) {}
  public func destroyRecorder(_ handler: any RecorderHandler) {}
  public func destroyTimer(_ handler: any TimerHandler) {}
}

/// One label of swift-metrics, of whichever kind.
private final class Instrument: CounterHandler, RecorderHandler, MeterHandler, TimerHandler {
  private let registry: MetricsRegistry
  private let name: String
  private let labels: [String: String]

  init(registry: MetricsRegistry, _ name: String, _ dimensions: [(String, String)]) {
    self.registry = registry
    self.name = name
    labels = Dictionary(dimensions, uniquingKeysWith: { _, last in last })
  }

  func increment(by amount: Int64) { registry.count(name, labels, by: Double(amount)) }
  func reset() {}
  func record(_ value: Int64) { record(Double(value)) }
  func record(_ value: Double) { registry.set(name, labels, to: value) }
  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { registry.set(name, labels, to: value) }
  func increment(by amount: Double) { registry.add(name, labels, amount) }
  func decrement(by amount: Double) { registry.add(name, labels, -amount) }
  func recordNanoseconds(_ duration: Int64) {
    registry.observe("\(name)_seconds", labels, seconds: Double(duration) / 1e9)
  }
}
