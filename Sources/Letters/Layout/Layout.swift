/// A paper's pieces on its pages, at the loosest density that keeps a one-page paper on one page.
struct Layout {
  let pieces: [Piece]
  let pages: [[Pagination.Placement]]

  init(_ paper: Paper, book: FontBook, furniture: PageFurniture) throws(TypesettingError) {
    var pictures: [Int: Picture] = [:]
    for (index, block) in paper.blocks.enumerated() {
      guard case .rowsBesidePhoto(_, let photo?) = block else { continue }
      pictures[index] = try Picture(photo)
    }
    func layOut(_ density: Density) throws(TypesettingError) -> ([Piece], Pagination) {
      let composer = try Composer(paper, book: book, density: density, pictures: pictures)
      let pieces = try composer.pieces(paper.blocks)
      let pagination = try Pagination(
        pieces, firstTop: furniture.firstTop, laterTop: A4.topOfLaterPages, bottom: furniture.bottom)
      return (pieces, pagination)
    }

    var (pieces, pagination) = try layOut(.comfortable)
    // The tightest setting saves about a quarter; what is longer than that stays comfortable on several pages.
    if pagination.pages.count > 1, pagination.total < 1.4 * (furniture.bottom - furniture.firstTop) {
      for density in [Density.compact, .tight] {
        let (tighter, fitted) = try layOut(density)
        guard fitted.pages.count == 1 else { continue }
        (pieces, pagination) = (tighter, fitted)
        break
      }
    }
    self.pieces = pieces
    pages = pagination.pages
  }
}
