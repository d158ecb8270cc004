import CPango

/// Where blocks draw: a page in points from its upper left corner, with the structure tags of an accessible PDF
/// (ISO 32000-1, 14.8).
package final class Canvas {
  package let cairo: OpaquePointer
  /// What each Figure shows, in the order of their tags; cairo 1.16 has no attribute for it.
  package private(set) var figures: [String] = []
  private(set) var signatureBox: SignatureBox?
  /// Of the page that is being drawn, counted from 1.
  var page = 1

  package init(cairo: OpaquePointer) {
    self.cairo = cairo
  }

  /// Puts what `body` draws under a structure element such as "P" or "TD".
  package func tagged(_ tag: String, _ body: () -> Void) {
    cairo_tag_begin(cairo, tag, nil)
    body()
    cairo_tag_end(cairo, tag)
  }

  /// A picture with the words that stand for it.
  package func figure(_ alternative: String, _ body: () -> Void) {
    figures.append(alternative)
    tagged("Figure", body)
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

  /// Remembers the first place on the paper that an electronic signature takes.
  func markSignature(_ box: Box) {
    guard signatureBox == nil else { return }
    signatureBox = SignatureBox(
      page: page, x: box.x, y: A4.height - box.y - box.height, width: box.width, height: box.height)
  }
}

/// A rectangle in points from the page's upper left corner.
struct Box {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}
