/// The two rows that head the flow table on each of its sheets.
struct TableHead {
  private struct Cell {
    let block: TextBlock
    let across: Span
    let down: (from: Int, to: Int)
    /// How many columns it heads.
    let columns: Int
  }

  private var cells: [Cell] = []
  private let heights: [Double]
  private static let padding = 3.0
  /// Between a performer's name and the lines beside it.
  private static let margin = 6.0

  var height: Double { heights.reduce(0, +) }

  init(_ columns: TableColumns, performers: [String], size: Double, ruler: any TextRuler) throws {
    var cells: [Cell] = []
    func add(_ text: String, _ across: Span, _ from: Int, _ to: Int, columns: Int = 1, size: Double) throws {
      let width = across.length - Self.margin
      let style = FormStyle(size: try Self.size(fitting: [text], width, upTo: size, ruler: ruler), bold: true)
      cells.append(
        Cell(
          block: try TextBlock(text, style, width: width, ruler: ruler), across: across, down: (from, to),
          columns: columns))
    }
    // The performers' names are all of one size.
    let narrowest = (columns.performers.map(\.length).min() ?? 0) - Self.margin
    let small = try Self.size(fitting: performers, narrowest, upTo: size - 0.75, ruler: ruler)
    try add(FormWords.rowNumber, columns.number, 0, 2, size: size)
    try add(FormWords.activity, columns.activity, 0, 2, size: size)
    try add(FormWords.performer, columns.performer, 0, 1, columns: performers.count, size: size)
    for (name, column) in zip(performers, columns.performers) { try add(name, column, 1, 2, size: small) }
    try add(FormWords.standard, columns.standard, 0, 1, columns: 3, size: size)
    try add(FormWords.requires, columns.requires, 1, 2, size: size - 0.5)
    try add(FormWords.time, columns.time, 1, 2, size: size - 0.5)
    try add(FormWords.output, columns.output, 1, 2, size: size - 0.5)
    try add(FormWords.remark, columns.remark, 0, 2, size: size)
    self.cells = cells
    heights = (0..<2).map { row in
      (cells.filter { $0.down == (row, row + 1) }.map(\.block.height).max() ?? 0) + 2 * Self.padding
    }
  }

  /// The cells that begin in the first row, then those that begin in the second.
  ///
  /// - Parameter isRepeated: whether it only stands there for the eye, above the rest of the table.
  func marks(y: Double, isRepeated: Bool) -> [Mark] {
    let edges = [y, y + heights[0], y + height]
    return (0..<2).flatMap { row -> [Mark] in
      let cells = cells.filter { $0.down.from == row }.flatMap { marks($0, edges: edges, isRepeated: isRepeated) }
      return isRepeated ? cells : [.group(.row(), cells)]
    }
  }

  private func marks(_ cell: Cell, edges: [Double], isRepeated: Bool) -> [Mark] {
    let box = Rect(
      x: cell.across.start, y: edges[cell.down.from], width: cell.across.length,
      height: edges[cell.down.to] - edges[cell.down.from])
    let words = cell.block.marks(
      x: box.x + Self.margin / 2, y: box.centre.y - cell.block.height / 2, alignment: .centred)
    let ground: [Mark] = [.filled(box, grey: 0.92), .frame(box)]
    if isRepeated { return ground + words }
    let head = Mark.Structure.head(.column, rows: cell.down.to - cell.down.from, columns: cell.columns)
    return ground + [.group(head, words)]
  }

  /// The largest size at which no word has to be divided.
  private static func size(
    fitting texts: [String], _ width: Double, upTo largest: Double, ruler: any TextRuler
  ) throws -> Double {
    let words = texts.flatMap { $0.split(separator: " ") }
    var size = largest
    while size > 5 {
      let style = FormStyle(size: size, bold: true)
      if try words.allSatisfy({ try ruler.width(String($0), style) <= width }) { break }
      size -= 0.25
    }
    return size
  }
}
