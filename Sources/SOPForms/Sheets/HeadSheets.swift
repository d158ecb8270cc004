/// The form's first sheets, upright: the head, then the boxes in pairs, going on as often as they need.
struct HeadSheets {
  let content: FormContent
  let ruler: any TextRuler

  private static let left = 20 * Sheet.millimetre
  private static let top = 15 * Sheet.millimetre
  private static let right = Sheet.upright.width - 15 * Sheet.millimetre
  private static let bottom = Sheet.upright.height - 17 * Sheet.millimetre
  /// The line between the left boxes and the right ones, which hold more.
  private static let middle = left + 0.46 * (right - left)
  private let style = FormStyle(size: 10)
  private let padding = 4.0

  func sheets() throws -> [Sheet] {
    let width = Self.right - Self.left
    let (head, bottom) = try HeadTable(
      content: content, ruler: ruler, x: Self.left, width: width, leftWidth: Self.middle - Self.left
    )
    .marks(y: Self.top)
    var sheets = [Sheet(size: Sheet.upright, marks: head)]
    var y = bottom
    for pair in content.boxes {
      try draw(pair, from: &y, onto: &sheets)
    }
    return sheets
  }

  private func draw(_ pair: FormContent.BoxPair, from y: inout Double, onto sheets: inout [Sheet]) throws {
    let halves = [Span(Self.left, Self.middle), Span(Self.middle, Self.right)]
    let lists = try zip([pair.left, pair.right], halves).map { box, half in
      try ListBlock(box.items, style, width: half.length - 2 * padding, ruler: ruler)
    }
    let title = style.pitch + 2 * padding
    let whole = title + (lists.map(\.height).max() ?? 0) + 2 * padding
    // A box begins on a page that has room for a good part of it.
    if y + min(whole, title + 8 * style.pitch) > Self.bottom { newSheet(&sheets, &y) }
    let titles = try zip([pair.left.title, pair.right.title], halves).map { text, half in
      try TextBlock(text, FormStyle(size: 10, bold: true), width: half.length - 2 * padding, ruler: ruler)
        .marks(x: half.start + padding, y: y + padding)
    }
    var marks: [Mark] = titles.map { .group(.heading, $0) }
    frame(Span(y, y + title), onto: &marks)
    y += title

    var done = [0, 0]
    while true {
      let room = Self.bottom - y - 2 * padding
      var height = 2 * style.pitch
      for (index, list) in lists.enumerated() {
        let count = list.fitting(from: done[index], height: room)
        let x = halves[index].start + padding
        let lines = list.marks(done[index]..<(done[index] + count), x: x, y: y + padding)
        if !lines.isEmpty { marks.append(.group(.paragraph("\(pair.left.title)-\(index)"), lines)) }
        done[index] += count
        height = max(height, Double(count) * style.pitch)
      }
      frame(Span(y, y + height + 2 * padding), onto: &marks)
      y += height + 2 * padding
      sheets[sheets.count - 1].marks += marks
      marks = []
      guard zip(lists, done).contains(where: { $0.count > $1 }) else { return }
      newSheet(&sheets, &y)
    }
  }

  private func newSheet(_ sheets: inout [Sheet], _ y: inout Double) {
    sheets.append(Sheet(size: Sheet.upright, marks: []))
    y = Self.top
  }

  /// Both boxes' lines between two heights.
  private func frame(_ span: Span, onto marks: inout [Mark]) {
    marks.append(
      .frame(
        Rect(x: Self.left, y: span.start, width: Self.right - Self.left, height: span.length), width: Mark.strong))
    marks.append(.rule(Point(Self.middle, span.start), Point(Self.middle, span.end)))
  }
}
