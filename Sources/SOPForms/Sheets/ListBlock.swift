/// A list set in one width, as lines between which a page may break.
struct ListBlock {
  private struct Line {
    var mark: (block: TextBlock, x: Double)?
    let block: TextBlock
    let index: Int
    let x: Double
    /// What stands under this line begins on the same page.
    let keepsWithNext: Bool
    /// The first line of an item that has others under it, on the outermost level.
    let opensGroup: Bool
  }

  let pitch: Double
  /// The fewest lines of a group at the foot of a page.
  private static let groupBeginning = 5
  private var lines: [Line] = []

  var count: Int { lines.count }
  var height: Double { pitch * Double(lines.count) }

  init(_ items: [FormItem], _ style: FormStyle, width: Double, ruler: any TextRuler) throws {
    pitch = style.pitch
    try add(items, style, x: 0, width: width, ruler: ruler)
  }

  private mutating func add(
    _ items: [FormItem], _ style: FormStyle, x: Double, width: Double, ruler: any TextRuler
  ) throws {
    let marks = try items.map { try ruler.width($0.mark, style) }
    let widest = marks.max() ?? 0
    let indent = widest > 0 ? widest + style.size * 0.45 : 0
    for item in items {
      let block = try TextBlock(item.text, style, width: width - indent, ruler: ruler)
      let mark = try item.mark.isEmpty ? nil : TextBlock(item.mark, style, width: widest + 1, ruler: ruler)
      for index in 0..<block.count {
        lines.append(
          Line(
            mark: index == 0 ? mark.map { ($0, x) } : nil, block: block, index: index, x: x + indent,
            keepsWithNext: index < block.count - 1 || !item.items.isEmpty,
            opensGroup: x == 0 && index == 0 && !item.items.isEmpty))
      }
      try add(item.items, style, x: x + indent, width: width - indent, ruler: ruler)
    }
  }

  /// How many lines from `start` on fit into `height`, ending where a page may break.
  func fitting(from start: Int, height: Double) -> Int {
    var end = min(lines.count, start + max(0, Int((height + 0.01) / pitch)))
    if end == lines.count { return end - start }
    let most = end - start
    while end > start, lines[end - 1].keepsWithNext { end -= 1 }
    // A group that only just began begins on the next page instead.
    let recent = max(start + 1, end - Self.groupBeginning)..<max(start + 1, end)
    if let opening = recent.first(where: { lines[$0].opensGroup }) { end = opening }
    // What should stay together is taller than a page: it breaks between any two lines.
    return end > start ? end - start : most
  }

  func marks(_ range: Range<Int>, x: Double, y: Double) -> [Mark] {
    range.flatMap { index -> [Mark] in
      let line = lines[index]
      let top = y + Double(index - range.lowerBound) * pitch
      let mark = line.mark.map { [$0.block.line(0, x: x + $0.x, top: top)] } ?? []
      return mark + [line.block.line(line.index, x: x + line.x, top: top)]
    }
  }
}
