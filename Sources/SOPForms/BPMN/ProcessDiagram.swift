/// Where the model's nodes and flows are drawn (BPMN 2.0, chapter 12): lanes one under the other, steps from left to
/// right. It is the form's chart with rows and columns exchanged, on an even grid.
struct ProcessDiagram {
  private let model: ProcessModel
  private let chart: FlowChart
  private let grid: FlowGrid

  private static let laneHeight = 130.0
  private static let stepWidth = 150.0
  /// Width of the pool's and of a lane's title, at their left.
  private static let title = 30.0
  private static let origin = Point(160, 80)

  init(model: ProcessModel) {
    self.model = model
    let left = Self.origin.x + 2 * Self.title
    grid = FlowGrid(
      columns: model.lanes.indices.map { lane in
        let y = Self.origin.y + Double(lane) * Self.laneHeight
        return Span(y, y + Self.laneHeight)
      },
      rows: (0..<model.plan.rowCount).map { row in
        let x = left + Double(row) * Self.stepWidth
        return FlowGrid.Row(Span(x, x + Self.stepWidth))
      }, symbols: Self.symbols)
    chart = FlowChart(model.plan, on: grid).transposed
  }

  /// The usual sizes of modelling tools, as height and width: the chart is laid out with rows as columns.
  private static let symbols = FlowGrid.Symbols(
    terminator: Size(36, 36), process: Size(80, 100), decision: Size(50, 50), connector: Size(0, 0),
    yes: Size(14, 20), no: Size(14, 30))

  func element(pool: String) -> XMLElement {
    let width = 2 * Self.title + Double(grid.rows.count) * Self.stepWidth
    let height = Double(grid.columns.count) * Self.laneHeight
    var drawn = [shape(pool, Rect(x: Self.origin.x, y: Self.origin.y, width: width, height: height), isLane: true)]
    for (lane, span) in grid.columns.enumerated() {
      let box = Rect(
        x: Self.origin.x + Self.title, y: span.start, width: width - Self.title, height: span.length)
      drawn.append(shape("lane-\(lane)", box, isLane: true))
    }
    drawn += chart.symbols.map(symbol) + chart.edges.map(edge)
    return XMLElement(
      "bpmndi:BPMNDiagram", ["id": "diagram-\(model.id)"],
      [
        XMLElement(
          "bpmndi:BPMNPlane", ["id": "plane-\(model.id)", "bpmnElement": "collaboration-\(model.id)"], drawn)
      ])
  }

  private func shape(_ id: String, _ box: Rect, isLane: Bool = false) -> XMLElement {
    var element = XMLElement(
      "bpmndi:BPMNShape", ["id": "\(id)-shape", "bpmnElement": id], [bounds(box)])
    if isLane { element.attributes.append(("isHorizontal", "true")) }
    return element
  }

  private func symbol(_ symbol: FlowChart.Symbol) -> XMLElement {
    let id = model.name(symbol.node)
    let box = symbol.box
    switch symbol.shape {
    case .process: return shape(id, box)
    case .decision:
      // Its question stands beside the diamond, where no arrow runs.
      var element = shape(id, box)
      element.attributes.append(("isMarkerVisible", "true"))
      element.children.append(label(Rect(x: box.centre.x + 14, y: box.y - 6, width: 66, height: 14)))
      return element
    case .start, .end:
      var element = shape(id, box)
      element.children.append(label(Rect(x: box.x - 7, y: box.maxY + 5, width: 50, height: 14)))
      return element
    }
  }

  private func edge(_ edge: FlowChart.Edge) -> XMLElement {
    let id = model.name(edge.link)
    var children = edge.points.map { XMLElement("di:waypoint", ["x": $0.x.short, "y": $0.y.short]) }
    if let box = edge.label?.box { children.append(label(box)) }
    return XMLElement("bpmndi:BPMNEdge", ["id": "\(id)-edge", "bpmnElement": id], children)
  }

  private func label(_ box: Rect) -> XMLElement { XMLElement("bpmndi:BPMNLabel", [:], [bounds(box)]) }

  private func bounds(_ box: Rect) -> XMLElement {
    XMLElement(
      "dc:Bounds", ["x": box.x.short, "y": box.y.short, "width": box.width.short, "height": box.height.short])
  }
}
