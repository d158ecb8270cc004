import Letters
import PDFDocument

extension SOPForm {
  /// The form as PDF/A-3b (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), fonts embedded and words selectable; the same
  /// procedure gives the same bytes.
  ///
  /// - Throws: `TypesettingError` for a missing font or sign.
  public func pdf() throws -> [UInt8] {
    let ruler = try PangoRuler()
    let sheets = try FormSheets(content, plan, ruler: ruler).sheets
    let surface = try PDFSurface()
    let canvas = Canvas(cairo: surface.cairo)
    let painter = SheetPainter(canvas: canvas, book: ruler.book)
    for sheet in sheets {
      surface.setPage(width: sheet.size.width, height: sheet.size.height)
      canvas.pageHeight = sheet.size.height
      try painter.paint(sheet.marks)
      surface.endPage(of: canvas)
    }
    return try archival(
      try surface.finish(),
      metadata: ArchivalMetadata(
        title: title, author: content.institution.joined(separator: " "),
        created: PDFTime(secondsSince1970: edited.dayNumber * 86_400, offsetMinutes: 0), language: "id"),
      content: canvas.structure.finished)
  }
}
