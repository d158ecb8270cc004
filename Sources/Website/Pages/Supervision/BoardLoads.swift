import HTML
import Office
import WorkingTime

/// How many files lie at each step, as figures and as one bar.
struct BoardDesks: Component {
  let words: BoardWords
  let time: TimeText
  let board: Board

  var body: some HTML {
    let most = board.desks.map(\.load.waiting).max() ?? 0
    DataTable(
      caption: words.desks,
      columns: [
        .init(words.desk), .init(words.waiting, isNumber: true), .init(words.lateColumn),
        .init(words.todayColumn, isNumber: true), .init(words.free, isNumber: true, visibility: .fromTablet),
        .init(words.longest, visibility: .fromDesktop),
      ],
      rows: board.desks.map { desk in
        [
          AnyHTML {
            span(.class("q-name")) { desk.step.actLabel }
            span(.class("muted small")) { "\(desk.step.deskLabel) · \(desk.permits.joined(separator: ", "))" }
            LoadBar(load: desk.load, most: most)
          },
          AnyHTML { desk.load.waiting }, AnyHTML(LateCount(count: desk.load.late)),
          AnyHTML { desk.load.today }, AnyHTML { desk.free.waiting },
          AnyHTML { desk.load.oldest.map { time.near($0, now: board.now) } ?? "–" },
        ]
      }, late: Set(board.desks.indices.filter { board.desks[$0].load.late > 0 }))
  }
}

/// How many files each officer holds.
struct BoardOfficers: Component {
  let words: BoardWords
  let acting: ActingWords
  let time: TimeText
  let board: Board

  var body: some HTML {
    let most = board.officers.map(\.load.waiting).max() ?? 0
    DataTable(
      caption: words.officers,
      columns: [
        .init(words.officer), .init(words.holds, isNumber: true), .init(words.lateColumn),
        .init(words.todayColumn, isNumber: true), .init(words.longest, visibility: .fromTablet),
      ],
      rows: board.officers.map { officer in
        [
          AnyHTML {
            span(.class("q-name")) { officer.account.name }
            if officer.account.isDisabled { span(.class("muted small")) { words.disabled } }
            if let leave = officer.leave {
              span(.class("muted small")) {
                Icon(.hourglassSplit)
                " \(acting.onLeaveUntil(time.date(leave.until)))"
              }
            }
            LoadBar(load: officer.load, most: most)
          },
          AnyHTML { officer.load.waiting }, AnyHTML(LateCount(count: officer.load.late)),
          AnyHTML { officer.load.today },
          AnyHTML { officer.load.oldest.map { time.near($0, now: board.now) } ?? "–" },
        ]
      }, late: Set(board.officers.indices.filter { board.officers[$0].load.late > 0 }))
  }
}

/// The load as a part of the heaviest one: late, due today, the rest.
private struct LoadBar: Component {
  let load: Board.Load
  let most: Int

  var body: some HTML {
    if load.waiting > 0 {
      ShareBar(
        parts: [
          .init(count: load.late, look: "late"), .init(count: load.today, look: "soon"),
          .init(count: max(0, load.waiting - load.late - load.today), look: "good"),
          .init(count: max(0, most - load.waiting), look: "rest"),
        ])
    }
  }
}
