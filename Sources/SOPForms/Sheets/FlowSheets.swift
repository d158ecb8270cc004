import Letters

/// The flow table on lying sheets, set as large as the fewest pages allow.
struct FlowSheets {
  let content: FormContent
  let plan: FlowPlan
  let ruler: any TextRuler

  private static let top = 13 * Sheet.millimetre
  private static let bottom = Sheet.lying.height - 14 * Sheet.millimetre
  /// Sizes of the table's words, in points, from the largest down.
  private static let sizes = stride(from: 9.5, through: 7.5, by: -0.25)

  func sheets() throws -> [Sheet] {
    let settings = try Self.sizes.map { try Setting(content, plan, size: $0, ruler: ruler) }
    let pages = settings.map { $0.pages(from: Self.top, to: Self.bottom) }
    guard let fewest = pages.compactMap({ $0?.count }).min() else { throw TypesettingError.blockTooTall }
    for (setting, pages) in zip(settings, pages) {
      if let pages, pages.count == fewest { return try draw(setting, pages) }
    }
    return []
  }

  private func draw(_ setting: Setting, _ pages: [Range<Int>]) throws -> [Sheet] {
    let letters = ConnectorLetters(plan, pages: pages)
    let description = ChartDescription(plan: plan, performers: content.performers)
    return try pages.enumerated().map { index, rows in
      let isFirst = index == 0
      let isLast = index == pages.count - 1
      var y = Self.top
      var marks: [Mark] = []
      if isFirst {
        marks.append(.group(.heading, setting.title.marks(x: TableColumns.left, y: y, alignment: .centred)))
        y += setting.titleHeight
      }
      var table = setting.head.marks(y: y, isRepeated: !isFirst)
      let top = y
      y += setting.head.height
      let grid = setting.grid(rows, y: y, continues: !isFirst, goesOn: !isLast)
      for (row, place) in zip(rows, grid.rows) {
        table += setting.rows[row].marks(place, index: row, charted: row == rows.lowerBound ? rows.count : nil)
      }
      y = grid.rows.last?.span.end ?? y
      if isLast {
        table += setting.totalMarks(y: y)
        y += setting.totalHeight
      }
      let width = TableColumns.right - TableColumns.left
      table.append(.frame(Rect(x: TableColumns.left, y: top, width: width, height: y - top), width: Mark.strong))
      let chart = FlowChart(plan, on: grid, letters: letters)
      let drawing = FlowDrawing(chart: chart, size: setting.chartSize, ruler: ruler)
      marks.append(.group(.table("flow"), table))
      // Drawn over the table's lines, and read out in the cell that it fills.
      let across = setting.columns.performer
      let box = Rect(x: across.start, y: top, width: across.length, height: y - top)
      let figure = Mark.figure(description.words(rows: rows), box, try drawing.marks())
      let cell = TableRow.chartCell(rows: rows.count, setting.columns)
      marks.append(
        .group(.table("flow"), [.group(TableRow.structure(rows.lowerBound), [.group(cell, [figure])])]))
      return Sheet(size: Sheet.lying, marks: marks)
    }
  }
}
