/// The framed code that a person copies down or scans.
extension Composer {
  func code(_ label: String, _ text: String, _ qr: String?) throws(TypesettingError) -> Piece {
    let square = try qr.map { text throws(TypesettingError) in try QRSquare(text) }
    let side = 30 * A4.millimetre
    let padding = 10.0
    let width = A4.measure - 2 * padding - (square == nil ? 0 : side + padding)
    let label = try lines(RichText(label), TextStyle(family: .sans, size: 9.5, leading: 1.25, grey: 0.25), width: width)
    let large = TextStyle(family: .sans, size: 26, leading: 1.25, bold: true, spacing: 1.5)
    var code = try lines(RichText(text), large, width: width)
    for size in [20.0, 15] where code.lines.count > 1 {
      code = try lines(RichText(text), large.with(\.size, size), width: width)
    }
    let words = label.height + 2 + code.height
    let height = max(words, square == nil ? 0 : side) + (square == nil ? 2 * padding : padding)
    return Piece(before: density.gap * 1.4, after: density.gap * 1.4, slices: [height]) { canvas, _, top in
      let frame = Box(x: A4.left, y: top, width: A4.measure, height: height)
      canvas.frame(frame, width: 1, grey: 0.3)
      let y = top + (height - words) / 2
      canvas.tagged(.paragraph) { label.draw(x: A4.left + padding, y: y, on: canvas) }
      canvas.tagged(.paragraph) { code.draw(x: A4.left + padding, y: y + label.height + 2, on: canvas) }
      let box = Box(x: A4.right - side - padding / 2, y: top + (height - side) / 2, width: side, height: side)
      square?.draw(in: box, on: canvas)
    }
  }
}
