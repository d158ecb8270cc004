import Casework
import HTML
import Office
import Procedures

/// One desk's work, soonest due first.
struct QueuePage: Page {
  let words: Words
  let held: HeldStep
  let tabs: [DeskTabs.Tab]
  let filter: QueueFilter
  let procedures: [Procedure]
  /// Of the whole queue, whatever is searched for.
  let counts: DeskQueue.Counts
  let groups: [QueueTable.Group]
  let found: (first: Int, count: Int, total: Int)
  let page: Int
  let hidden: HiddenFields
  let done: String?
  let nothingFree: Bool
  let unsigned: [(number: String, name: String, address: String)]
  let acting: ActingNotices

  /// Several letters wait for whoever signs here.
  private var signsMany: Bool { step.act == .approve && counts.waiting + unsigned.count > 1 }

  private var say: QueueWords { words.queue }
  private var step: ProcedureStep { held.step }

  var title: String { say.heading(held.deskName) }
  var section: Section? { .desks }
  var isTool: Bool { true }

  var body: some HTML {
    if let done { Notice(.saved) { done } }
    acting
    if nothingFree { Notice(.attention) { say.nothingFree } }
    PageHead(title) {
    } below: {
      p(.class("mb-0"), .data("live", "sentence")) { sentence }
    } trailing: {
      div(.data("live", "next")) {
        if counts.waiting > 0 {
          if signsMany { a(.class("btn btn-outline-primary me-2"), .href(Address.pile.path)) { words.pile.link } }
          if acting.leave == nil {
            button(.class("btn btn-primary"), .form("queue"), .name(QueueTable.claimName), .value("")) { say.takeNext }
          }
        }
      }
    }
    NewsLine(
      kind: .list, address: Address.deskNews(step.id).path, said: say.newFiles, reload: words.file.reload,
      here: Address.desk(step.id).path)
    if !unsigned.isEmpty { unsignedNotice }
    if !tabs.isEmpty { div(.data("live", "tabs")) { DeskTabs(name: say.tabs, tabs) } }
    if counts.waiting > 0 { filters }
    form(.id("queue"), .method(.post), .action(Address.claimNext(step.id).path)) {
      hidden
      div(.data("live", "rows")) {
        if groups.isEmpty { emptiness } else { QueueTable(words: tableWords, groups) }
      }
    }
    if found.total > found.count { pagination }
  }

  @HTMLBuilder private var sentence: some HTML {
    say.sentence(counts.waiting)
    if counts.late > 0 {
      ", "
      strong(.class("sop-late")) { say.lateSentence(counts.late) }
    }
    if counts.waiting > 0 { ". \(say.order)" }
  }

  private var unsignedNotice: some HTML {
    Notice(.attention) {
      say.unsignedRefusals
      for entry in unsigned {
        " "
        a(.href(entry.address)) { "\(entry.name) (\(entry.number))" }
      }
    }
  }

  private var filters: some HTML {
    FilterBar(
      name: say.filters, address: Address.desk(step.id).path,
      search: .init(
        name: QueueFilter.textName, label: words.common.search, value: filter.text, example: say.searchExample),
      selects: [
        .init(
          name: QueueFilter.holderName, label: say.holder,
          choices: [
            Choice("", say.all), Choice(QueueFilter.free, say.free), Choice(QueueFilter.mine, say.mine),
          ], chosen: filter.holder),
        .init(
          name: QueueFilter.permitName, label: say.permit,
          choices: [Choice("", say.all)] + procedures.map { Choice($0.id.rawValue, $0.shortName) },
          chosen: filter.permit),
      ], submit: words.common.filter)
  }

  @HTMLBuilder private var emptiness: some HTML {
    if filter.isEmpty {
      EmptyState(say.empty) { say.emptyText }
    } else {
      EmptyState(say.notFound(filter.text.isEmpty ? words.common.filter : filter.text)) {
        a(.href(Address.desk(step.id).path)) { words.common.clearFilter }
      }
    }
  }

  private var tableWords: QueueTable.Words {
    .init(
      caption: say.caption(held.number.map { say.step($0) } ?? step.actLabel), due: say.due,
      applicant: say.applicant, place: say.place, spent: say.spent, holder: say.holder, action: say.action)
  }

  private var pagination: some HTML {
    let address = Address.desk(step.id)
    let way = { (page: Int, text: String) in
      Pagination.Way(words: text, address: address.path(filter.query + [(SiteQuery.page, String(page))]))
    }
    let last = found.first + found.count - 1
    return Pagination(
      name: say.pages, summary: words.common.range(found.first, last, found.total),
      previous: page > 1 ? way(page - 1, words.common.previousPage) : nil,
      next: last < found.total ? way(page + 1, words.common.nextPage) : nil)
  }
}
