import HTML
import Office

/// A file that somebody else works on.
struct HeldPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let head: FileHead
  let done: String?
  let held: String
  /// Nil where it is a colleague's work.
  let takeOver: PostButton?

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var isWide: Bool { true }

  var body: some HTML {
    if let done { Notice(.saved) { done } }
    head
    FileRail(file: file, words: words.file, time: time)
    div(.class("mt-4")) {
      Notice(.attention) {
        strong { held }
        " "
        words.file.heldAdvice
      }
      if let takeOver { div(.class("actions")) { takeOver } }
    }
  }
}
