import Casework
import HTML
import Office
import WorkingTime

/// Every decision that a relaxed rule on the separation of duties made possible, newest first.
struct RelaxedDutiesPage: Page {
  struct Line: Sendable {
    var at: Moment
    var number: String
    /// The letter that came of it; nil while there is none.
    var letter: String?
    var address: String
    var desk: String
    var who: String
    var what: String
  }

  let words: Words
  let time: TimeText
  let lines: [Line]
  let total: Int
  /// What the office's file relaxes today, in words.
  let relaxedNow: [String]
  let pagination: Pagination

  var title: String { say.relaxedHeading }
  var section: Section? { .audit }
  var isTool: Bool { true }
  private var say: AuditWords { words.audit }

  var body: some HTML {
    Crumbs(name: words.common.breadcrumbs, [.init(say.heading, Address.auditLog.path), .init(title)])
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.relaxedLead }
    } trailing: {
      a(.class("btn btn-outline-primary"), .href(Address.relaxedDutiesCSV.path)) {
        Icon(.download)
        " \(say.download)"
      }
    }
    if relaxedNow.isEmpty {
      p { say.nothingRelaxed }
    } else {
      for rule in relaxedNow { Notice(.attention) { rule } }
    }
    if lines.isEmpty {
      EmptyState(say.noRelaxed) { say.noRelaxedHint }
    } else {
      p(.class("muted")) { say.entries(total) }
      table
    }
    if total > lines.count { pagination }
  }

  private var table: some HTML {
    DataTable(
      caption: title,
      columns: [.init(say.file), .init(say.time, visibility: .fromTablet), .init(say.what)],
      rows: lines.map { line in
        [
          AnyHTML {
            a(.class("q-name num"), .href(line.address)) { line.number }
            span(.class("muted num small")) { line.letter ?? say.noLetter }
            span(.class("d-block d-md-none muted small")) { time.dateAndTime(line.at) }
          },
          AnyHTML { TimeTag(line.at, time) },
          AnyHTML {
            "\(line.desk): \(line.what)"
            span(.class("d-block muted")) { line.who }
          },
        ]
      })
  }
}
