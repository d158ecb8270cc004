import PDFDocument

/// One thing drawn on a sheet. Lengths are points, `y` grows downwards.
indirect enum Mark: Hashable, Sendable {
  case text(TextLine)
  case polyline([Point], width: Double)
  /// A closed outline, filled with a grey or not.
  case outline([Point], fill: Double?, width: Double)
  /// A rectangle with round ends.
  case capsule(Rect, width: Double)
  case filled(Rect, grey: Double)
  /// What belongs together in the structure of an accessible document (ISO 32000-1, 14.8.4).
  case group(Structure, [Mark])
  /// A drawing, the words that stand for it, and the rectangle that it takes.
  case figure(String, Rect, [Mark])

  struct Structure: Hashable, Sendable {
    let role: StructureRole
    var cell = TableCellAttributes()
    /// The same key under the same parent is the same element, on whichever sheet it stands.
    var key: String?

    static let paragraph = Structure(role: .paragraph)
    static let heading = Structure(role: .heading)
    static let cell = Structure(role: .cell)

    static func table(_ key: String) -> Structure { Structure(role: .table, key: key) }
    static func row(_ key: String? = nil) -> Structure { Structure(role: .row, key: key) }

    static func head(
      _ scope: TableCellAttributes.Scope, rows: Int = 1, columns: Int = 1
    ) -> Structure {
      Structure(
        role: .headerCell, cell: TableCellAttributes(scope: scope, rowSpan: rows, columnSpan: columns))
    }

    static func cell(rows: Int = 1, columns: Int = 1, _ key: String? = nil) -> Structure {
      Structure(role: .cell, cell: TableCellAttributes(rowSpan: rows, columnSpan: columns), key: key)
    }

    static func paragraph(_ key: String) -> Structure { Structure(role: .paragraph, key: key) }
  }

  /// Whether it is an element by itself, and draws nothing besides.
  var isElement: Bool {
    switch self {
    case .group, .figure: true
    case .text, .polyline, .outline, .capsule, .filled: false
    }
  }

  static func rule(_ from: Point, _ to: Point, width: Double = Mark.thin) -> Mark {
    .polyline([from, to], width: width)
  }

  static func frame(_ box: Rect, width: Double = Mark.thin) -> Mark {
    .outline(box.corners, fill: nil, width: width)
  }

  /// Width of a table's lines.
  static let thin = 0.6
  /// Width of a table's border and of the flowchart's lines.
  static let strong = 0.9
}

extension Rect {
  var corners: [Point] { [Point(x, y), Point(maxX, y), Point(maxX, maxY), Point(x, maxY)] }
}

/// A sheet of paper with what is drawn on it, in reading order.
struct Sheet: Hashable, Sendable {
  let size: Size
  var marks: [Mark]

  static let millimetre = 72 / 25.4
  static let upright = Size(210 * millimetre, 297 * millimetre)
  static let lying = Size(297 * millimetre, 210 * millimetre)
}
