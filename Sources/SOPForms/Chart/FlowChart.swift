/// The flowchart of one sheet as geometry: symbols, right-angled arrows, and connectors where it goes on elsewhere.
///
/// A pure value of a plan and a grid, which every kind of output draws alike. Arrows run between symbols, never through
/// them or through each other.
public struct FlowChart: Hashable, Sendable {
  public struct Symbol: Hashable, Sendable {
    /// Its place among the plan's nodes.
    public let node: Int
    public let shape: FlowPlan.Shape
    public let box: Rect
    public let label: String
  }

  public struct Edge: Hashable, Sendable {
    public let link: FlowPlan.Link
    /// From the first symbol to the last, each step along one axis.
    public var points: [Point]
    /// Beside the arrow's beginning: "Ya".
    public var label: Label?
  }

  public struct Label: Hashable, Sendable {
    public let text: String
    public let box: Rect
  }

  /// A pentagon with a letter; the same letter on another sheet is where the arrow goes on.
  public struct Connector: Hashable, Sendable {
    public let letter: String
    public let box: Rect
  }

  public private(set) var symbols: [Symbol] = []
  public private(set) var edges: [Edge] = []
  public private(set) var connectors: [Connector] = []

  /// - Parameter letters: of the arrows that cross pages; see ``ConnectorLetters``.
  public init(_ plan: FlowPlan, on grid: FlowGrid, letters: ConnectorLetters = ConnectorLetters()) {
    for (index, node) in plan.nodes.enumerated() where grid.rowRange.contains(node.row) {
      symbols.append(Symbol(node: index, shape: node.shape, box: grid.box(node), label: node.label))
    }
    let router = FlowRouter(plan: plan, grid: grid)
    for link in plan.links {
      guard let route = router.route(link) else { continue }
      edges.append(Edge(link: link, points: route.points, label: route.label))
      guard let box = route.connector, let letter = letters[link] else { continue }
      let connector = Connector(letter: letter, box: box)
      if !connectors.contains(connector) { connectors.append(connector) }
    }
  }

  /// The same chart with rows and columns exchanged.
  var transposed: FlowChart {
    var chart = self
    chart.symbols = symbols.map {
      Symbol(node: $0.node, shape: $0.shape, box: $0.box.transposed, label: $0.label)
    }
    chart.edges = edges.map { edge in
      Edge(
        link: edge.link, points: edge.points.map(\.transposed),
        label: edge.label.map { Label(text: $0.text, box: $0.box.transposed) })
    }
    chart.connectors = connectors.map { Connector(letter: $0.letter, box: $0.box.transposed) }
    return chart
  }
}

/// The letters by which arrows find their other end on another page.
public struct ConnectorLetters: Hashable, Sendable {
  private var letters: [FlowPlan.Link: String] = [:]

  public init() {}

  /// - Parameter pages: the rows on each page, in order.
  public init(_ plan: FlowPlan, pages: [Range<Int>]) {
    func page(_ node: Int) -> Int? { pages.firstIndex { $0.contains(plan.nodes[node].row) } }
    var back: [Int: String] = [:]
    var count = 0
    for link in plan.links where page(link.from) != page(link.to) {
      // Ways back to one symbol run together, and share their letter.
      if plan.isBack(link), let letter = back[link.to] {
        letters[link] = letter
        continue
      }
      letters[link] = Self.letter(count)
      if plan.isBack(link) { back[link.to] = letters[link] }
      count += 1
    }
  }

  subscript(link: FlowPlan.Link) -> String? { letters[link] }

  /// A … Z, then A1 ….
  private static func letter(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : letter + String(index / 26)
  }
}
