@testable import SOPForms

/// The same numbers in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension FlowPlan {
  /// A chain of steps by anybody, some of them decisions of desks that may return to the applicant.
  static func random(rows: Int, columns: Int, using random: inout Seeded) -> FlowPlan {
    var nodes: [Node] = []
    var links: [Link] = []
    for row in 0..<rows {
      let column = row == 0 ? 0 : Int.random(in: 0..<columns, using: &random)
      let decides = column > 0 && row < rows - 1 && Int.random(in: 0..<3, using: &random) == 0
      let shape: Shape = row == 0 ? .start : row == rows - 1 ? .end : decides ? .decision : .process
      nodes.append(Node(id: "s\(row)", row: row, column: column, shape: shape, label: ""))
      if row < rows - 1 { links.append(Link(from: row, to: row + 1, branch: decides ? .yes : .always)) }
      if decides { links.append(Link(from: row, to: 0, branch: .no)) }
    }
    return FlowPlan(nodes: nodes, links: links, columnCount: columns)
  }
}

enum Pages {
  /// Breaks a table anywhere between rows.
  static func random(rows: Int, using random: inout Seeded) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    for row in 1...rows where row == rows || Int.random(in: 0..<4, using: &random) == 0 {
      pages.append(start..<row)
      start = row
    }
    return pages
  }
}

extension FlowGrid {
  /// Cells of fifty points.
  static func even(
    columns: Int, rows: Int, firstRow: Int = 0, continues: Bool = false, goesOn: Bool = false
  ) -> FlowGrid {
    var y = 0.0
    let places = (0..<rows).map { row in
      let head = continues && row == 0 ? 17.0 : 0
      let foot = goesOn && row == rows - 1 ? 17.0 : 0
      defer { y += 50 + head + foot }
      return Row(Span(y, y + 50 + head + foot), head: head, foot: foot)
    }
    return FlowGrid(
      columns: (0..<columns).map { Span(Double($0) * 50, Double($0 + 1) * 50) }, rows: places, firstRow: firstRow,
      symbols: Symbols(
        terminator: Size(36, 20), process: Size(36, 20), decision: Size(46, 30), connector: Size(12, 13),
        yes: Size(8, 8), no: Size(17, 8)))
  }
}
