import CPango
import PDFDocument

/// Sets a paper on A4 pages and gives it as PDF/A-2b (ISO 19005-2).
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
  let surface = try PDFSurface()
  let canvas = Canvas(cairo: surface.cairo)
  cairo_tag_begin(canvas.cairo, "Document", nil)
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
  cairo_tag_end(canvas.cairo, "Document")
  let bytes = try archived(try surface.finish(), paper, figures: canvas.figures)
  return Typeset(bytes: bytes, pageCount: layout.pages.count, signatureBox: canvas.signatureBox)
}

/// The drawn file as PDF/A-2b (ISO 19005-2), with the paper's title, author, date and language.
private func archived(_ drawn: [UInt8], _ paper: Paper, figures: [String]) throws(TypesettingError) -> [UInt8] {
  do {
    return try archival(
      drawn,
      metadata: ArchivalMetadata(
        title: printable(paper.title), author: printable(paper.author),
        created: PDFTime(secondsSince1970: Int(paper.created.milliseconds / 1000), offsetMinutes: 0),
        language: paper.language, figureDescriptions: figures))
  } catch {
    throw .archiving(error.description)
  }
}
