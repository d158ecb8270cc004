import Casework
import HTML
import Office

/// One letter of the pile, to be read: the letter page by page beside all marks, and on to the next.
struct PileLetterPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  /// Of the letter.
  let pages: Int
  let place: Int
  let count: Int
  let isRead: Bool
  let hindrance: String?
  let next: String?
  let previous: String?
  let hidden: HiddenFields

  private var say: PileWords { words.pile }
  private var isRefusal: Bool { file.state.stage == .refused }

  var title: String { say.letterHeading(file.loaded.name) }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var isWide: Bool { true }

  var body: some HTML {
    PageHead(title, isTool: true) {
      p(.class("mb-1 small")) {
        a(.href(Address.pile.path)) {
          Icon(.arrowLeft)
          say.back
        }
      }
    } below: {
      p(.class("muted mb-0")) {
        "\(say.placeOf(place, count)) · \(file.kindText) · "
        span(.class("num")) { file.state.number }
        if !file.loaded.workplace.isEmpty { " · \(file.loaded.workplace)" }
      }
    } trailing: {
      ReadMark(isRead: isRead, words: say)
    }
    if let hindrance { Notice(.attention) { hindrance } }
    div(.class("bench bench-sign")) {
      LetterPages(
        file: file, heading: isRefusal ? words.signing.refusalLetter : words.signing.letter,
        note: file.state.letter == nil ? words.signing.letterNote : nil, pages: pages, words: words.signing)
      Element(.section, .class("checks"), .ariaLabelledby("checks")) {
        div(.class("checks-head")) { h2(.id("checks")) { words.signing.marks } }
        if !isRefusal { MarksTable(file: file, words: words.signing, time: time) }
        FileFindings(file: file, words: words, time: time)
        div(.class("decide")) { decisions }
      }
    }
  }

  private var decisions: some HTML {
    form(.method(.post), .action(Address.pileLetter(file.id).path)) {
      hidden
      div(.class("actions")) {
        if isRead {
          button(.class("btn btn-outline-primary"), .name(PileForm.unreadName), .value("1")) { say.markUnread }
        } else {
          button(.class("btn btn-primary"), .name(PileForm.readName), .value("1")) {
            next == nil ? say.markRead : say.markReadNext
          }
        }
        if let previous { a(.class("btn btn-outline-primary"), .href(previous)) { say.previous } }
        if let next { a(.class("btn btn-outline-primary"), .href(next)) { say.next } }
      }
      p(.class("mb-0 mt-2")) {
        a(.href(Address.bench(file.id).path)) { say.decideHere }
      }
    }
  }
}
