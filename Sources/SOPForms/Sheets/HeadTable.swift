/// The head of the form: institution and field on the left; number, dates, approval and name on the right.
struct HeadTable {
  let content: FormContent
  let ruler: any TextRuler
  let x: Double
  let width: Double
  /// From the left edge to the line between the two halves.
  let leftWidth: Double

  private let style = FormStyle(size: 10)
  private let strong = FormStyle(size: 10.5, bold: true)
  private let padding = 4.0
  /// Kept free for the signature and the stamp.
  private let signing = 19 * Sheet.millimetre

  private var half: Double { x + leftWidth }
  private var rightWidth: Double { width - leftWidth }
  private var labelWidth: Double { 37 * Sheet.millimetre }

  /// The marks, and where the table ends.
  func marks(y: Double) throws -> (marks: [Mark], bottom: Double) {
    var right: [[Mark]] = []
    var rules: [Mark] = []
    var top = y
    for particular in content.particulars {
      let (row, bottom) = try labelled(particular.label, particular.value, y: top)
      right.append(row)
      rules.append(.rule(Point(half, bottom), Point(x + width, bottom)))
      top = bottom
    }
    let (approval, middle) = try self.approval(y: top)
    right.append(approval)
    rules.append(.rule(Point(x, middle), Point(x + width, middle)))

    let institution = try centred(content.institution, strong, in: Span(x, half), between: Span(y, middle))
    // The institution stands left of all rows but the last.
    right[0].insert(.group(.head(.row, rows: right.count), institution), at: 0)

    let field = try block(content.field, strong, width: leftWidth)
    let title = try block(content.title, strong, width: rightWidth - labelWidth)
    let height = max(field.height, title.height) + 4 * padding
    let bottom = middle + height
    let name = Mark.group(
      .row(),
      [
        .group(.head(.row), field.marks(x: x + padding, y: middle + (height - field.height) / 2, alignment: .centred)),
        .group(
          .head(.row),
          try block(FormWords.title, style, width: labelWidth)
            .marks(x: half + padding, y: middle + (height - style.pitch) / 2)),
        .group(
          .cell, title.marks(x: half + labelWidth + padding, y: middle + (height - title.height) / 2)),
      ])
    rules += [
      .rule(Point(half, y), Point(half, bottom)),
      .rule(Point(half + labelWidth, y), Point(half + labelWidth, bottom)),
      .frame(Rect(x: x, y: y, width: width, height: bottom - y), width: Mark.strong),
    ]
    return ([.group(.table("head"), right.map { .group(.row(), $0) } + [name])] + rules, bottom)
  }

  private func labelled(_ label: String, _ value: String, y: Double) throws -> ([Mark], bottom: Double) {
    let label = try block(label, style, width: labelWidth)
    let value = try block(value, style, width: rightWidth - labelWidth)
    let height = max(label.height, value.height) + 1.5 * padding
    let top = y + 0.75 * padding
    let cells: [Mark] = [
      .group(.head(.row), label.marks(x: half + padding, y: top)),
      .group(.cell, value.marks(x: half + labelWidth + padding, y: top)),
    ]
    return (cells, y + height)
  }

  private func approval(y: Double) throws -> ([Mark], bottom: Double) {
    let left = half + labelWidth
    let approval = content.approval
    let label = try block(FormWords.approvedBy, style, width: labelWidth)
    var marks: [Mark] = []
    var top = y + padding
    func add(_ text: String, _ style: FormStyle) throws {
      let block = try block(text, style, width: rightWidth - labelWidth)
      marks += block.marks(x: left + padding, y: top, alignment: .centred)
      top += block.height
    }
    for line in approval.position { try add(line, FormStyle(size: 10, bold: true)) }
    top += signing
    try add(approval.name, FormStyle(size: 10, bold: true))
    try add(approval.nip, style)
    let cells: [Mark] = [
      .group(.head(.row), label.marks(x: half + padding, y: y + padding)), .group(.cell, marks),
    ]
    return (cells, top + padding)
  }

  private func centred(_ lines: [String], _ style: FormStyle, in across: Span, between: Span) throws -> [Mark] {
    let blocks = try lines.map { try block($0, style, width: across.length) }
    let gap = 3.0
    let height = blocks.map(\.height).reduce(0, +) + gap * Double(max(0, blocks.count - 1))
    var top = between.middle - height / 2
    return blocks.flatMap { block in
      defer { top += block.height + gap }
      return block.marks(x: across.start + padding, y: top, alignment: .centred)
    }
  }

  private func block(_ text: String, _ style: FormStyle, width: Double) throws -> TextBlock {
    try TextBlock(text, style, width: width - 2 * padding, ruler: ruler)
  }
}
