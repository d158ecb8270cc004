/// A row of the flow table after measuring.
struct TableRow {
  private let number: TextBlock
  private let activity: ListBlock
  private let words: [(block: TextBlock, across: Span)]
  private let columns: TableColumns
  /// Without the room for connectors.
  let height: Double

  private static let padding = 3.0

  init(
    _ row: FormContent.Row, _ columns: TableColumns, size: Double, least: Double, ruler: any TextRuler
  ) throws {
    let style = FormStyle(size: size)
    func block(_ text: String, _ across: Span) throws -> TextBlock {
      try TextBlock(text, style, width: across.length - 2 * Self.padding, ruler: ruler)
    }
    self.columns = columns
    number = try block(row.number, columns.number)
    activity = try ListBlock(
      row.activity, style, width: columns.activity.length - 2 * Self.padding, ruler: ruler)
    words = try [
      (row.requires, columns.requires), (row.time, columns.time), (row.output, columns.output),
      (row.remark, columns.remark),
    ].map { (try block($0.0, $0.1), $0.1) }
    height = max(least, 2 * Self.padding + max(activity.height, words.map(\.block.height).max() ?? 0))
  }

  /// Words and lines; the symbols come with the flowchart, which takes the cells of the performers in all rows of a
  /// sheet.
  ///
  /// - Parameters:
  ///   - index: of the row in the whole table.
  ///   - charted: of the sheet's first row, how many rows there are on the sheet.
  func marks(_ row: FlowGrid.Row, index: Int, charted: Int?) -> [Mark] {
    func top(_ height: Double) -> Double { row.middle - height / 2 }
    var cells: [Mark] = [
      .group(
        .cell,
        number.marks(x: columns.number.start + Self.padding, y: top(number.height), alignment: .centred)),
      .group(
        .cell,
        activity.marks(
          0..<activity.count, x: columns.activity.start + Self.padding, y: top(activity.height))),
    ]
    if let charted { cells.append(.group(Self.chartCell(rows: charted, columns), [])) }
    for (block, across) in words {
      cells.append(
        .group(.cell, block.marks(x: across.start + Self.padding, y: top(block.height), alignment: .centred)))
    }
    let frames = columns.all.map {
      Mark.frame(Rect(x: $0.start, y: row.span.start, width: $0.length, height: row.span.length))
    }
    return [.group(Self.structure(index), cells)] + frames
  }

  static func structure(_ index: Int) -> Mark.Structure { .row("\(index)") }

  static func chartCell(rows: Int, _ columns: TableColumns) -> Mark.Structure {
    .cell(rows: rows, columns: columns.performers.count, "chart")
  }
}
