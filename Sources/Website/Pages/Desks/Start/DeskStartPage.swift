import HTML
import Office

/// What an officer sees after signing in: how many wait, how many are due today.
struct DeskStartPage: Page {
  struct Desk: Sendable {
    /// Nil where several SOPs number it differently.
    var number: Int?
    var act: String
    var desk: String
    var counts: DeskQueue.Counts
    var address: String
  }

  let words: Words
  let name: String
  let done: String?
  let desks: [Desk]
  /// Nothing for somebody on leave.
  let next: PostButton?
  /// How many letters wait to be signed, for whoever may sign them at once.
  let toSign: Int
  let acting: ActingNotices

  var title: String { words.queue.startHeading(name) }
  var section: Section? { .desks }
  var isTool: Bool { true }

  var body: some HTML {
    let say = words.queue
    let all = desks.map(\.counts).reduce(DeskQueue.Counts(), +)
    if let done { Notice(.saved) { done } }
    acting
    PageHead(title) {
    } below: {
      if all.waiting > 0 { p(.class("lead mb-0")) { say.startLead(all.waiting, all.late, all.today) } }
    } trailing: {
      if toSign > 1 {
        a(.class("btn btn-outline-primary me-2 mb-2 mb-sm-0"), .href(Address.pile.path)) { words.pile.link }
      }
      if let next { next }
    }
    if desks.isEmpty {
      EmptyState(say.noDesk) { say.noDeskText }
    } else {
      if all.waiting == 0 { EmptyState(say.startEmpty) { say.startEmptyText } }
      DataTable(
        caption: say.deskTable, columns: columns, rows: desks.map(row),
        late: Set(desks.indices.filter { desks[$0].counts.late > 0 }))
    }
  }

  private var columns: [DataTable.Column] {
    let say = words.queue
    return [
      .init(say.desk), .init(say.waiting, isNumber: true), .init(say.late, isNumber: true),
      .init(say.dueToday, isNumber: true), .init(say.openQueue, isHiddenHeading: true, visibility: .fromTablet),
    ]
  }

  private func row(_ desk: Desk) -> [AnyHTML] {
    let say = words.queue
    return [
      AnyHTML {
        a(.class("q-name"), .href(desk.address)) { desk.act }
        span(.class("muted")) { (desk.number.map { "\(say.step($0)), " } ?? "") + desk.desk }
      },
      AnyHTML { desk.counts.waiting },
      AnyHTML(LateCount(count: desk.counts.late)),
      AnyHTML { desk.counts.today },
      AnyHTML {
        a(.class("btn btn-sm btn-outline-primary"), .href(desk.address)) {
          say.openQueue
          HiddenWords(" \(desk.act)")
        }
      },
    ]
  }
}
