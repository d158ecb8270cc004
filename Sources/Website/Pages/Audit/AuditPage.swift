import CaseStore
import HTML
import Office
import WorkingTime

/// Who did and saw what, newest first.
struct AuditPage: Page {
  struct Line: Sendable {
    var at: Moment
    var who: String
    var what: String
    var details: String
    /// The case's history, for those who may read it.
    var caseAddress: String?
  }

  let words: Words
  let time: TimeText
  let filter: AuditFilter
  let people: [Choice]
  let lines: [Line]
  let total: Int
  let state: AuditLog.State
  let pagination: Pagination

  var title: String { say.heading }
  var section: Section? { .audit }
  var isTool: Bool { true }
  private var say: AuditWords { words.audit }

  var body: some HTML {
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.lead }
    } trailing: {
      div(.class("d-flex flex-wrap gap-3")) {
        a(.class("btn btn-outline-primary"), .href(Address.relaxedDuties.path)) { say.relaxedLink }
        a(.class("btn btn-outline-primary"), .href(Address.auditCSV.path(filter.address))) {
          Icon(.download)
          " \(say.download)"
        }
      }
    }
    FilterBar(
      name: say.filterName, address: Address.auditLog.path,
      search: .init(name: AuditFilter.text, label: say.search, value: filter.text, example: say.searchExample),
      selects: [
        .init(
          name: AuditFilter.person, label: say.person, choices: [Choice("", say.anybody)] + people,
          chosen: filter.person?.rawValue ?? "")
      ],
      dates: [.init(name: AuditFilter.day, label: say.day, value: filter.day?.description ?? "")],
      submit: words.common.filter)
    if let unknown = filter.unknown { Notice(.attention) { say.unknown(unknown) } }
    div(.class("row gx-lg-5")) {
      div(.class("col-lg-9")) {
        p(.class("muted")) { say.entries(total) }
        if lines.isEmpty { empty } else { table }
        if total > lines.count { pagination }
      }
      aside(.class("col-lg-3 mt-4 mt-lg-0"), .ariaLabel(say.journal)) {
        JournalPanel(state: state, words: say, time: time)
      }
    }
  }

  private var empty: some HTML {
    EmptyState(say.nothing) {
      say.nothingHint
      " "
      a(.href(Address.auditLog.path)) { words.common.clearFilter }
    }
  }

  private var table: some HTML {
    DataTable(
      caption: say.heading,
      columns: [.init(say.time), .init(say.who, visibility: .fromTablet), .init(say.what)],
      rows: lines.map { line in
        [
          AnyHTML(
            Group {
              TimeTag(line.at, time)
              span(.class("d-block d-md-none muted")) { line.who }
            }),
          AnyHTML(line.who), AnyHTML(AuditDeed(line: line, words: say)),
        ]
      })
  }
}

private struct AuditDeed: Component {
  let line: AuditPage.Line
  let words: AuditWords

  var body: some HTML {
    line.what
    if let address = line.caseAddress {
      " · "
      a(.href(address)) {
        words.openCase
        HiddenWords(" \(line.what)")
      }
    }
    if !line.details.isEmpty {
      br()
      span(.class("muted small")) { line.details }
    }
  }
}

/// How long the journals are and when they were sealed.
private struct JournalPanel: Component {
  let state: AuditLog.State
  let words: AuditWords
  let time: TimeText

  var body: some HTML {
    Panel(words.journal) {
      RowsList(
        [
          .init(words.journals, time.whole(state.journals), isNumber: true),
          .init(words.journalEntries, time.whole(state.entries), isNumber: true), .init(words.lastSeal, seal),
        ], style: .stacked)
      p(.class("muted small mb-0 mt-3")) { words.verify }
    }
  }

  private var seal: String {
    guard let seal = state.seal, let at = state.sealedAt else { return words.neverSealed }
    return words.sealOf(CivilDate(seal.day).map { time.date($0) } ?? seal.day, time.dateAndTime(at))
  }
}
