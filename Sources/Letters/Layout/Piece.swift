/// A block after measuring: a stack of slices between which a page may break, and the way to draw any run of them.
struct Piece {
  /// Space above and below in points; of two neighbours the larger counts, and none at the top of a page.
  var before = 0.0
  var after = 0.0
  /// Space that stays even at the top of the first page.
  var lead = 0.0
  /// Heights in points, from top to bottom.
  var slices: [Double]
  /// The least number of slices before the first and after the last break.
  var keepFirst = 1
  var keepLast = 1
  /// Whether the end must share a page with the start of the next piece.
  var keepsWithNext = false
  /// Whether the start must share a page with the end of the piece before.
  var keepsWithPrevious = false
  /// Height of what is drawn again above a part that does not start the piece, such as a table's head.
  var repeatedHead = 0.0
  /// Draws the slices of the range, the first one's top edge (or the repeated head's) at the given height.
  var draw: (_ canvas: Canvas, _ range: Range<Int>, _ top: Double) -> Void

  func height(of range: Range<Int>) -> Double {
    slices[range].reduce(range.lowerBound > 0 ? repeatedHead : 0, +)
  }
}
