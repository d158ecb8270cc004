import Casework
import HTML
import Office
import Procedures

/// The top of every page about a case: the way back, what is to be done with whose file, and other views of it.
struct FileHead: Component {
  /// Which view of the case this is.
  enum View: Sendable {
    case bench, data, history
    /// What is owed and paid, also of a file that has gone on.
    case till
    /// A page that asks before something is done.
    case asking
  }

  struct Here: Sendable {
    var heading: String
    var view = View.bench
  }

  let file: DeskFile
  var here: Here
  let words: FileWords
  var reassign = ""
  /// Whether the case is at a desk of whoever reads this.
  let isAtDesk: Bool
  /// Whether the reader takes money, and some is assessed.
  var hasTill = false
  /// Whether the reader says who works on it.
  var canReassign = false
  /// Why the reader leaves it to a colleague; empty when nothing hinders.
  var forColleague = ""
  /// Forms of one button: claim, release.
  var buttons: [PostButton] = []

  var body: some HTML {
    PageHead(here.heading, isTool: true) {
      p(.class("mb-1 small")) {
        a(.href(back.address)) {
          Icon(.arrowLeft)
          back.words
        }
      }
    } below: {
      p(.class("muted mb-0")) {
        "\(file.kindText) · "
        span(.class("num")) { file.state.number }
        if !file.loaded.workplace.isEmpty { " · \(file.loaded.workplace)" }
        if file.state.submissions > 1 { " · \(words.submission(file.state.submissions))" }
        if isAtDesk, file.state.holder == nil, file.step?.act != .inspect { " · \(words.notClaimed)" }
        if !forColleague.isEmpty { " · \(forColleague)" }
      }
    } trailing: {
      ul(.class("list-unstyled d-flex flex-wrap align-items-center gap-3 mb-0")) {
        if isAtDesk, here.view != .bench, here.view != .asking, !isTillBench {
          li { a(.href(Address.bench(file.id).path)) { words.bench } }
        }
        if here.view != .data { li { a(.href(Address.caseData(file.id).path)) { words.data } } }
        if here.view != .history { li { a(.href(Address.caseHistory(file.id).path)) { words.history } } }
        if hasTill, here.view != .till, !(isTillBench && here.view == .bench) {
          li { a(.href(Address.till(file.id).path)) { words.till } }
        }
        if canReassign, here.view != .asking {
          li { a(.href(Address.reassign(file.id).path)) { reassign } }
        }
        for button in buttons { li { button } }
      }
    }
    if isAtDesk, here.view == .bench {
      NewsLine(
        kind: .file(version: file.state.version), address: Address.fileNews(file.id).path, said: words.changedMeanwhile,
        reload: words.reload, here: Address.bench(file.id).path)
    }
  }

  /// The bench of the file is its till.
  private var isTillBench: Bool { isAtDesk && file.step?.act == .collect }

  private var back: (words: String, address: String) {
    if here.view == .asking { return (words.bench, Address.bench(file.id).path) }
    guard isAtDesk, let step = file.step, let role = step.role else {
      return (words.register, Address.permitRegister.path)
    }
    return (words.queue(file.procedure.role(role)?.label ?? step.deskLabel), Address.desk(step.id).path)
  }
}
