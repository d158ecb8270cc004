/// Sets a paper on A4 pages and gives the PDF file.
///
/// The same paper with the same fonts gives the same bytes. A paper that would need a little more than one page is set
/// tighter to fit one. May be called from several threads at once; it blocks for some milliseconds, so keep it off an
/// event loop.
///
/// - Throws: a missing font or sign, a photo that cannot be placed, a QR code or a signer's block that is too large.
public func typeset(_ paper: Paper, fonts: Fonts = .liberation) throws(TypesettingError) -> Typeset {
  let book = try FontBook(fonts, language: paper.language)
  let furniture = try PageFurniture(paper, book: book)
  let layout = try Layout(paper, book: book, furniture: furniture)
  let surface = try PDFSurface(paper)
  let canvas = Canvas(cairo: surface.cairo)
  for (index, page) in layout.pages.enumerated() {
    canvas.page = index + 1
    furniture.drawBehind(canvas)
    furniture.drawHead(canvas)
    for placement in page {
      layout.pieces[placement.piece].draw(canvas, placement.range, placement.top)
    }
    try furniture.drawFoot(canvas, pageCount: layout.pages.count)
    surface.endPage()
  }
  return Typeset(bytes: try surface.finish(), pageCount: layout.pages.count, signatureBox: canvas.signatureBox)
}
