import Casework
import HTML
import Procedures

/// All procedures of the office.
struct ProceduresPage: Page {
  struct Line: Sendable {
    var id: ProcedureID
    var shortName: String
    var name: String
    var promise: String
    /// Such as "Berlaku sejak 24 November 2026, 14.05 WIB".
    var standing: String
    /// The day of the edition that comes next.
    var next: String?
  }

  let words: Words
  let lines: [Line]

  var title: String { say.heading }
  var section: Section? { .procedures }
  var isTool: Bool { true }
  private var say: ProcedureWords { words.procedure }

  var body: some HTML {
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.lead }
    }
    DataTable(
      caption: say.heading,
      columns: [.init(say.procedure), .init(say.promise, visibility: .fromTablet), .init(words.edition.edition)],
      rows: lines.map { line in
        [
          AnyHTML(
            Group {
              a(.class("q-name"), .href(Address.managedProcedure(line.id).path)) { line.shortName }
              span(.class("muted"), .lang("id")) { line.name }
            }),
          AnyHTML(span(.lang("id")) { line.promise }),
          AnyHTML(
            Group {
              span { line.standing }
              if let next = line.next {
                br()
                StatusBadge(.wait, say.next(next))
              }
            }),
        ]
      })
  }
}
