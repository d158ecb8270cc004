import HTML

/// Answers to check, data of a letter: label left, value right, a link to change it last.
struct RowsList: Component {
  enum Style: String, Sendable {
    case normal = ""
    /// Label above value, for a narrow panel.
    case stacked = "rows-stack"
    /// Small, for the checklist of a bench.
    case tight = "rows-tight"
    /// Two values to hold against each other.
    case compared = "compare"
  }

  struct Row {
    let term: String
    let value: AnyHTML
    let isNumber: Bool
    let change: ChangeLink?

    init(_ term: String, _ value: String, isNumber: Bool = false, change: ChangeLink? = nil) {
      self.init(term, isNumber: isNumber, change: change) { value }
    }

    init(
      _ term: String, isNumber: Bool = false, change: ChangeLink? = nil, @HTMLBuilder value: () -> some HTML
    ) {
      self.term = term
      self.value = AnyHTML(value())
      self.isNumber = isNumber
      self.change = change
    }
  }

  /// A link whose hidden words say what it changes.
  struct ChangeLink: Sendable {
    var words: String
    var hiddenWords: String
    var address: String
  }

  let style: Style
  let rows: [Row]

  init(_ rows: [Row], style: Style = .normal) {
    self.style = style
    self.rows = rows
  }

  var body: some HTML {
    let canChange = rows.contains { $0.change != nil }
    dl(.class("rows"), .class(style.rawValue, if: style != .normal), .class("rows-change", if: canChange)) {
      for row in rows {
        div {
          dt { row.term }
          dd(.class("num", if: row.isNumber)) { row.value }
          if let change = row.change {
            dd {
              a(.href(change.address)) {
                change.words
                HiddenWords(" \(change.hiddenWords)")
              }
            }
          }
        }
      }
    }
  }
}
