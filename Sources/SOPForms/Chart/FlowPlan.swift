/// A flowchart on squared paper: which symbol stands in which row and column, and what leads where.
///
/// The five symbols are those of the guideline on SOPs for administration (Permenpan RB 35/2012, annex): capsule, box,
/// diamond, arrow and, where a page ends, the pentagon of an off-page connector.
public struct FlowPlan: Hashable, Sendable {
  public enum Shape: Hashable, Sendable, CaseIterable {
    case start
    case process
    case decision
    case end
  }

  public struct Node: Hashable, Sendable {
    public let id: String
    public let row: Int
    /// Among the performers, in the form's order; the applicant's is 0.
    public let column: Int
    public let shape: Shape
    /// What stands in the symbol; empty for a box, whose words are its row's.
    public let label: String
  }

  public enum Branch: Hashable, Sendable {
    case always
    case yes
    case no
  }

  /// An arrow between two nodes, which it names by their places in `nodes`.
  public struct Link: Hashable, Sendable {
    public let from: Int
    public let to: Int
    public let branch: Branch
  }

  public let nodes: [Node]
  public let links: [Link]
  /// How many performers there are.
  public let columnCount: Int

  public var rowCount: Int { (nodes.map(\.row).max() ?? -1) + 1 }

  func isBack(_ link: Link) -> Bool { nodes[link.to].row <= nodes[link.from].row }

  /// Whether another symbol stands between the two ends of a way back, in the column that it leads to.
  func isObstructed(_ link: Link) -> Bool {
    let (from, to) = (nodes[link.from], nodes[link.to])
    return nodes.contains { $0.column == to.column && to.row < $0.row && $0.row < from.row }
  }

  func hasNo(_ node: Int) -> Bool { links.contains { $0.from == node && $0.branch == .no } }
}
