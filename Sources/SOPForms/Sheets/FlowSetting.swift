extension FlowSheets {
  /// The table measured at one size of type.
  struct Setting {
    let columns: TableColumns
    let title: TextBlock
    let head: TableHead
    let rows: [TableRow]
    private let total: TextBlock
    private let totalTime: TextBlock
    private let symbols: FlowGrid.Symbols
    private let connectorRoom: Double
    /// Of the words in the flowchart.
    let chartSize: Double

    private static let padding = 3.0

    var titleHeight: Double { title.height + 8 }
    var totalHeight: Double { max(total.height, totalTime.height) + 2 * Self.padding }

    init(_ content: FormContent, _ plan: FlowPlan, size: Double, ruler: any TextRuler) throws {
      let columns = TableColumns(performers: content.performers.count)
      let least = size * 4.9
      self.columns = columns
      let width = TableColumns.right - TableColumns.left
      title = try TextBlock(FormWords.table, FormStyle(size: 12, bold: true), width: width, ruler: ruler)
      head = try TableHead(columns, performers: content.performers, size: size, ruler: ruler)
      // A decision's answer may have to leave it downwards.
      let decisions = Set(plan.nodes.filter { $0.shape == .decision }.map(\.row))
      rows = try content.rows.enumerated().map { index, row in
        let least = decisions.contains(index) ? least * 1.25 : least
        return try TableRow(row, columns, size: size, least: least, ruler: ruler)
      }
      let style = FormStyle(size: size, bold: true)
      total = try TextBlock(
        FormWords.total, style, width: columns.requires.end - TableColumns.left - 2 * Self.padding, ruler: ruler)
      totalTime = try TextBlock(content.total, style, width: columns.time.length - 2 * Self.padding, ruler: ruler)
      let column = columns.performers.first?.length ?? 0
      chartSize = min(size - 1.5, max(column / 7.2, 5))
      symbols = try .symbols(column: column, row: least, size: chartSize, ruler: ruler)
      connectorRoom = symbols.connector.height + 4
    }

    /// Which rows stand on which sheet; nil if a row is taller than a sheet.
    func pages(from top: Double, to bottom: Double) -> [Range<Int>]? {
      var pages: [Range<Int>] = []
      var start = 0
      var y = top + titleHeight + head.height
      for index in rows.indices {
        let need = rows[index].height + (index == rows.count - 1 ? totalHeight : connectorRoom)
        if y + need > bottom, index > start {
          pages.append(start..<index)
          start = index
          y = top + head.height + connectorRoom
        }
        guard y + need <= bottom else { return nil }
        y += rows[index].height
      }
      return pages + [start..<rows.count]
    }

    func grid(_ range: Range<Int>, y: Double, continues: Bool, goesOn: Bool) -> FlowGrid {
      var y = y
      let places = range.map { index in
        let head = continues && index == range.lowerBound ? connectorRoom : 0
        let foot = goesOn && index == range.upperBound - 1 ? connectorRoom : 0
        defer { y += rows[index].height + head + foot }
        return FlowGrid.Row(Span(y, y + rows[index].height + head + foot), head: head, foot: foot)
      }
      return FlowGrid(columns: columns.performers, rows: places, firstRow: range.lowerBound, symbols: symbols)
    }

    func totalMarks(y: Double) -> [Mark] {
      let box = Rect(x: TableColumns.left, y: y, width: columns.requires.end - TableColumns.left, height: totalHeight)
      let time = Rect(x: columns.time.start, y: y, width: columns.time.length, height: totalHeight)
      let top = { (block: TextBlock) in y + (totalHeight - block.height) / 2 }
      return [
        .frame(box), .frame(time),
        .group(
          .row(),
          [
            .group(
              .head(.row, columns: columns.performers.count + 3),
              total.marks(x: box.x + Self.padding, y: top(total), alignment: .centred)),
            .group(.cell, totalTime.marks(x: time.x + Self.padding, y: top(totalTime), alignment: .centred)),
            .group(.cell(columns: 2), []),
          ]),
      ]
    }
  }
}

extension FlowGrid.Symbols {
  /// Symbols for columns of a width and rows of a least height, with words of a size in them.
  static func symbols(
    column: Double, row: Double, size: Double, ruler: any TextRuler
  ) throws -> FlowGrid.Symbols {
    let style = FormStyle(size: size)
    func room(_ text: String) throws -> Size { Size(try ruler.width(text, style) + 1, style.pitch) }
    let width = min(column * 0.82, max(column * 0.72, try room(ChartWords.end).width + 8))
    let height = min(row * 0.42, width * 0.6)
    return FlowGrid.Symbols(
      terminator: Size(width, height), process: Size(width, height),
      decision: Size(column * 0.92, min(row * 0.66, column * 0.7)), connector: Size(12, 13),
      yes: try room(ChartWords.yes), no: try room(ChartWords.no))
  }
}
