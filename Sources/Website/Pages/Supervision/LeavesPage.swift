import CaseStore
import Casework
import HTML
import Office
import WorkingTime

/// Who is on leave and who will be, and a form that takes an officer out of the round.
struct LeavesPage: Page {
  static let deed = "tindakan"
  static let item = "butir"
  static let officer = "petugas"
  static let from = "mulai"
  static let until = "selesai"
  static let news = "kabar"
  static let order = [officer, from, until]

  enum Deed: String, Sendable {
    case enter = "catat", cancel = "batalkan"
  }

  struct Row: Sendable {
    var name: String
    var leave: Leave
    var isNow: Bool
    /// Of the button that calls it off; nil for the own.
    var hidden: HiddenFields?
  }

  let words: Words
  let time: TimeText
  let rows: [Row]
  let officers: [Choice]
  let state: FormState
  let isSaved: Bool
  let hidden: HiddenFields

  var title: String { say.allLeave }
  var section: Section? { .board }
  var isTool: Bool { true }
  var hasProblems: Bool { !state.isGood }
  private var say: ActingWords { words.acting }

  var body: some HTML {
    if isSaved { Notice(.saved) { words.administration.saved } }
    state.summary(Self.order)
    Crumbs(name: words.common.breadcrumbs, [.init(words.board.heading, Address.board.path), .init(say.allLeave)])
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.allLeaveLead }
    }
    if rows.isEmpty { EmptyState(say.noneOnLeave) { say.noneOnLeaveHint } } else { table }
    Element(.section, .class("mt-5"), .ariaLabelledby("enter")) {
      h2(.id("enter")) { say.enterLeave }
      form(.method(.post), .action(Address.leaves.path)) {
        hidden
        input(.type(.hidden), .name(Self.deed), .value(Deed.enter.rawValue))
        SelectField(state, Self.officer, words.board.officer, choices: [Choice("", say.chooseOfficer)] + officers)
        DateField(state, Self.from, say.firstDay, words: .init(words))
        DateField(state, Self.until, say.lastDay, words: .init(words))
        div(.class("actions")) { button(.class("btn btn-primary")) { say.enterLeave } }
      }
    }
  }

  private var table: some HTML {
    DataTable(
      caption: say.allLeave,
      columns: [
        .init(words.board.officer), .init(say.days, visibility: .fromTablet), .init(say.state),
        .init(say.cancelLeave, isHiddenHeading: true),
      ],
      rows: rows.map { row in
        let days = say.span(time.date(row.leave.from), time.date(row.leave.until))
        return [
          AnyHTML {
            span(.class("q-name")) { row.name }
            span(.class("d-block d-md-none muted")) { days }
          },
          AnyHTML { days },
          AnyHTML {
            if row.isNow {
              StatusBadge(.turn, say.onLeave, icon: .hourglassSplit)
            } else {
              StatusBadge(.wait, say.leaveBegins)
            }
          },
          AnyHTML {
            if let hidden = row.hidden {
              PostButton(
                say.cancelLeave, address: Address.leaves.path, hidden: hidden, hiddenWords: "\(row.name), \(days)",
                isSmall: true)
            }
          },
        ]
      })
  }
}
