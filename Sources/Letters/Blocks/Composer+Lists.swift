/// Particulars and numbered lists.
extension Composer {
  func particulars(_ rows: [Row]) throws(TypesettingError) -> Piece {
    let grid = try grid(of: rows, width: A4.measure)
    return Piece(
      before: density.gap, after: density.gap, slices: grid.slices.map(\.height), keepFirst: 2, keepLast: 2
    ) { canvas, range, top in
      grid.draw(range, x: A4.left, y: top, on: canvas)
    }
  }

  /// The particulars with the photo at their right. As many rows as the photo is high form one slice with it.
  func particulars(_ rows: [Row], _ picture: Picture?) throws(TypesettingError) -> Piece {
    let photo = (width: 40 * A4.millimetre, height: 60 * A4.millimetre)
    let grid = try grid(of: rows, width: A4.measure - photo.width - 5 * A4.millimetre)
    let caption = try lines(
      "pas foto\n4×6", density.caption.with(\.alignment, .centred).with(\.size, 9), width: photo.width)

    var beside = 0
    var height = 0.0
    while beside < grid.slices.count, height < photo.height {
      height += grid.slices[beside].height
      beside += 1
    }
    let first = [max(height, photo.height + 2)]
    let count = beside
    return Piece(
      before: density.gap * 1.3, after: density.gap * 1.3, slices: first + grid.slices[beside...].map(\.height)
    ) { canvas, range, top in
      let first = range.contains(0) ? 0 : count - 1 + range.lowerBound
      grid.draw(first..<(count - 1 + range.upperBound), x: A4.left, y: top, on: canvas)
      guard range.contains(0) else { return }
      let box = Box(x: A4.right - photo.width, y: top + 1, width: photo.width, height: photo.height)
      if let picture {
        canvas.figure("Pas foto pemegang izin, 4 × 6 cm", in: box) { picture.draw(in: box, on: canvas) }
        canvas.frame(box, width: 0.4, grey: 0.55)
      } else {
        canvas.frame(box, width: 0.6, grey: 0.55)
        canvas.tagged(.paragraph) {
          caption.draw(x: box.x, y: box.y + (box.height - caption.height) / 2, on: canvas)
        }
      }
    }
  }

  func numbered(_ intro: RichText?, _ items: [RichText]) throws(TypesettingError) -> [Piece] {
    var pieces: [Piece] = []
    if let intro {
      var piece = try paragraph(intro, .justified)
      piece.after = density.gap / 3
      piece.keepsWithNext = true
      pieces.append(piece)
    }
    let style = density.body.with(\.alignment, .justified)
    pieces.append(try list(items, style, gap: intro == nil ? density.gap : density.gap / 3, after: density.gap))
    return pieces
  }

  func copies(_ title: String, _ items: [String]) throws(TypesettingError) -> [Piece] {
    var head = running(try lines(.bold(title), density.small), gap: density.gap)
    head.after = 1
    head.keepsWithNext = true
    let list = try list(items.map { RichText($0) }, density.small, gap: 1, after: density.gap)
    return [head, list]
  }

  private func list(
    _ items: [RichText], _ style: TextStyle, gap: Double, after: Double
  ) throws(TypesettingError) -> Piece {
    let widest = try lines(RichText("\(items.count)."), style).widest + style.size * 0.55
    var rows: [[Grid.Cell]] = []
    for (index, item) in items.enumerated() {
      rows.append([
        Grid.Cell(lines: try lines(RichText("\(index + 1)."), style), x: 0, role: .label),
        Grid.Cell(lines: try lines(item, style, width: A4.measure - widest), x: widest, role: .listBody),
      ])
    }
    let grid = Grid(rows, role: .list, rowRole: .listItem, padding: density.gap / 12)
    return Piece(before: gap, after: after, slices: grid.slices.map(\.height)) { canvas, range, top in
      grid.draw(range, x: A4.left, y: top, on: canvas)
    }
  }

  private func grid(of rows: [Row], width: Double) throws(TypesettingError) -> Grid {
    let colon = density.size * 0.7
    let label = min(labelWidth, 0.42 * width)
    var cells: [[Grid.Cell]] = []
    for row in rows {
      cells.append([
        Grid.Cell(
          lines: try lines(RichText(row.label), density.body, width: label - 5), x: 0, role: .headerCell, scope: .row),
        Grid.Cell(lines: try lines(":", density.body), x: label, role: nil),
        Grid.Cell(
          lines: try lines(row.value, density.body, width: width - label - colon), x: label + colon,
          role: .cell),
      ])
    }
    return Grid(cells, role: .table, rowRole: .row, padding: density.gap / 8)
  }
}
