import Testing

@testable import Website

/// Numbers are written as Prometheus reads them, whatever a library calls its own.
@Suite struct MetricsTextTests {
  @Test(arguments: [
    ("http_requests_total", "http_requests_total"), ("nio.loop-time", "nio_loop_time"), ("é1", "_1"), ("a\r\nb", "a_b"),
  ]) func namesAreOfLettersDigitsAndLines(_ name: String, _ written: String) {
    let registry = MetricsRegistry()
    registry.count(name)
    #expect(registry.snapshot.counters.keys.map(\.name) == [written])
  }

  @Test(arguments: [
    ("/meja", "/meja"), (#"a"b\c"#, #"a\"b\\c"#), ("a\nb", #"a\nb"#), ("a\r\nb", "a\r\\nb"),
    ("\"\u{301}", "\\\"\u{301}"),
  ]) func whatEndsALabelOrALineIsEscaped(_ value: String, _ written: String) {
    let registry = MetricsRegistry()
    registry.count("n", ["route": value])
    let labels = registry.snapshot.counters.keys.map { Array($0.labels.utf8) }
    #expect(labels == [Array("route=\"\(written)\"".utf8)])
  }
}
