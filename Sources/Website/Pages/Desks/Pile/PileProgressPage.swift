import HTML

/// How a pile goes, letter by letter; while it goes, the page brings itself up to date, with or without script.
struct PileProgressPage: Page {
  enum State: Hashable, Sendable {
    case issued, waiting
    /// Why.
    case failed(String)
    /// Nobody came to it any more.
    case left
  }

  struct Line: Sendable {
    var name: String
    /// Of the letter, else of the application.
    var number: String
    var kind: String
    var address: String
    var state: State
  }

  let words: Words
  let lines: [Line]
  let isRunning: Bool
  let isCut: Bool
  let begun: String
  /// When the key is closed at the latest.
  let closes: String
  let ended: String?

  private var say: PileWords { words.pile }
  private var issued: Int { lines.count { $0.state == .issued } }
  private var waiting: Int { lines.count { $0.state == .waiting } }
  private var left: Int { lines.count - issued - waiting }

  var title: String { isRunning ? say.signing(lines.count) : say.done(issued, lines.count) }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var refreshSeconds: Int? { isRunning ? 2 : nil }

  var body: some HTML {
    div(.data("pile-progress", isRunning ? "1" : "")) {
      if isCut { Notice(.failed) { say.cut(issued, left) } }
      PageHead(title) {
      } below: {
        p(.class("lead mb-0"), .role("status")) { sentence }
      } trailing: {
        if !isRunning { a(.class("btn btn-primary"), .href(Address.pile.path)) { say.backToPile(left) } }
      }
      progress(
        .class("pile-progress"), .max(String(max(1, lines.count))), .value(String(lines.count - waiting)),
        .ariaLabel(say.progress))
      if isRunning { p(.class("muted")) { say.mayLeave(closes) } }
      DataTable(
        caption: say.outcomes,
        columns: [.init(say.letter), .init(say.permit, visibility: .fromTablet), .init(say.outcome)],
        rows: sorted.map(row))
    }
  }

  private var sentence: String {
    if isRunning { return say.running(issued, lines.count, left, begun) }
    return ended.map { say.ended(issued, left, $0) } ?? say.ended(issued, left, begun)
  }

  /// What needs the official's eyes first.
  private var sorted: [Line] {
    lines.filter { if case .failed = $0.state { true } else { false } } + lines.filter { $0.state == .left }
      + lines.filter { $0.state == .waiting || $0.state == .issued }
  }

  private func row(_ line: Line) -> [AnyHTML] {
    [
      AnyHTML {
        if line.state == .issued {
          span(.class("q-name")) { line.name }
        } else {
          a(.class("q-name"), .href(line.address)) { line.name }
        }
        span(.class("num muted")) { line.number }
      },
      AnyHTML { line.kind },
      AnyHTML {
        switch line.state {
        case .issued: StatusBadge(.done, say.issued)
        case .waiting: StatusBadge(.wait, say.waits)
        case .left: StatusBadge(.stop, say.stays, icon: .arrowReturnLeft)
        case .failed(let why):
          StatusBadge(.stop, say.stays, icon: .arrowReturnLeft)
          p(.class("mb-0 mt-1 pile-why")) { why }
        }
      },
    ]
  }
}
