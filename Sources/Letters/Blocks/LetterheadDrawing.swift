/// The letterhead: lines centred on the sheet, with the emblem at their left, over a thick and a thin rule.
struct LetterheadDrawing {
  private let lines: [TextLines]
  private typealias Drawn = (picture: Picture, alternative: String, width: Double)
  private let emblem: Drawn?
  private let textX: Double
  private let textHeight: Double
  private static let emblemHeight = 24 * A4.millimetre
  private static let widest = 26 * A4.millimetre
  private static let gap = 4 * A4.millimetre

  private var height: Double { max(textHeight, emblem == nil ? 0 : Self.emblemHeight) }

  /// Where the lower rule ends.
  var bottom: Double { A4.top + height + 9 }

  init(_ head: Letterhead, book: FontBook) throws(TypesettingError) {
    emblem = try head.emblem.map { emblem throws(TypesettingError) -> Drawn in
      let picture = try Picture(emblem.picture)
      return (picture, emblem.alternative, min(Self.widest, Self.emblemHeight * picture.shape))
    }
    // As much room at the right as at the left, so that the lines stand in the middle of the sheet.
    let side = emblem.map { $0.width + Self.gap } ?? 0
    textX = A4.left + side
    let width = A4.measure - 2 * side
    var lines: [TextLines] = []
    for (index, line) in head.lines.enumerated() {
      let size = index == head.lines.count - 1 ? 15.0 : 13
      let style = TextStyle(size: size, leading: 1.16, bold: true, alignment: .centred)
      lines.append(try TextLines(RichText(line), style, width: width, book: book, balanced: true))
    }
    let address = TextStyle(size: 9.5, leading: 1.25, alignment: .centred)
    lines.append(try TextLines(RichText(head.address), address, width: width, book: book, balanced: true))
    self.lines = lines
    textHeight = lines.reduce(0) { $0 + $1.height }
  }

  func draw(on canvas: Canvas) {
    if let emblem {
      let tall = min(Self.emblemHeight, emblem.width / emblem.picture.shape)
      let box = Box(x: A4.left, y: A4.top + (height - tall) / 2, width: emblem.width, height: tall)
      canvas.figure(emblem.alternative, in: box) { emblem.picture.draw(in: box, on: canvas) }
    }
    var y = A4.top + (height - textHeight) / 2
    for line in lines {
      canvas.tagged(.paragraph) { line.draw(x: textX, y: y, on: canvas) }
      y += line.height
    }
    canvas.line(fromX: A4.left, toX: A4.right, y: A4.top + height + 5, width: 2.2)
    canvas.line(fromX: A4.left, toX: A4.right, y: A4.top + height + 8.2, width: 0.7)
  }
}
