/// Where rows and columns are on one sheet, and how large the symbols are.
public struct FlowGrid: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var span: Span
    /// Kept free at the top and at the bottom for the connectors to other pages.
    public var head = 0.0
    public var foot = 0.0

    public init(_ span: Span, head: Double = 0, foot: Double = 0) {
      self.span = span
      self.head = head
      self.foot = foot
    }

    var middle: Double { (span.start + head + span.end - foot) / 2 }
  }

  public struct Symbols: Hashable, Sendable {
    public var terminator: Size
    public var process: Size
    public var decision: Size
    public var connector: Size
    /// Room for "Ya" and "Tidak".
    public var yes: Size
    public var no: Size

    func size(_ shape: FlowPlan.Shape) -> Size {
      switch shape {
      case .start, .end: terminator
      case .process: process
      case .decision: decision
      }
    }
  }

  public var columns: [Span]
  /// The rows on this sheet; the first one is row `firstRow` of the plan.
  public var rows: [Row]
  public var firstRow = 0
  public var symbols: Symbols

  var rowRange: Range<Int> { firstRow..<(firstRow + rows.count) }

  func row(_ index: Int) -> Row { rows[index - firstRow] }

  func box(_ node: FlowPlan.Node) -> Rect {
    Rect(
      centre: Point(columns[node.column].middle, row(node.row).middle), size: symbols.size(node.shape))
  }
}
