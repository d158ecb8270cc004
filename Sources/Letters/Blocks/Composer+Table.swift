import PDFDocument

/// Tables with rules and a head that every page repeats.
extension Composer {
  /// Space between a cell's rules and its text, left and right, in points.
  private static let cellMargin = 4.0

  func table(_ columns: [Column], _ rows: [[RichText]]) throws(TypesettingError) -> Piece {
    guard !columns.isEmpty else { return Piece(slices: []) { _, _, _ in } }
    let style = density.body.with(\.size, density.size - 2).with(\.leading, 1.2)
    let edges = try edges(of: columns, style)
    let head = Grid(
      [try cells(columns.map { .bold($0.title) }, columns, edges, style, role: .headerCell)], role: .table,
      rowRole: .row, padding: 3.5)
    var body: [[Grid.Cell]] = []
    for row in rows {
      body.append(try cells(row, columns, edges, style, role: .cell))
    }
    let grid = Grid(body, role: .table, rowRole: .row, padding: 2.5)
    let headHeight = head.slices.reduce(0) { $0 + $1.height }
    let slices = grid.slices.map(\.height)

    // The first slice carries the head; further pages draw it as the repeated head.
    return Piece(
      before: density.gap, after: density.gap, slices: [headHeight + (slices.first ?? 0)] + slices.dropFirst(),
      repeatedHead: headHeight
    ) { canvas, range, top in
      canvas.tagged(.table, of: head.key) {
        // On later pages the head is there for the eye; who listens has heard it.
        head.drawRows(0..<head.slices.count, x: A4.left, y: top, on: canvas, isRepeated: !range.contains(0)) {
          _, top, height in
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

  /// Left edges of all columns and the right edge of the last, from the table's left. No column is narrower than the
  /// longest word of its title, as long as all of them fit.
  private func edges(of columns: [Column], _ style: TextStyle) throws(TypesettingError) -> [Double] {
    let shares = columns.map { $0.width.isFinite ? min(max($0.width, 0.05), 100) : 1 }
    let sum = shares.reduce(0, +)
    var widths = shares.map { $0 / sum * A4.measure }
    var least: [Double] = []
    for column in columns {
      var widest = 0.0
      for word in column.title.split(whereSeparator: \.isWhitespace) {
        widest = max(widest, try lines(.bold(String(word)), style).widest)
      }
      least.append(widest + Self.cellMargin * 2 + 0.5)
    }
    let lack = zip(widths, least).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    let spare = zip(widths, least).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    if lack > 0, lack <= spare {
      widths = zip(widths, least).map { $0 < $1 ? $1 : $0 - ($0 - $1) * lack / spare }
    }
    return widths.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
  }

  private func cells(
    _ texts: [RichText], _ columns: [Column], _ edges: [Double], _ style: TextStyle, role: StructureRole
  ) throws(TypesettingError) -> [Grid.Cell] {
    var cells: [Grid.Cell] = []
    for (index, column) in columns.enumerated() {
      let text = index < texts.count ? texts[index] : ""
      let width = edges[index + 1] - edges[index] - 2 * Self.cellMargin
      let lines = try lines(text, style.with(\.alignment, column.alignment.text), width: width)
      cells.append(
        Grid.Cell(
          lines: lines, x: edges[index] + Self.cellMargin, role: role, scope: role == .headerCell ? .column : nil))
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
