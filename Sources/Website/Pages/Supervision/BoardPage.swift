import Casework
import HTML
import Office
import WorkingTime

/// All desks for a supervisor: first what is late, then where it lies and with whom.
struct BoardPage: Page {
  let words: Words
  let time: TimeText
  let board: Board
  let calendar: OfficeCalendar
  let names: SiteNames

  private var say: BoardWords { words.board }
  var title: String { say.heading }
  var section: Section? { .board }
  var isTool: Bool { true }

  var body: some HTML {
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.asOf(time.dateAndTime(board.now)) }
    } trailing: {
      a(.class("btn btn-outline-primary"), .href(Address.leaves.path)) { words.acting.allLeave }
    }
    glance
    oldest
    Element(.section, .ariaLabelledby("promises")) {
      h2(.id("promises")) { say.promises }
      p(.class("muted")) { say.promisesLead }
      BoardPromises(words: say, time: time, board: board, names: names)
    }
    Element(.section, .class("mt-5"), .ariaLabelledby("desks")) {
      h2(.id("desks")) { say.desks }
      p(.class("muted")) { say.desksLead }
      BoardDesks(words: say, time: time, board: board)
    }
    Element(.section, .class("mt-5"), .ariaLabelledby("officers")) {
      h2(.id("officers")) { say.officers }
      p(.class("muted")) { say.officersLead }
      BoardOfficers(words: say, acting: words.acting, time: time, board: board)
    }
    p(.class("muted small")) { say.legend }
  }

  private var glance: some HTML {
    ul(.class("glance-tiles"), .ariaLabel(say.glance)) {
      tile(.late, board.load.late, say.lateAtDesksLabel, .exclamationTriangleFill, unit: worst)
      tile(.late, board.latePromises, say.lateTile, .exclamationTriangleFill)
      tile(.today, board.todayPromises, say.todayTile, .hourglassSplit)
      tile(
        .fine, max(0, board.running - board.latePromises - board.todayPromises), say.fineTile, .checkLg)
    }
  }

  private enum Tile: String {
    case late, today, fine
  }

  private func tile(
    _ kind: Tile, _ count: Int, _ label: String, _ icon: IconName, unit: String? = nil
  ) -> some HTML {
    li(.class("tile tile-\(kind.rawValue)"), .class("tile-none", if: count == 0)) {
      Icon(count == 0 ? .checkLg : icon)
      span {
        strong { time.whole(count) }
        " "
        span(.class("tile-label")) {
          label
          if let unit { small(.class("d-block fw-normal")) { unit } }
        }
      }
    }
  }

  /// The desk with the most late files; steps have deadlines of their own, which are over long before a promise is.
  private var worst: String? {
    board.desks.max { $0.load.late < $1.load.late }.flatMap { desk in
      desk.load.late > 0 ? say.mostAt("\(desk.step.actLabel), \(desk.step.deskLabel)") : nil
    }
  }

  @HTMLBuilder private var oldest: some HTML {
    if let (row, procedure) = board.oldest {
      p(.class("oldest")) {
        strong { "\(say.oldest): " }
        a(.href(Address.caseHistory(row.id).path)) { row.applicantName }
        " "
        span(.class("num muted")) { row.number }
        ", \(procedure.shortName). "
        say.oldestText(time.date(row.firstSubmitted), days(since: row.firstSubmitted))
      }
    } else {
      p(.class("oldest")) { say.noneOpen }
    }
  }

  /// Working days after day 0 up to today.
  private func days(since moment: Moment) -> Int {
    var count = 0
    var day = time.localDate(moment).adding(days: 1)
    let today = time.localDate(board.now)
    while day <= today, count < 10_000 {
      if (try? calendar.isWorkingDay(day)) ?? false { count += 1 }
      day = day.adding(days: 1)
    }
    return count
  }
}

/// Promises that are broken or fall due today, soonest first.
struct BoardPromises: Component {
  let words: BoardWords
  let time: TimeText
  let board: Board
  let names: SiteNames

  var body: some HTML {
    if board.promises.isEmpty {
      div(.class("empty")) {
        p {
          Icon(.checkLg)
          " \(words.promisesNone)"
        }
      }
    } else {
      DataTable(
        caption: words.promises,
        columns: [
          .init(words.promised), .init(words.applicant), .init(words.stands, visibility: .fromTablet),
        ],
        rows: board.promises.map(row))
      let more = board.latePromises + board.todayPromises - board.promises.count
      if more > 0 { p(.class("muted")) { words.more(more) } }
    }
  }

  private func row(_ promise: Board.Promise) -> [AnyHTML] {
    let step = promise.row.step.flatMap { promise.procedure.step($0) }
    let holder = promise.row.holder.flatMap { names.person($0) } ?? words.nobody
    return [
      AnyHTML {
        if promise.isLate {
          StatusBadge(.late, words.lateLabel)
          span(.class("d-block")) { time.date(promise.due) }
        } else {
          StatusBadge(.wait, words.todayLabel)
          span(.class("d-block")) { time.time(promise.due) }
        }
      },
      AnyHTML {
        a(.class("q-name"), .href(Address.caseHistory(promise.row.id).path)) { promise.row.applicantName }
        span(.class("num muted")) { promise.row.number }
        span(.class("d-md-none d-block small")) { "\(step?.deskLabel ?? ""), \(holder)" }
      },
      AnyHTML {
        step.map { "\($0.actLabel), \($0.deskLabel)" } ?? ""
        span(.class("d-block muted")) { holder }
      },
    ]
  }
}
