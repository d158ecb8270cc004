/// A node of a document's logical structure (ISO 32000-1, 14.7.2) while the document is being drawn.
///
/// The order of its kids is the order in which the document is read aloud, whatever was drawn first.
public final class StructureElement {
  public let role: StructureRole
  /// What a picture shows (14.9.3).
  public var alternative: String?
  /// Of a table's cell.
  public var cell = TableCellAttributes()
  /// Of a figure: the rectangle it takes on its page, in points from the lower left corner.
  public var box: (left: Double, bottom: Double, right: Double, top: Double)?
  var kids: [Kid] = []

  enum Kid {
    case element(StructureElement)
    /// A run of marked content (14.7.4.2): the page's index, and which of its marks.
    case content(page: Int, id: Int)
    /// The widget of a field, by its place in ``TaggedContent/fields``.
    case field(Int)
  }

  public init(_ role: StructureRole) {
    self.role = role
  }

  /// Adds an element behind all that it has.
  public func add(_ kid: StructureElement) { kids.append(.element(kid)) }

  /// Adds the widget of a field, by its place in ``TaggedContent/fields``.
  public func add(field index: Int) { kids.append(.field(index)) }
}

/// The standard structure types that papers use (ISO 32000-1, 14.8.4).
public enum StructureRole: String, Hashable, Sendable {
  case document = "Document"
  case heading = "H1"
  case paragraph = "P"
  case list = "L"
  case listItem = "LI"
  case label = "Lbl"
  case listBody = "LBody"
  case table = "Table"
  case row = "TR"
  case headerCell = "TH"
  case cell = "TD"
  case figure = "Figure"
  case form = "Form"

  /// Whether it holds other elements, and no content of its own.
  public var isGroup: Bool {
    switch self {
    case .document, .list, .listItem, .table, .row, .form: true
    case .heading, .paragraph, .label, .listBody, .headerCell, .cell, .figure: false
    }
  }
}

/// What a reader has to know of a cell to say where it stands (ISO 32000-1, 14.8.5.7).
public struct TableCellAttributes: Hashable, Sendable {
  /// Which cells a header cell heads.
  public enum Scope: String, Hashable, Sendable {
    case row = "Row"
    case column = "Column"
  }

  public var scope: Scope?
  public var rowSpan: Int
  public var columnSpan: Int

  public init(scope: Scope? = nil, rowSpan: Int = 1, columnSpan: Int = 1) {
    self.scope = scope
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
  }
}
