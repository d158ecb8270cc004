/// The letterhead: lines centred beside the emblem's box, over a thick and a thin rule.
struct LetterheadDrawing {
  private let lines: [TextLines]
  private let emblem: Picture?
  /// Says where an emblem belongs, in a letter that has none.
  private let place: TextLines
  private let textHeight: Double
  private static let box = (width: 20 * A4.millimetre, height: 24 * A4.millimetre)
  private static let textX = A4.left + box.width + 3 * A4.millimetre

  /// Where the lower rule ends.
  var bottom: Double { A4.top + max(textHeight, Self.box.height) + 9 }

  init(_ head: Letterhead, book: FontBook) throws(TypesettingError) {
    let width = A4.right - Self.textX
    var lines: [TextLines] = []
    for (index, line) in head.lines.enumerated() {
      let size = index == head.lines.count - 1 ? 16.0 : 13
      let style = TextStyle(size: size, leading: 1.14, bold: true, alignment: .centred)
      lines.append(try TextLines(RichText(line), style, width: width, book: book, balanced: true))
    }
    let address = TextStyle(size: 9.5, leading: 1.2, alignment: .centred)
    lines.append(try TextLines(RichText(head.address), address, width: width, book: book, balanced: true))
    self.lines = lines
    textHeight = lines.reduce(0) { $0 + $1.height }
    let small = TextStyle(family: .sans, size: 7.5, grey: 0.45, alignment: .centred)
    emblem = try head.emblem.map { photo throws(TypesettingError) in try Picture(photo) }
    place = try TextLines("lambang", small, width: Self.box.width, book: book)
  }

  func draw(on canvas: Canvas) {
    let height = max(textHeight, Self.box.height)
    var y = A4.top + (height - textHeight) / 2
    for line in lines {
      canvas.tagged(.paragraph) { line.draw(x: Self.textX, y: y, on: canvas) }
      y += line.height
    }
    let box = Box(
      x: A4.left, y: A4.top + (height - Self.box.height) / 2, width: Self.box.width, height: Self.box.height)
    if let emblem {
      canvas.figure("Lambang daerah", in: box) { emblem.draw(in: box, on: canvas) }
    } else {
      canvas.frame(box, width: 0.6, grey: 0.6)
      canvas.figure("Tempat lambang daerah", in: box) {
        place.draw(x: box.x, y: box.y + (box.height - place.height) / 2, on: canvas)
      }
    }
    canvas.line(fromX: A4.left, toX: A4.right, y: A4.top + height + 5, width: 2.2)
    canvas.line(fromX: A4.left, toX: A4.right, y: A4.top + height + 8.2, width: 0.7)
  }
}
