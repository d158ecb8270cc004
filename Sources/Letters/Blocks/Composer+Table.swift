/// Tables with rules and a head that every page repeats.
extension Composer {
  func table(_ columns: [Column], _ rows: [[RichText]]) throws(TypesettingError) -> Piece {
    guard !columns.isEmpty else { return Piece(slices: []) { _, _, _ in } }
    let edges = edges(of: columns)
    let style = density.body.with(\.size, density.size - 2).with(\.leading, 1.2)
    let head = Grid(
      [try cells(columns.map { .bold($0.title) }, columns, edges, style, tag: "TH")], tag: "Table", rowTag: "TR",
      padding: 3.5)
    var body: [[Grid.Cell]] = []
    for row in rows {
      body.append(try cells(row, columns, edges, style, tag: "TD"))
    }
    let grid = Grid(body, tag: "Table", rowTag: "TR", padding: 2.5)
    let headHeight = head.slices.reduce(0) { $0 + $1.height }
    let slices = grid.slices.map(\.height)

    // The first slice carries the head; further pages draw it as the repeated head.
    return Piece(
      before: density.gap, after: density.gap, slices: [headHeight + (slices.first ?? 0)] + slices.dropFirst(),
      repeatedHead: headHeight
    ) { canvas, range, top in
      canvas.tagged("Table") {
        head.drawRows(0..<head.slices.count, x: A4.left, y: top, on: canvas) { _, top, height in
          canvas.fill(Box(x: A4.left, y: top, width: A4.measure, height: height), grey: 0.93)
          rules(edges, top: top, height: height, on: canvas)
        }
        guard !grid.slices.isEmpty else { return }
        grid.drawRows(range, x: A4.left, y: top + headHeight, on: canvas) { _, top, height in
          rules(edges, top: top, height: height, on: canvas)
        }
      }
    }
  }

  /// Left edges of all columns and the right edge of the last, from the table's left.
  private func edges(of columns: [Column]) -> [Double] {
    let shares = columns.map { $0.width.isFinite ? max($0.width, 0.05) : 1 }
    let sum = shares.reduce(0, +)
    return shares.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1 / sum * A4.measure) }
  }

  private func cells(
    _ texts: [RichText], _ columns: [Column], _ edges: [Double], _ style: TextStyle, tag: String
  ) throws(TypesettingError) -> [Grid.Cell] {
    var cells: [Grid.Cell] = []
    for (index, column) in columns.enumerated() {
      let text = index < texts.count ? texts[index] : ""
      let width = edges[index + 1] - edges[index] - 8
      let lines = try lines(text, style.with(\.alignment, column.alignment.text), width: width)
      cells.append(Grid.Cell(lines: lines, x: edges[index] + 4, tag: tag))
    }
    return cells
  }

  private func rules(_ edges: [Double], top: Double, height: Double, on canvas: Canvas) {
    for (left, right) in zip(edges, edges.dropFirst()) {
      canvas.frame(Box(x: A4.left + left, y: top, width: right - left, height: height), width: 0.5, grey: 0.35)
    }
  }
}

extension Column.Alignment {
  fileprivate var text: TextStyle.Alignment {
    switch self {
    case .left: .left
    case .centred: .centred
    case .right: .right
    }
  }
}
