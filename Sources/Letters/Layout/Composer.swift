/// Turns blocks into measured pieces at one density. The blocks' own files add a method each.
struct Composer {
  let book: FontBook
  let density: Density
  /// Photos by block, decoded once for all densities.
  let pictures: [Int: Picture]
  /// Width of the labels of all rows on the paper, in points.
  private(set) var labelWidth = 0.0

  init(
    _ paper: Paper, book: FontBook, density: Density, pictures: [Int: Picture]
  ) throws(TypesettingError) {
    self.book = book
    self.density = density
    self.pictures = pictures
    for block in paper.blocks {
      switch block {
      case .rows(let rows), .rowsBesidePhoto(let rows, _):
        for row in rows {
          labelWidth = max(labelWidth, try lines(RichText(row.label), density.body).widest + 6)
        }
      default: break
      }
    }
    labelWidth = min(labelWidth, 0.33 * A4.measure)
  }

  func lines(
    _ text: RichText, _ style: TextStyle, width: Double = A4.measure, balanced: Bool = false
  ) throws(TypesettingError) -> TextLines {
    try TextLines(text, style, width: width, book: book, balanced: balanced)
  }

  /// The pieces of a paper in order; a `space` widens the gap above what follows it.
  func pieces(_ blocks: [Block]) throws(TypesettingError) -> [Piece] {
    var pieces: [Piece] = []
    var space = 0.0
    for (index, block) in blocks.enumerated() {
      if case .space(let mm) = block {
        space += max(0, min(mm, 250)) * A4.millimetre
        continue
      }
      var made = try self.pieces(block, picture: pictures[index])
      if !made.isEmpty, space > 0 {
        made[0].lead = space
        made[0].before = max(made[0].before, pieces.last?.after ?? 0) + space
        space = 0
      }
      pieces += made
    }
    return pieces
  }

  private func pieces(_ block: Block, picture: Picture?) throws(TypesettingError) -> [Piece] {
    switch block {
    case .heading(let title, let subtitle): [try heading(title, subtitle)]
    case .paragraph(let text, let style): [try paragraph(text, style)]
    case .rows(let rows): [try particulars(rows)]
    case .rowsBesidePhoto(let rows, _): [try particulars(rows, picture)]
    case .name(let name): [try largeName(name)]
    case .numbered(let intro, let items): try numbered(intro, items)
    case .table(let columns, let rows): [try table(columns, rows)]
    case .signature(let signer): [try signature(signer)]
    case .twoSignatures(let left, let right): [try signatures(left, right)]
    case .code(let label, let text, let qr): [try code(label, text, qr)]
    case .copies(let title, let items): try copies(title, items)
    case .note(let text): [try note(text)]
    case .space: []
    }
  }
}
