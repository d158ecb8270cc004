import CPango
import Letters

/// Draws sheets with cairo as the pages of a PDF.
struct SheetPainter {
  let canvas: Canvas
  let book: FontBook

  func paint(_ marks: [Mark]) throws {
    for mark in marks { try paint(mark) }
  }

  private func paint(_ mark: Mark) throws {
    let cairo = canvas.cairo
    switch mark {
    case .text(let line):
      try TextLines(RichText(line.text), line.style.text, width: line.width + 50, book: book)
        .draw(x: line.x, y: line.top, on: canvas)
    case .polyline(let points, let width):
      trace(points)
      stroke(width)
    case .outline(let points, let fill, let width):
      trace(points)
      cairo_close_path(cairo)
      finish(fill: fill, width: width)
    case .capsule(let box, let width):
      let radius = box.height / 2
      cairo_new_sub_path(cairo)
      cairo_arc(cairo, box.maxX - radius, box.centre.y, radius, -.pi / 2, .pi / 2)
      cairo_arc(cairo, box.x + radius, box.centre.y, radius, .pi / 2, 3 * .pi / 2)
      cairo_close_path(cairo)
      finish(fill: 1, width: width)
    case .filled(let box, let grey):
      trace(box.corners)
      cairo_close_path(cairo)
      finish(fill: grey, width: 0)
    case .group(let structure, let marks):
      try tagged(structure, marks)
    case .figure(let words, let box, let marks):
      var failure: (any Error)?
      canvas.figure(words, in: Box(x: box.x, y: box.y, width: box.width, height: box.height)) {
        do { try paint(marks) } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  private func tagged(_ structure: Mark.Structure, _ marks: [Mark]) throws {
    var failure: (any Error)?
    canvas.tagged(
      structure.role, of: structure.key, cell: structure.cell, isGroup: marks.allSatisfy(\.isElement)
    ) {
      do { try paint(marks) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func trace(_ points: [Point]) {
    guard let first = points.first else { return }
    cairo_move_to(canvas.cairo, first.x, first.y)
    for point in points.dropFirst() { cairo_line_to(canvas.cairo, point.x, point.y) }
  }

  private func finish(fill: Double?, width: Double) {
    if let fill {
      canvas.setGrey(fill)
      if width > 0 { cairo_fill_preserve(canvas.cairo) } else { cairo_fill(canvas.cairo) }
    }
    if width > 0 { stroke(width) }
  }

  private func stroke(_ width: Double) {
    canvas.setGrey(0)
    cairo_set_line_width(canvas.cairo, width)
    cairo_stroke(canvas.cairo)
  }
}
