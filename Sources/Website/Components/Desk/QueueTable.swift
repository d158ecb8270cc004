import HTML

/// A desk's work in groups by deadline: late, today, the days after. On a phone the columns fold under the name.
struct QueueTable: Component {
  struct Words: Sendable {
    /// Says what the table holds and in which order, for those who hear the page.
    var caption: String
    var due: String
    var applicant: String
    var place: String
    var spent: String
    var holder: String
    var action: String
  }

  struct Group: Sendable {
    var heading: String
    var count: Int
    var isLate: Bool
    var rows: [QueueRow]
  }

  /// The name of the button that claims a file; its value is the row's number.
  static let claimName = "claim"

  let words: Words
  let groups: [Group]

  init(words: Words, _ groups: [Group]) {
    self.words = words
    self.groups = groups
  }

  var body: some HTML {
    table(.class("table queue")) {
      caption(.class("visually-hidden")) { words.caption }
      thead {
        tr {
          th(.scope("col"), .ariaSort("ascending")) { words.due }
          th(.scope("col")) { words.applicant }
          th(.scope("col"), .class("d-none d-lg-table-cell")) { words.place }
          th(.scope("col"), .class("d-none d-md-table-cell")) { words.spent }
          th(.scope("col"), .class("d-none d-md-table-cell")) { words.holder }
          th(.scope("col"), .class("d-none d-md-table-cell")) { HiddenWords(words.action) }
        }
      }
      for group in groups {
        tbody {
          tr(.class("q-group"), .class("q-group-late", if: group.isLate)) {
            th(.colspan(6), .scope("rowgroup")) {
              group.heading
              " "
              span { group.count }
            }
          }
          for row in group.rows { QueueLine(row: row) }
        }
      }
    }
  }
}
