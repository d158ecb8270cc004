import CaseStore
import HTML
import Procedures
import WorkingTime

/// Every application and letter, page by page.
struct PermitRegisterPage: Page {
  let words: Words
  let time: TimeText
  let filter: RegisterFilter
  let found: Found<CaseRow>
  let first: Int
  let procedures: [Procedure]
  /// Where a row leads; nil for those who may not read files.
  let opensHistory: Bool
  let pagination: Pagination

  var title: String { say.heading }
  var section: Section? { .register }
  var isTool: Bool { true }
  private var say: PermitRegisterWords { words.permitRegister }

  var body: some HTML {
    PageHead(say.heading, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.lead(found.total) }
    } trailing: {
      if found.total > 0 {
        a(.class("btn btn-outline-primary"), .href(Address.registerCSV.path(filter.address))) {
          Icon(.download)
          " \(say.download)"
        }
      }
    }
    bar
    if found.rows.isEmpty { empty } else { table }
    if found.total > found.rows.count { pagination }
  }

  private var bar: some HTML {
    FilterBar(
      name: say.filterName, address: Address.permitRegister.path,
      search: .init(name: RegisterFilter.text, label: say.search, value: filter.text, example: say.searchExample),
      selects: selects,
      dates: [
        .init(name: RegisterFilter.from, label: say.from, value: filter.from?.description ?? ""),
        .init(name: RegisterFilter.until, label: say.until, value: filter.until?.description ?? ""),
      ],
      submit: words.common.filter)
  }

  private var selects: [FilterBar.SelectBox] {
    let labels = procedures.first?.states
    let states = RegisterFilter.State.allCases.map { Choice($0.rawValue, $0.words(labels, say)) }
    let services = procedures.map { Choice($0.id.rawValue, $0.shortName) }
    return [
      .init(
        name: RegisterFilter.state, label: say.state, choices: [Choice("", say.anyState)] + states,
        chosen: filter.state?.rawValue ?? ""),
      .init(
        name: RegisterFilter.service, label: say.service, choices: [Choice("", say.anyService)] + services,
        chosen: filter.service?.rawValue ?? ""),
    ]
  }

  private var empty: some HTML {
    EmptyState(
      filter.isEmpty
        ? say.noneYet : say.noneFound(filter.address.map(\.value).filter { !$0.isEmpty }.joined(separator: " "))
    ) {
      if filter.isEmpty {
        say.noneHint
      } else {
        a(.href(Address.permitRegister.path)) { words.common.clearFilter }
      }
    }
  }

  private var table: some HTML {
    DataTable(
      caption: say.caption,
      columns: [
        .init(say.applicant), .init(say.workplace, visibility: .fromDesktop),
        .init(say.submitted, visibility: .fromTablet), .init(say.state), .init(say.letter, visibility: .fromTablet),
        .init(say.validUntil, visibility: .fromDesktop),
      ],
      rows: found.rows.map { row in
        RegisterLine(
          row: row, procedure: procedures.first { $0.id == row.procedure }, words: say, time: time,
          opensHistory: opensHistory
        ).cells
      })
  }
}
