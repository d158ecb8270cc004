/// The flowchart cut along the table's lines, so that a browser may make rows and columns as large as it likes: lines
/// are in hundredths of a cell, symbols stand in its middle.
struct ChartCells {
  private var cells: [[ChartCell]]

  /// An even grid of cells of a hundred by a hundred.
  private static let cell = 100.0
  private static let symbols = FlowGrid.Symbols(
    terminator: Size(64, 36), process: Size(64, 36), decision: Size(90, 60), connector: Size(0, 0),
    yes: Size(10, 10), no: Size(25, 10))

  init(_ plan: FlowPlan) {
    let grid = FlowGrid(
      columns: (0..<plan.columnCount).map { Span(Double($0) * Self.cell, Double($0 + 1) * Self.cell) },
      rows: (0..<plan.rowCount).map { FlowGrid.Row(Span(Double($0) * Self.cell, Double($0 + 1) * Self.cell)) },
      symbols: Self.symbols)
    let chart = FlowChart(plan, on: grid)
    cells = Array(repeating: Array(repeating: ChartCell(), count: plan.columnCount), count: plan.rowCount)
    for symbol in chart.symbols {
      let node = plan.nodes[symbol.node]
      cells[node.row][node.column].symbol = node.shape
      cells[node.row][node.column].label = node.label
    }
    for edge in chart.edges {
      let (from, to) = (plan.nodes[edge.link.from], plan.nodes[edge.link.to])
      // From middle to middle: the symbols, whose size is not the grid's, are drawn over the ends.
      let points = [grid.box(from).centre] + edge.points.dropFirst().dropLast() + [grid.box(to).centre]
      for (start, end) in zip(points, points.dropFirst()) { cut(start, end) }
      if let tip = edge.points.last {
        cells[to.row][to.column].arrows.insert(ChartCell.Side(of: grid.box(to), at: tip))
      }
      guard let label = edge.label else { continue }
      let column = grid.columns[from.column]
      if label.box.x >= column.end {
        cells[from.row][from.column + 1].notes.append(ChartCell.Note(text: label.text, place: .afterLeft))
      } else if label.box.maxX <= column.start {
        cells[from.row][from.column - 1].notes.append(ChartCell.Note(text: label.text, place: .beforeRight))
      } else {
        cells[from.row][from.column].notes.append(ChartCell.Note(text: label.text, place: .below))
      }
    }
  }

  subscript(row row: Int, column column: Int) -> ChartCell { cells[row][column] }

  /// Adds a straight line's part in each cell that it runs through.
  private mutating func cut(_ start: Point, _ end: Point) {
    let (x, y) = (Span(min(start.x, end.x), max(start.x, end.x)), Span(min(start.y, end.y), max(start.y, end.y)))
    for row in cells.indices {
      for column in cells[row].indices {
        let origin = Point(Double(column) * Self.cell, Double(row) * Self.cell)
        let part = ChartCell.Line(
          from: Point(max(x.start - origin.x, 0), max(y.start - origin.y, 0)),
          to: Point(min(x.end - origin.x, Self.cell), min(y.end - origin.y, Self.cell)))
        guard part.from.x <= part.to.x, part.from.y <= part.to.y, part.from != part.to else { continue }
        if !cells[row][column].lines.contains(part) { cells[row][column].lines.append(part) }
      }
    }
  }
}
