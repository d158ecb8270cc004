/// Signers' blocks, alone in the right half or two side by side.
extension Composer {
  func signature(_ signer: SignatureBlock) throws(TypesettingError) -> Piece {
    let x = A4.left + 0.49 * A4.measure
    let column = try SignatureColumn(signer, width: A4.right - x, composer: self)
    return Piece(
      before: density.gap * 1.6, after: density.gap * 1.2, slices: [column.height], keepsWithPrevious: true
    ) { canvas, _, top in
      column.draw(x: x, y: top, heads: column.head, middle: column.middle, on: canvas)
    }
  }

  func signatures(_ left: SignatureBlock, _ right: SignatureBlock) throws(TypesettingError) -> Piece {
    let width = 0.46 * A4.measure
    let columns = (
      try SignatureColumn(left, width: width, composer: self), try SignatureColumn(right, width: width, composer: self)
    )
    // Both names stand at one height.
    let head = max(columns.0.head, columns.1.head)
    let middle = max(columns.0.middle, columns.1.middle)
    let height = head + middle + max(columns.0.foot, columns.1.foot)
    return Piece(
      before: density.gap * 1.6, after: density.gap * 1.2, slices: [height], keepsWithPrevious: true
    ) { canvas, _, top in
      columns.0.draw(x: A4.left, y: top, heads: head, middle: middle, on: canvas)
      columns.1.draw(x: A4.right - width, y: top, heads: head, middle: middle, on: canvas)
    }
  }
}

/// One signer's block: capacity above, room for the signature, the name below.
struct SignatureColumn {
  let head: Double
  let middle: Double
  let foot: Double
  private let above: [TextLines]
  private let below: [TextLines]
  private let qr: QRSquare?
  private let signer: SignatureBlock
  private let note: TextLines?
  private let box: TextLines?
  private let side: Double
  private let gap = 4.0
  /// Space below each of the lines above the signature.
  private static let lead = 2.0

  var height: Double { head + middle + foot }
  private var isElectronic: Bool { qr != nil || signer.reservesQR }

  init(_ signer: SignatureBlock, width: Double, composer: Composer) throws(TypesettingError) {
    self.signer = signer
    let style = composer.density.body
    let bold = style.with(\.bold, true)
    var above: [TextLines] = []
    if !signer.placeAndDate.plainText.isEmpty {
      above.append(try composer.lines(signer.placeAndDate, style, width: width))
    }
    for line in signer.lines {
      above.append(try composer.lines(RichText(line), bold, width: width, balanced: true))
    }
    var below = [try composer.lines(RichText(signer.name), bold.with(\.underlined, true), width: width)]
    if let rank = signer.rank { below.append(try composer.lines(RichText(rank), style, width: width)) }
    if let nip = signer.nip { below.append(try composer.lines(RichText("NIP " + nip), style, width: width)) }
    self.above = above
    self.below = below
    head = above.reduce(0) { $0 + $1.height + Self.lead } + 1
    foot = below.reduce(0) { $0 + $1.height }
    qr = try signer.qr.map { text throws(TypesettingError) in try QRSquare(text) }

    let side = composer.density.code
    self.side = side
    let electronic = qr != nil || signer.reservesQR
    let caption = composer.density.caption
    let beside = electronic ? width - side - gap : width
    note = try signer.note.map { text throws(TypesettingError) in
      try composer.lines(RichText(text), caption, width: beside)
    }
    let boxWords = electronic ? (qr == nil ? "kode QR" : nil) : signer.stampBox
    box = try boxWords.map { text throws(TypesettingError) in
      try composer.lines(RichText(text), caption.with(\.alignment, .centred), width: side - 6)
    }
    let noteHeight = note?.height ?? 0
    middle = electronic ? max(side, noteHeight) + 6 : composer.density.handwriting + noteHeight
  }

  func draw(x: Double, y: Double, heads: Double, middle: Double, on canvas: Canvas) {
    stack(above, x: x, y: y, lead: Self.lead, on: canvas)
    let top = y + heads
    if isElectronic {
      let square = Box(x: x, y: top + 1, width: side, height: side)
      canvas.markSignature(square)
      if let qr {
        // The dark part lines up with the words above and below; the quiet zone stands out to the left.
        qr.draw(in: Box(x: x - qr.quiet(side), y: square.y, width: side, height: side), on: canvas)
      }
      if let note {
        canvas.tagged("P") { note.draw(x: x + side + gap, y: square.y + (side - note.height) / 2, on: canvas) }
      }
    } else if let note {
      canvas.tagged("P") { note.draw(x: x, y: top + middle - note.height, on: canvas) }
    }
    if let box {
      let frame = Box(x: x + 0.5, y: top + 4, width: side, height: isElectronic ? side - 4 : 16 * A4.millimetre)
      canvas.frame(frame, width: 0.6, grey: 0.55, dashed: true)
      canvas.tagged("P") {
        box.draw(x: frame.x + 3, y: frame.y + (frame.height - box.height) / 2, on: canvas)
      }
    }
    stack(below, x: x, y: top + middle, on: canvas)
  }

  private func stack(_ texts: [TextLines], x: Double, y: Double, lead: Double = 0, on canvas: Canvas) {
    var y = y
    for text in texts {
      canvas.tagged("P") { text.draw(x: x, y: y, on: canvas) }
      y += text.height + lead
    }
  }
}
