import CaseStore
import Casework
import HTML
import Office
import WorkingTime

/// Who acts in whose post, until when, and by which decree.
struct MandatesPage: Page {
  static let mandate = "mandat"
  static let news = "kabar"

  enum News: String, Sendable { case given = "masuk", ended = "diakhiri" }

  struct Row: Sendable {
    var mandate: Mandate
    var state: MandateState
    var holder: String
    var principal: String?
    var role: String
    /// Of the button that ends it; nil when it is over.
    var hidden: HiddenFields?
  }

  let words: Words
  let time: TimeText
  let rows: [Row]
  let total: Int
  let isConfigured: Bool
  let news: News?
  let warnings: [String]
  let pagination: Pagination

  var title: String { say.heading }
  var section: Section? { .accounts }
  var isTool: Bool { true }
  private var say: ActingWords { words.acting }

  var body: some HTML {
    if let news { Notice(.saved) { news == .given ? say.given : say.ended } }
    WarningNotices(warnings: warnings)
    Crumbs(
      name: words.common.breadcrumbs,
      [.init(words.administration.accountsHeading, Address.accounts.path), .init(say.heading)])
    if !isConfigured { Notice(.attention) { say.notConfigured } }
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.lead }
    } trailing: {
      if isConfigured { a(.class("btn btn-primary"), .href(Address.newMandate.path)) { say.give } }
    }
    if rows.isEmpty {
      EmptyState(say.none) { say.noneHint }
    } else {
      DataTable(
        caption: say.heading,
        columns: [
          .init(say.holder), .init(say.days, visibility: .fromTablet), .init(say.decree, visibility: .fromDesktop),
          .init(say.state), .init(say.end, isHiddenHeading: true, visibility: .fromTablet),
        ], rows: rows.map(row))
    }
    if total > rows.count { pagination }
  }

  private func row(_ row: Row) -> [AnyHTML] {
    let mandate = row.mandate
    let post = "\(mandate.kind.abbreviation) \(row.role)"
    let days = say.span(time.date(mandate.from), time.date(mandate.until))
    return [
      AnyHTML {
        a(.class("q-name"), .href(Address.staff(mandate.holder).path)) { row.holder }
        span(.class("d-block")) { [post, row.principal.map(say.inStead)].compactMap(\.self).joined(separator: " ") }
        span(.class("d-block d-md-none muted")) { days }
        span(.class("d-block d-lg-none muted")) { decree(mandate) }
      },
      AnyHTML { days },
      AnyHTML { decree(mandate) },
      AnyHTML {
        MandateBadge(state: row.state, words: say)
        div(.class("d-md-none mt-2")) { end(row, post) }
      },
      AnyHTML { end(row, post) },
    ]
  }

  @HTMLBuilder private func end(_ row: Row, _ post: String) -> some HTML {
    if let hidden = row.hidden {
      PostButton(
        say.end, address: Address.mandates.path, hidden: hidden, hiddenWords: "\(row.holder), \(post)",
        look: .danger, isSmall: true)
    }
  }

  @HTMLBuilder private func decree(_ mandate: Mandate) -> some HTML {
    say.decreeOf(mandate.decree, time.date(mandate.decreeDate))
    " · "
    a(.href(Address.staffPaper(mandate.scan).path)) {
      say.openScan
      HiddenWords(" \(mandate.decree)")
    }
  }
}

/// Where a mandate is in its life.
enum MandateState: Sendable {
  case stands, begins, over, ended, resting
  /// It rests on nothing any more: the official is gone, or the post has one.
  case lapsed

  init(_ mandate: Mandate, on today: CivilDate, isOnLeave: Bool, isFounded: Bool) {
    self =
      mandate.ended != nil
      ? .ended
      : mandate.until < today
        ? .over : !isFounded ? .lapsed : mandate.from > today ? .begins : isOnLeave ? .resting : .stands
  }

  var isOver: Bool { self == .over || self == .ended }
}

struct MandateBadge: Component {
  let state: MandateState
  let words: ActingWords

  @HTMLBuilder var body: some HTML {
    switch state {
    case .stands: StatusBadge(.done, words.stands)
    case .begins: StatusBadge(.wait, words.begins)
    case .resting: StatusBadge(.turn, words.resting, icon: .hourglassSplit)
    case .lapsed: StatusBadge(.stop, words.lapsed)
    case .over: StatusBadge(.wait, words.over)
    case .ended: StatusBadge(.stop, words.endedEarly)
    }
  }
}
