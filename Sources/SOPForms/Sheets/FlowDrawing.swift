/// The flowchart's geometry as marks on a sheet.
struct FlowDrawing {
  let chart: FlowChart
  /// Of the words in it, in points.
  let size: Double
  let ruler: any TextRuler

  func marks() throws -> [Mark] {
    var marks = chart.edges.flatMap { Self.arrow($0.points) }
    for symbol in chart.symbols {
      marks.append(Self.outline(symbol))
      if !symbol.label.isEmpty { marks.append(try text(symbol.label, in: symbol.box)) }
    }
    for edge in chart.edges {
      if let label = edge.label { marks.append(try text(label.text, in: label.box)) }
    }
    for connector in chart.connectors {
      marks.append(.outline(connector.box.pentagon, fill: 1, width: Mark.strong))
      var box = connector.box
      box.height *= 0.8
      marks.append(try text(connector.letter, in: box, bold: true))
    }
    return marks
  }

  private static func outline(_ symbol: FlowChart.Symbol) -> Mark {
    switch symbol.shape {
    case .start, .end: .capsule(symbol.box, width: Mark.strong)
    case .process: .outline(symbol.box.corners, fill: 1, width: Mark.strong)
    case .decision: .outline(symbol.box.diamond, fill: 1, width: Mark.strong)
    }
  }

  /// A line with a filled head at its end.
  private static func arrow(_ points: [Point]) -> [Mark] {
    guard points.count > 1 else { return [] }
    let head = ArrowHead(points)
    return [
      .polyline(points.dropLast() + [head.base], width: Mark.strong),
      .outline(head.corners, fill: 0, width: 0),
    ]
  }

  private func text(_ text: String, in box: Rect, bold: Bool = false) throws -> Mark {
    let style = FormStyle(size: size, bold: bold)
    let width = try ruler.width(text, style)
    let top = box.centre.y - style.pitch / 2
    return .text(
      TextLine(
        text: text, x: box.centre.x - width / 2, top: top, baseline: top + ruler.baseline(style), width: width,
        style: style))
  }
}

/// The head at the end of an arrow.
struct ArrowHead: Hashable, Sendable {
  let tip: Point
  /// Where the line ends inside the head.
  let base: Point
  let corners: [Point]

  static let length = 4.8
  static let halfWidth = 2.1

  init(_ points: [Point]) {
    let tip = points[points.count - 1]
    let before = points[points.count - 2]
    let (dx, dy) = (tip.x - before.x, tip.y - before.y)
    let distance = max((dx * dx + dy * dy).squareRoot(), 0.001)
    let (ux, uy) = (dx / distance, dy / distance)
    let foot = Point(tip.x - ux * Self.length, tip.y - uy * Self.length)
    self.tip = tip
    base = Point(tip.x - ux * Self.length * 0.7, tip.y - uy * Self.length * 0.7)
    corners = [
      tip, Point(foot.x - uy * Self.halfWidth, foot.y + ux * Self.halfWidth),
      Point(foot.x + uy * Self.halfWidth, foot.y - ux * Self.halfWidth),
    ]
  }
}

extension Rect {
  var diamond: [Point] { [top, right, bottom, left] }

  /// The off-page connector: a box with a point downwards.
  var pentagon: [Point] {
    let shoulder = y + 0.68 * height
    return [Point(x, y), Point(maxX, y), Point(maxX, shoulder), bottom, Point(x, shoulder)]
  }
}
