import CPango
import PDFDocument

/// Where blocks draw: pages in points from their upper left corner.
package final class Canvas {
  package let cairo: OpaquePointer
  /// What was drawn as what, of all pages.
  package let structure = DrawnStructure()
  /// Of the page that is being drawn, in points.
  package var pageHeight = A4.height
  private(set) var signatureBox: SignatureBox?
  /// Of the page that is being drawn, counted from 1.
  var page: Int { structure.page + 1 }

  private let signatureField: String?

  package init(cairo: OpaquePointer, signatureField: String? = nil) {
    self.cairo = cairo
    self.signatureField = signatureField
  }

  package func setGrey(_ grey: Double) {
    cairo_set_source_rgb(cairo, grey, grey, grey)
  }

  func line(fromX: Double, toX: Double, y: Double, width: Double, grey: Double = 0) {
    setGrey(grey)
    cairo_set_line_width(cairo, width)
    cairo_move_to(cairo, fromX, y)
    cairo_line_to(cairo, toX, y)
    cairo_stroke(cairo)
  }

  func frame(_ box: Box, width: Double, grey: Double = 0, dashed: Bool = false) {
    cairo_save(cairo)
    setGrey(grey)
    cairo_set_line_width(cairo, width)
    if dashed { cairo_set_dash(cairo, [2.5, 2], 2, 0) }
    cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
    cairo_stroke(cairo)
    cairo_restore(cairo)
  }

  func fill(_ box: Box, grey: Double) {
    setGrey(grey)
    cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
    cairo_fill(cairo)
  }

  /// The ground and dotted line of a blank to be filled in.
  func blank(left: Double, right: Double, top: Double, baseline: Double, bottom: Double) {
    cairo_save(cairo)
    cairo_set_source_rgb(cairo, 1, 0.953, 0.69)
    cairo_rectangle(cairo, left, top, right - left, bottom - top)
    cairo_fill(cairo)
    cairo_set_source_rgb(cairo, 0.45, 0.32, 0)
    cairo_set_line_width(cairo, 0.8)
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
    cairo_set_dash(cairo, [0, 2], 2, 0)
    cairo_move_to(cairo, left, (baseline + bottom) / 2)
    cairo_line_to(cairo, right, (baseline + bottom) / 2)
    cairo_stroke(cairo)
    cairo_restore(cairo)
  }

  /// Remembers the first place on the paper that an electronic signature takes, and puts an empty field there if it is
  /// to have one.
  func markSignature(_ box: Box, of signer: String) {
    guard signatureBox == nil else { return }
    if let signatureField {
      let place = SignaturePlace(
        page: page - 1, x: box.x, y: pageHeight - box.y - box.height, width: box.width, height: box.height)
      structure.add(
        EmptySignatureField(
          name: signatureField, description: "Tanda tangan elektronik \(printable(signer))", place: place))
    }
    signatureBox = SignatureBox(
      page: page, x: box.x, y: pageHeight - box.y - box.height, width: box.width, height: box.height)
  }
}

/// A rectangle in points from the page's upper left corner.
package struct Box {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}
