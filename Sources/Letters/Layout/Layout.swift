/// A paper's pieces on its pages, at the loosest density that needs no page more than the tightest.
struct Layout {
  let pieces: [Piece]
  let pages: [[Pagination.Placement]]

  /// Papers of more pages than this are long anyway, and are set only once.
  private static let worthTightening = 4

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

    var (pieces, pagination) = try layOut(Density.steps[0])
    if (2...Self.worthTightening).contains(pagination.pages.count) {
      let fewest = try layOut(Density.steps[Density.steps.count - 1]).1.pages.count
      for density in Density.steps.dropFirst() where pagination.pages.count > fewest {
        (pieces, pagination) = try layOut(density)
      }
    }
    self.pieces = pieces
    pages = pagination.pages
  }
}
