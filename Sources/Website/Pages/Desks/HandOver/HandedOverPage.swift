import Casework
import HTML
import Office
import Procedures

/// After the hand-over: the proof to be printed, and its signature to be taken down.
struct HandedOverPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let event: Event
  let given: HandOverInput
  let hidden: HiddenFields
  let head: FileHead
  let queueAddress: String

  private var say: HandOverWords { words.handOver }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var isWide: Bool { true }

  var body: some HTML {
    Notice(.saved) {
      say.handedOver(
        given.form.map { say.name(of: $0).lowercasedFirst } ?? "", given.recipient, time.near(event.at, now: file.now))
      if file.state.isReceived { " \(say.received)" }
    }
    head
    FileRail(file: file, words: words.file, time: time)
    div(.class("actions")) {
      a(.class("btn btn-primary"), .href(Address.handOverReceipt(file.id).path), .target("_blank"), .rel("noopener")) {
        Icon(.printer)
        " "
        say.printReceipt
      }
      a(.class("btn btn-outline-primary"), .href(queueAddress)) { say.toQueue }
    }
    if !file.state.isReceived {
      Element(.section, .class("mt-4")) {
        p { say.signedHint }
        Element(.form, .method(.post), .action(Address.handOver(file.id).path)) {
          hidden
          input(.type(.hidden), .name(HandOverRoute.receivedName), .value("1"))
          button(.class("btn btn-outline-primary")) { say.signedReceipt }
        }
      }
    }
  }
}
