import HTML

/// A plain table: the register, accounts, all marks of a case.
///
/// Columns that a phone hides repeat their fact in the first cell; the page says how.
struct DataTable: Component {
  struct Column: Sendable {
    enum Visibility: Sendable {
      case always, fromTablet, fromDesktop
    }

    var words: String
    var isHiddenHeading = false
    var isNumber = false
    var visibility = Visibility.always

    init(
      _ words: String, isHiddenHeading: Bool = false, isNumber: Bool = false, visibility: Visibility = .always
    ) {
      self.words = words
      self.isHiddenHeading = isHiddenHeading
      self.isNumber = isNumber
      self.visibility = visibility
    }

    var visibilityClass: String? {
      switch visibility {
      case .always: nil
      case .fromTablet: "d-none d-md-table-cell"
      case .fromDesktop: "d-none d-lg-table-cell"
      }
    }
  }

  let caption: String
  let columns: [Column]
  let rows: [[AnyHTML]]
  /// Rows with a border that says late.
  let late: Set<Int>

  /// - Parameters:
  ///   - caption: what the table holds, for those who hear the page.
  ///   - rows: one cell for each column; the first is the row's heading.
  ///   - late: the places of rows that speak of something late; a cell of theirs says so in words or by an icon.
  init(caption: String, columns: [Column], rows: [[AnyHTML]], late: Set<Int> = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.late = late
  }

  var body: some HTML {
    table(.class("table queue queue-plain")) {
      Element(.caption, .class("visually-hidden")) { caption }
      thead {
        tr {
          for column in columns {
            th(.scope("col"), .class(column.visibilityClass)) {
              if column.isHiddenHeading { HiddenWords(column.words) } else { column.words }
            }
          }
        }
      }
      tbody {
        for (place, row) in rows.enumerated() {
          tr(.class("row-late", if: late.contains(place))) {
            for (index, cell) in zip(columns, row).enumerated() {
              if index == 0 {
                th(.scope("row"), .class("fw-normal")) { cell.1 }
              } else {
                td(.class(cell.0.visibilityClass), .class("num", if: cell.0.isNumber)) { cell.1 }
              }
            }
          }
        }
      }
    }
  }
}
