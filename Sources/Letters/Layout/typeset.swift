import CPango
import PDFDocument
import Synchronization

/// One paper at a time: of two that were set at the same moment, justified lines came out with other spaces, and a
/// draft set again was then refused as other bytes. Where in Pango, cairo or FreeType the two meet is not found yet.
private let turn = Mutex(())

/// Sets a paper on A4 pages and gives it as PDF/A-3b (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
///
/// The same paper with the same fonts gives the same bytes. A paper that would need a little more than one page is set
/// tighter to fit one. May be called from several threads, which wait for each other; it blocks for some
/// milliseconds, so keep it off an event loop.
///
/// - Parameters:
///   - attachments: files that the paper carries inside.
///   - signatureField: name of an empty signature field where the first electronic signature goes; nil for none.
/// - Throws: a missing font or sign, a photo that cannot be placed, a QR code or a signer's block that is too large.
public func typeset(
  _ paper: Paper, fonts: Fonts = .liberation, attachments: [Attachment] = [], signatureField: String? = nil
) throws(TypesettingError) -> Typeset {
  try turn.withLock { _ throws(TypesettingError) in
    try set(paper, fonts, attachments, signatureField)
  }
}

private func set(
  _ paper: Paper, _ fonts: Fonts, _ attachments: [Attachment], _ signatureField: String?
) throws(TypesettingError) -> Typeset {
  let book = try FontBook(fonts, language: paper.language)
  let furniture = try PageFurniture(paper, book: book)
  let layout = try Layout(paper, book: book, furniture: furniture)
  let surface = try PDFSurface()
  let canvas = Canvas(cairo: surface.cairo, signatureField: signatureField)
  for page in layout.pages {
    furniture.drawBehind(canvas)
    furniture.drawHead(canvas)
    for placement in page {
      layout.pieces[placement.piece].draw(canvas, placement.range, placement.top)
    }
    try furniture.drawFoot(canvas, pageCount: layout.pages.count)
    surface.endPage(of: canvas)
  }
  let bytes = try archived(try surface.finish(), paper, content: canvas.structure.finished, attachments)
  return Typeset(bytes: bytes, pageCount: layout.pages.count, signatureBox: canvas.signatureBox)
}

/// The drawn file in its archival form, with the paper's title, author, date and language.
private func archived(
  _ drawn: [UInt8], _ paper: Paper, content: TaggedContent, _ attachments: [Attachment]
) throws(TypesettingError) -> [UInt8] {
  do {
    return try archival(
      drawn,
      metadata: ArchivalMetadata(
        title: printable(paper.title), author: printable(paper.author),
        created: PDFTime(secondsSince1970: Int(paper.created.milliseconds / 1000), offsetMinutes: 0),
        language: paper.language),
      content: content, attachments: attachments)
  } catch {
    throw .archiving(error.description)
  }
}
