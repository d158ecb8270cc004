import CaseStore
import HTML
import Procedures

/// Looks for a case by what a person at the counter knows. Sent as a form: an identity number has no place in an
/// address.
struct CounterSearchForm: Component {
  static let text = "cari"

  let words: CounterWords
  let state: FormState
  let hidden: HiddenFields

  var body: some HTML {
    form(.method(.post), .role("search"), .action(Address.counterFind.path)) {
      hidden
      TextField(state, Self.text, words.findLabel, hint: words.findHint, autocomplete: "off", maxLength: 100)
      button(.class("btn btn-outline-primary mt-3")) { words.find }
    }
  }
}

/// The cases that were found.
struct CounterFoundPage: Page {
  struct Row: Sendable {
    var row: CaseRow
    var status: String
    var kind: StatusBadge.Kind
  }

  let words: Words
  let time: TimeText
  let asked: String
  let rows: [Row]
  let total: Int
  let state: FormState
  let search: CounterSearchForm

  var title: String {
    if hasProblems { return say.find }
    return rows.isEmpty ? say.nothingFound(asked) : say.found(total, asked)
  }
  var section: Section? { .counter }
  var isTool: Bool { true }
  var hasProblems: Bool { !state.isGood }
  private var say: CounterWords { words.counter }

  var body: some HTML {
    state.summary()
    Crumbs(name: words.common.breadcrumbs, [.init(say.heading, Address.counterDesk.path), .init(say.find)])
    PageHead(title)
    div(.class("row gx-lg-5 mt-4")) {
      div(.class("col-lg-8")) {
        if rows.isEmpty {
          if !hasProblems { p { say.nothingFoundHint } }
        } else {
          table
          if total > rows.count { p(.class("muted")) { say.onlyFirst(rows.count, total) } }
        }
      }
      aside(.class("col-lg-4 mt-4 mt-lg-0"), .ariaLabel(say.find)) { Panel(say.find) { search } }
    }
  }

  private var table: some HTML {
    DataTable(
      caption: title,
      columns: [
        .init(say.name), .init(say.status), .init(say.workplace, visibility: .fromDesktop),
        .init(say.submitted, visibility: .fromTablet),
      ],
      rows: rows.map { found in
        [
          AnyHTML(
            Group {
              a(.class("q-name"), .href(Address.application(found.row.id).path)) { found.row.applicantName }
              span(.class("num muted")) { found.row.number }
            }),
          AnyHTML(StatusBadge(found.kind, found.status)), AnyHTML(found.row.workplace),
          AnyHTML(TimeTag(found.row.firstSubmitted, time, shown: time.date(found.row.firstSubmitted))),
        ]
      })
  }
}
