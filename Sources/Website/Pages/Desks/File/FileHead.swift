import Casework
import HTML
import Office
import Procedures

/// The top of every page about a case: the way back, what is to be done with whose file, and other views of it.
struct FileHead: Component {
  struct Here: Sendable {
    var heading: String
    /// Elsewhere a link leads back to the bench.
    var isBench = true
  }

  let file: DeskFile
  var here: Here
  let words: FileWords
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
      }
    } trailing: {
      ul(.class("list-unstyled d-flex flex-wrap align-items-center gap-3 mb-0")) {
        if !here.isBench { li { a(.href(Address.bench(file.id).path)) { words.bench } } }
        li { a(.href(Address.caseData(file.id).path)) { words.data } }
        li { a(.href(Address.caseHistory(file.id).path)) { words.history } }
        for button in buttons { li { button } }
      }
    }
  }

  private var back: (words: String, address: String) {
    guard let step = file.step, let role = step.role else { return (words.desks, Address.desks.path) }
    return (words.queue(file.procedure.role(role)?.label ?? step.deskLabel), Address.desk(step.id).path)
  }
}
