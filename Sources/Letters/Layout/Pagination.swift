/// Places pieces on pages from top to bottom.
struct Pagination {
  /// A run of slices of one piece at a height on a page.
  struct Placement {
    let piece: Int
    var range: Range<Int>
    let top: Double
  }

  private(set) var pages: [[Placement]] = [[]]
  private let pieces: [Piece]
  private let firstTop: Double
  private let laterTop: Double
  private let bottom: Double
  private var y: Double
  private var lastAfter = 0.0

  /// Slices that must stay together, of one piece or of several.
  private typealias Atom = [(piece: Int, range: Range<Int>)]

  init(_ pieces: [Piece], firstTop: Double, laterTop: Double, bottom: Double) throws(TypesettingError) {
    self.pieces = pieces
    self.firstTop = firstTop
    self.laterTop = laterTop
    self.bottom = bottom
    y = firstTop
    for atom in atoms() { try place(atom) }
  }

  private var pageIsEmpty: Bool { pages[pages.count - 1].isEmpty }

  private func atoms() -> [Atom] {
    var atoms: [Atom] = []
    var joins = false
    for (index, piece) in pieces.enumerated() where !piece.slices.isEmpty {
      let count = piece.slices.count
      var ranges: [Range<Int>] = [0..<count]
      let first = max(1, piece.keepFirst)
      let last = max(1, piece.keepLast)
      if count >= first + last {
        ranges = [0..<first] + (first..<(count - last)).map { $0..<($0 + 1) } + [(count - last)..<count]
      }
      for (order, range) in ranges.enumerated() {
        if order == 0, joins || piece.keepsWithPrevious, !atoms.isEmpty {
          atoms[atoms.count - 1].append((index, range))
        } else {
          atoms.append([(index, range)])
        }
      }
      joins = piece.keepsWithNext
    }
    return atoms
  }

  private mutating func place(_ atom: Atom) throws(TypesettingError) {
    if end(of: atom) > bottom, !pageIsEmpty { breakPage() }
    guard end(of: atom) > bottom else {
      for part in atom { put(part) }
      return
    }
    // What should stay together is taller than a page: it breaks wherever a slice ends.
    for part in atom {
      for slice in part.range {
        let single = (piece: part.piece, range: slice..<(slice + 1))
        if end(of: [single]) > bottom, !pageIsEmpty { breakPage() }
        guard end(of: [single]) <= bottom else { throw .blockTooTall }
        put(single)
      }
    }
  }

  private func end(of atom: Atom) -> Double {
    var y = y
    var after = lastAfter
    var last = pages[pages.count - 1].last
    for part in atom {
      (y, after, last) = advance(part, y: y, after: after, last: last)
    }
    return y
  }

  private mutating func put(_ part: (piece: Int, range: Range<Int>)) {
    let page = pages.count - 1
    let continues = self.continues(part, last: pages[page].last)
    let (next, after, last) = advance(part, y: y, after: lastAfter, last: pages[page].last)
    if continues {
      pages[page][pages[page].count - 1].range = last.range
    } else {
      pages[page].append(last)
    }
    (y, lastAfter) = (next, after)
  }

  private func continues(_ part: (piece: Int, range: Range<Int>), last: Placement?) -> Bool {
    guard let last else { return false }
    return last.piece == part.piece && last.range.upperBound == part.range.lowerBound
  }

  /// Where the page stands after `part`, and the placement that then ends it.
  private func advance(
    _ part: (piece: Int, range: Range<Int>), y: Double, after: Double, last: Placement?
  ) -> (y: Double, after: Double, last: Placement) {
    let piece = pieces[part.piece]
    if let last, continues(part, last: last) {
      let height = piece.slices[part.range].reduce(0, +)
      let range = last.range.lowerBound..<part.range.upperBound
      return (y + height, piece.after, Placement(piece: part.piece, range: range, top: last.top))
    }
    let isVeryFirst = pages.count == 1 && last == nil
    let top = y + (isVeryFirst ? piece.lead : last == nil ? 0 : max(after, piece.before))
    return (
      top + piece.height(of: part.range), piece.after, Placement(piece: part.piece, range: part.range, top: top)
    )
  }

  private mutating func breakPage() {
    pages.append([])
    y = laterTop
    lastAfter = 0
  }
}
