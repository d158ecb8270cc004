/// Headings, paragraphs, names and remarks.
extension Composer {
  func heading(_ title: String, _ subtitle: RichText?) throws(TypesettingError) -> Piece {
    let style = TextStyle(size: density.size + 2.5, leading: 1.2, bold: true, alignment: .centred)
    var head = try lines(RichText(title), style, balanced: true)
    if head.lines.count == 1 {
      head = try lines(RichText(title), style.with(\.underlined, true))
    }
    let below = try subtitle.map { text throws(TypesettingError) in
      try lines(text, density.body.with(\.alignment, .centred))
    }
    let height = head.height + (below.map { $0.height + 1 } ?? 0)
    return Piece(before: density.gap, after: density.gap * 1.4, slices: [height], keepsWithNext: true) {
      [head] canvas, _, top in
      canvas.tagged(.heading) { head.draw(x: A4.left, y: top, on: canvas) }
      guard let below else { return }
      canvas.tagged(.paragraph) { below.draw(x: A4.left, y: top + head.height + 1, on: canvas) }
    }
  }

  func paragraph(_ text: RichText, _ style: ParagraphStyle) throws(TypesettingError) -> Piece {
    var set = density.body
    switch style {
    case .justified: set.alignment = .justified
    case .indented:
      set.alignment = .justified
      set.indent = 12.5 * A4.millimetre
    case .plain: break
    case .subheading: set.bold = true
    case .centred: set.alignment = .centred
    }
    var piece = running(try lines(text, set), gap: density.gap)
    piece.keepsWithNext = style == .subheading
    return piece
  }

  func largeName(_ name: String) throws(TypesettingError) -> Piece {
    let style = TextStyle(size: density.size + 5.5, leading: 1.18, bold: true, alignment: .centred)
    var set = try lines(RichText(name), style, balanced: true)
    if set.lines.count > 2 {
      set = try lines(RichText(name), style.with(\.size, density.size + 2), balanced: true)
    }
    var piece = running(set, gap: density.gap * 1.2)
    piece.keepFirst = piece.slices.count
    return piece
  }

  func note(_ text: String) throws(TypesettingError) -> Piece {
    running(try lines(RichText(text), density.small.with(\.grey, 0.3)), gap: density.gap)
  }

  /// Lines that may part after the second and before the last but one.
  func running(_ lines: TextLines, gap: Double, x: Double = A4.left) -> Piece {
    Piece(
      before: gap, after: gap, slices: lines.lines.map { _ in lines.pitch }, keepFirst: 2, keepLast: 2
    ) { canvas, range, top in
      canvas.tagged(.paragraph, lines) { lines.draw(range, x: x, y: top, on: canvas) }
    }
  }
}
