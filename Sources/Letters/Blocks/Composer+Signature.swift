/// Signers' blocks, alone in the right half or two side by side.
extension Composer {
  func signature(_ signer: SignatureBlock) throws(TypesettingError) -> Piece {
    let x = A4.left + 0.49 * A4.measure
    let column = try SignatureColumn(signer, width: A4.right - x, composer: self)
    return Piece(
      before: density.gap * 1.6, after: density.gap * 1.2, slices: [column.height], keepsWithPrevious: true
    ) { canvas, _, top in
      column.draw(x: x, y: top, head: column.head, middle: column.middle, on: canvas)
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
      columns.0.draw(x: A4.left, y: top, head: head, middle: middle, on: canvas)
      columns.1.draw(x: A4.right - width, y: top, head: head, middle: middle, on: canvas)
    }
  }
}
