import PDFDocument

/// Rows of cells side by side: particulars, lists and tables. A short row stays whole, a long one breaks between lines.
struct Grid {
  struct Cell {
    var lines: TextLines
    /// From the left edge of the grid.
    var x: Double
    /// `nil` for what only the eye needs, such as a colon.
    var role: StructureRole?
    /// Which cells a header cell heads.
    var scope: TableCellAttributes.Scope?
  }

  struct Slice {
    var row: Int
    var lines: Range<Int>
    var height: Double
  }

  var rows: [[Cell]]
  /// Of the whole and of a row: a table's, or a list's (ISO 32000-1, 14.8.4.3).
  var role: StructureRole
  var rowRole: StructureRole
  var slices: [Slice]
  /// Space between a row's edge and its text, above and below.
  let padding: Double

  /// A row of at most this many lines is never divided.
  private static let whole = 6

  /// Tells one grid from another, on whichever page a part of it stands.
  var key: AnyHashable { rows.first?.first.map { ObjectIdentifier($0.lines) } }

  init(_ rows: [[Cell]], role: StructureRole, rowRole: StructureRole, padding: Double = 0) {
    self.rows = rows
    self.role = role
    self.rowRole = rowRole
    self.padding = padding
    slices = rows.enumerated().flatMap { index, cells in
      let pitch = cells.map(\.lines.pitch).max() ?? 0
      let count = cells.map(\.lines.lines.count).max() ?? 0
      if count <= Self.whole {
        return [Slice(row: index, lines: 0..<count, height: pitch * Double(count) + 2 * padding)]
      }
      return (0..<count).map { line in
        let edges = (line == 0 ? padding : 0) + (line == count - 1 ? padding : 0)
        return Slice(row: index, lines: line..<(line + 1), height: pitch + edges)
      }
    }
  }

  /// Draws slices of the grid; `decorate` is called with the place of each row's part before its text is drawn.
  func draw(
    _ range: Range<Int>, x: Double, y: Double, on canvas: Canvas,
    decorate: (_ row: Int, _ top: Double, _ height: Double) -> Void = { _, _, _ in }
  ) {
    canvas.tagged(role, of: key) { drawRows(range, x: x, y: y, on: canvas, decorate: decorate) }
  }

  /// The same without the element around it, for a caller that opened one. A repeated part is not read out.
  func drawRows(
    _ range: Range<Int>, x: Double, y: Double, on canvas: Canvas, isRepeated: Bool = false,
    decorate: (_ row: Int, _ top: Double, _ height: Double) -> Void = { _, _, _ in }
  ) {
    var top = y
    var next = range.lowerBound
    while next < range.upperBound {
      let first = slices[next]
      var lines = first.lines
      var height = first.height
      next += 1
      while next < range.upperBound, slices[next].row == first.row {
        lines = lines.lowerBound..<slices[next].lines.upperBound
        height += slices[next].height
        next += 1
      }
      decorate(first.row, top, height)
      let text = top + (lines.lowerBound == 0 ? padding : 0)
      if isRepeated {
        for cell in rows[first.row] { cell.lines.draw(lines, x: x + cell.x, y: text, on: canvas) }
      } else {
        canvas.tagged(rowRole, of: rows[first.row].first.map { ObjectIdentifier($0.lines) }) {
          for cell in rows[first.row] { draw(cell, lines, x: x, y: text, on: canvas) }
        }
      }
      top += height
    }
  }

  private func draw(_ cell: Cell, _ lines: Range<Int>, x: Double, y: Double, on canvas: Canvas) {
    let draw = { cell.lines.draw(lines, x: x + cell.x, y: y, on: canvas) }
    guard let role = cell.role else { return draw() }
    // A row that goes on on the next page has its cells there already.
    canvas.tagged(role, of: ObjectIdentifier(cell.lines), cell: TableCellAttributes(scope: cell.scope), draw)
  }
}
