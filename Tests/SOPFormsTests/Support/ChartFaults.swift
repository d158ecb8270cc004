@testable import SOPForms

/// What no flowchart may have, looked for without knowing how it was laid out.
struct ChartFaults {
  private(set) var all: [String] = []

  init(_ chart: FlowChart, _ plan: FlowPlan, _ grid: FlowGrid) {
    let boxes = chart.symbols.map(\.box)
    for edge in chart.edges {
      for part in Self.parts(edge) where part.isSlanted { all.append("slanted: \(edge.link)") }
      for symbol in chart.symbols {
        let isEnd = symbol.node == edge.link.from || symbol.node == edge.link.to
        // What touches a symbol from outside is right for its own arrows only.
        let body = isEnd ? symbol.box.inset(by: 0.01) : symbol.box
        for part in Self.parts(edge) where part.box.overlapsOrTouches(body) {
          all.append("\(edge.link) runs through \(symbol.node)")
        }
      }
      if let label = edge.label?.box {
        if boxes.contains(where: { $0.overlaps(label) }) { all.append("label of \(edge.link) on a symbol") }
        for other in chart.edges where Self.parts(other).contains(where: { $0.box.overlaps(label) }) {
          all.append("\(other.link) runs through the label of \(edge.link)")
        }
        for other in chart.edges where other.link != edge.link && other.label?.box.overlaps(label) == true {
          all.append("two labels in one place")
        }
      }
      for other in chart.edges where other.link != edge.link {
        // Ways back to one symbol run together.
        if edge.link.branch == .no, other.link.branch == .no, edge.link.to == other.link.to { continue }
        for part in Self.parts(edge) {
          for cross in Self.parts(other) where part.box.overlapsOrTouches(cross.box) {
            all.append("\(edge.link) crosses \(other.link)")
          }
        }
      }
    }
    let rows = Span(grid.rows[0].span.start, grid.rows[grid.rows.count - 1].span.end)
    for connector in chart.connectors {
      if connector.box.y < rows.start || connector.box.maxY > rows.end { all.append("connector outside the table") }
      if boxes.contains(where: { $0.overlaps(connector.box) }) { all.append("connector on a symbol") }
      for other in chart.connectors where other != connector && other.box.overlaps(connector.box) {
        all.append("connectors \(connector.letter) and \(other.letter) in one place")
      }
    }
    for symbol in chart.symbols {
      let column = grid.columns[plan.nodes[symbol.node].column]
      if symbol.box.x < column.start || symbol.box.maxX > column.end { all.append("\(symbol.node) leaves its column") }
    }
  }

  private struct Part {
    let from: Point
    let to: Point
    var isSlanted: Bool { from.x != to.x && from.y != to.y }
    var box: Rect {
      Rect(
        x: min(from.x, to.x), y: min(from.y, to.y), width: abs(from.x - to.x), height: abs(from.y - to.y))
    }
  }

  private static func parts(_ edge: FlowChart.Edge) -> [Part] {
    zip(edge.points, edge.points.dropFirst()).map { Part(from: $0, to: $1) }
  }
}

extension Rect {
  /// Lines have no inside, so a shared point counts.
  fileprivate func overlapsOrTouches(_ other: Rect) -> Bool {
    x <= other.maxX && other.x <= maxX && y <= other.maxY && other.y <= maxY
  }
}
