import CPango

/// One signer's block, measured: capacity above, room for the signature, name below.
struct SignatureColumn {
  /// Heights in points of the three parts.
  let head: Double
  let middle: Double
  let foot: Double
  private let place: TextLines?
  private let capacity: [TextLines]
  private let below: [TextLines]
  private let mark: Mark
  private let note: TextLines?
  private let side: Double
  private let signer: String

  /// Space between the code and the note beside it.
  private static let gap = -3.0
  /// Space between place and date and the lines below them.
  private static let lead = 3.0

  /// What stands where the signature goes.
  fileprivate enum Mark {
    case code(QRSquare)
    case reserved(TextLines)
    case byHand(stampBox: TextLines?)
  }

  var height: Double { head + middle + foot }

  init(_ signer: SignatureBlock, width: Double, composer: Composer) throws(TypesettingError) {
    let style = composer.density.body
    let bold = style.with(\.bold, true)
    let hasPlace = !signer.placeAndDate.plainText.isEmpty
    place = hasPlace ? try composer.lines(signer.placeAndDate, style, width: width) : nil
    var capacity: [TextLines] = []
    for line in signer.lines {
      capacity.append(try composer.lines(RichText(line), bold, width: width, balanced: true))
    }
    var below = [try composer.lines(RichText(signer.name), bold.with(\.underlined, true), width: width)]
    if let rank = signer.rank { below.append(try composer.lines(RichText(rank), style, width: width)) }
    if let nip = signer.nip { below.append(try composer.lines(RichText("NIP " + nip), style, width: width)) }
    self.capacity = capacity
    self.below = below
    head = capacity.reduce(place.map { $0.height + Self.lead } ?? 0) { $0 + $1.height } + 3
    foot = below.reduce(0) { $0 + $1.height }

    self.signer = signer.name
    side = composer.density.code
    let small = composer.density.caption
    mark = try Self.mark(signer, style: small, side: side, composer: composer)
    if let text = signer.note {
      let beside = mark.isElectronic ? width - side - Self.gap : width
      note = try composer.lines(RichText(text), small, width: beside)
    } else {
      note = nil
    }
    let noteHeight = note?.height ?? 0
    middle = mark.isElectronic ? max(side, noteHeight) + 6 : composer.density.handwriting + noteHeight
  }

  private static func mark(
    _ signer: SignatureBlock, style: TextStyle, side: Double, composer: Composer
  ) throws(TypesettingError) -> Mark {
    if let qr = signer.qr { return .code(try QRSquare(qr)) }
    if signer.reservesQR { return .reserved(try composer.lines("kode QR", style, width: side)) }
    guard let words = signer.stampBox else { return .byHand(stampBox: nil) }
    return .byHand(stampBox: try composer.lines(RichText(words), style.with(\.alignment, .centred), width: side - 6))
  }

  /// Draws the column; `head` and `middle` may be larger than its own, to stand level with a neighbour.
  func draw(x: Double, y: Double, head: Double, middle: Double, on canvas: Canvas) {
    if let place { stack([place], x: x, y: y, on: canvas) }
    stack(capacity, x: x, y: y + (place.map { $0.height + Self.lead } ?? 0), on: canvas)
    let top = y + head
    drawMark(x: x, y: top, on: canvas)
    if let note {
      let place =
        mark.isElectronic
        ? (x: x + side + Self.gap, y: top + 1 + max(0, side - note.height) / 2) : (x: x, y: top + middle - note.height)
      canvas.tagged(.paragraph) { note.draw(x: place.x, y: place.y, on: canvas) }
    }
    stack(below, x: x, y: top + middle, on: canvas)
  }

  private func drawMark(x: Double, y: Double, on canvas: Canvas) {
    let square = Box(x: x, y: y + 1, width: side, height: side)
    switch mark {
    case .code(let qr):
      canvas.markSignature(square, of: signer)
      // The dark part lines up with the words above and below; the quiet zone stands out to the left.
      var placed = square
      placed.x -= qr.quiet(side)
      qr.draw(in: placed, on: canvas)
    case .reserved(let words):
      canvas.markSignature(square, of: signer)
      canvas.frame(Box(x: x + 0.5, y: y + 4, width: side - 10, height: side - 10), width: 0.6, grey: 0.55, dashed: true)
      // A picture of the words, so that the text is that of the letter.
      canvas.figure("Tempat kode QR", in: square) {
        cairo_save(canvas.cairo)
        cairo_translate(canvas.cairo, x + 0.5 + (side - 10) / 2, y + 4 + (side - 10) / 2)
        words.drawOutlines(on: canvas)
        cairo_restore(canvas.cairo)
      }
    case .byHand(let words?):
      let frame = Box(x: x + 0.5, y: y + 4, width: side, height: 16 * A4.millimetre)
      canvas.frame(frame, width: 0.6, grey: 0.55, dashed: true)
      canvas.tagged(.paragraph) { words.draw(x: x + 3.5, y: frame.y + (frame.height - words.height) / 2, on: canvas) }
    case .byHand(nil): break
    }
  }

  private func stack(_ texts: [TextLines], x: Double, y: Double, on canvas: Canvas) {
    var y = y
    for text in texts {
      canvas.tagged(.paragraph) { text.draw(x: x, y: y, on: canvas) }
      y += text.height
    }
  }
}

extension SignatureColumn.Mark {
  fileprivate var isElectronic: Bool {
    switch self {
    case .code, .reserved: true
    case .byHand: false
    }
  }
}
