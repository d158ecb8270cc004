import CPango

/// What stands around the blocks: letterhead, small head of later pages, footer, page number and watermark.
struct PageFurniture {
  private let title: TextLines
  private let footer: [TextLines]
  private let watermark: TextLines?
  private let book: FontBook
  private let letterhead: LetterheadDrawing?

  /// Where the first page's blocks begin, and where those of every page must end.
  let firstTop: Double
  let bottom: Double

  init(_ paper: Paper, book: FontBook) throws(TypesettingError) {
    self.book = book
    let small = TextStyle(family: .sans, size: 7.5, leading: 1.25, grey: 0.25)
    title = try TextLines(
      RichText(paper.title), small.with(\.size, 8), width: A4.measure, book: book)
    var footer: [TextLines] = []
    for line in paper.footer {
      footer.append(try TextLines(RichText(line), small, width: A4.measure, book: book))
    }
    self.footer = footer
    letterhead = try paper.letterhead.map { head throws(TypesettingError) in
      try LetterheadDrawing(head, book: book)
    }
    watermark = try paper.watermark.map { word throws(TypesettingError) in
      try TextLines(
        RichText(word), TextStyle(family: .sans, size: 110, bold: true, grey: 0.94), width: 10_000, book: book)
    }
    firstTop = letterhead.map { $0.bottom + 14 } ?? (A4.top + 8 * A4.millimetre)
    let footerHeight = footer.reduce(0) { $0 + $1.height }
    bottom = A4.bottom - (footer.isEmpty ? 0 : footerHeight + 10)
  }

  /// Draws what belongs under the blocks of a page.
  func drawBehind(_ canvas: Canvas) {
    guard let watermark, watermark.widest > 0 else { return }
    let diagonal = (A4.width * A4.width + A4.height * A4.height).squareRoot()
    let scale = min(1.4, 0.6 * diagonal / watermark.widest)
    canvas.artifact(.watermark) {
      cairo_save(canvas.cairo)
      cairo_translate(canvas.cairo, A4.width / 2, A4.height / 2)
      cairo_rotate(canvas.cairo, -0.95)
      cairo_scale(canvas.cairo, scale, scale)
      watermark.drawOutlines(on: canvas)
      cairo_restore(canvas.cairo)
    }
  }

  /// Draws the head of the page: the letterhead on the first, the title on all others.
  func drawHead(_ canvas: Canvas) {
    guard canvas.page > 1 else {
      letterhead?.draw(on: canvas)
      return
    }
    let y = A4.top
    canvas.artifact(.header) {
      title.draw(0..<1, x: A4.left, y: y, on: canvas)
      canvas.line(fromX: A4.left, toX: A4.right, y: y + title.pitch + 3, width: 0.5, grey: 0.5)
    }
  }

  /// Draws footer lines, and the page number when there is more than one page.
  func drawFoot(_ canvas: Canvas, pageCount: Int) throws(TypesettingError) {
    var y = bottom + 6
    if !footer.isEmpty { canvas.line(fromX: A4.left, toX: A4.right, y: y, width: 0.6, grey: 0.35) }
    y += 4
    for line in footer {
      // Read out once, at the end.
      if canvas.page == pageCount {
        canvas.tagged(.paragraph) { line.draw(x: A4.left, y: y, on: canvas) }
      } else {
        canvas.artifact(.footer) { line.draw(x: A4.left, y: y, on: canvas) }
      }
      y += line.height
    }
    guard pageCount > 1 else { return }
    let number = try TextLines(
      "\(canvas.page)/\(pageCount)", TextStyle(family: .sans, size: 8, grey: 0.25, alignment: .right),
      width: A4.measure, book: book)
    canvas.artifact(.footer) { number.draw(x: A4.left, y: A4.bottom + 4 * A4.millimetre, on: canvas) }
  }
}
