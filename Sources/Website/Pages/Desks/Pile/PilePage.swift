import HTML
import Office

/// All letters that wait for one official, to be chosen from.
struct PilePage: Page {
  /// The pile before this one.
  struct Last: Sendable {
    var isRunning: Bool
    var isCut: Bool
    var count: Int
    var begun: String
  }

  let words: Words
  let lines: [PileLine]
  let isLimited: Bool
  let last: Last?
  let hidden: HiddenFields
  let certificateEnds: String?
  var problem: String?

  private var say: PileWords { words.pile }
  private var signable: [PileLine] { lines.filter { $0.hindrance == nil } }
  private var hindered: [PileLine] { lines.filter { $0.hindrance != nil } }

  var title: String { say.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var hasProblems: Bool { problem != nil }

  var body: some HTML {
    if let problem { Notice(.failed) { problem } }
    if let last, last.isRunning || last.isCut { lastNotice(last) }
    if let certificateEnds { Notice(.attention) { words.signing.certificateEnds(certificateEnds) } }
    PageHead(title) {
    } below: {
      p(.class("lead mb-0")) {
        say.sentence(signable.count, signable.count { $0.isLate }, signable.count { $0.isRead })
      }
    }
    if lines.isEmpty {
      EmptyState(say.empty) { say.emptyText }
    } else {
      form(.method(.post), .action(Address.pileChosen.path), .data("pile")) {
        hidden
        if !signable.isEmpty { table }
        if isLimited { p(.class("muted")) { say.limited(SigningPiles.limit) } }
        if !signable.isEmpty { bar }
      }
      if !hindered.isEmpty { others }
    }
  }

  private func lastNotice(_ last: Last) -> some HTML {
    Notice(.attention) {
      last.isRunning ? say.underWay(last.count, last.begun) : say.wasCut(last.count, last.begun)
      " "
      a(.href(Address.pileProgress.path)) { say.seeProgress }
    }
  }

  private var table: some HTML {
    Element(.table, .class("table queue pile")) {
      caption(.class("visually-hidden")) { say.caption }
      thead {
        tr {
          th(.scope("col"), .class("pile-tick")) { HiddenWords(say.choose) }
          th(.scope("col")) { say.letter }
          th(.scope("col"), .class("d-none d-lg-table-cell")) { say.place }
          th(.scope("col"), .ariaSort("ascending")) { say.due }
          th(.scope("col"), .class("d-none d-md-table-cell")) { say.readHeading }
        }
      }
      tbody {
        for line in signable { PileRow(line: line, words: say) }
      }
    }
  }

  /// Always in view: how many are chosen, and the one way on.
  private var bar: some HTML {
    div(.class("pile-bar")) {
      p(.class("mb-0"), .data("pile-count", say.chosenPattern), .ariaLive("polite")) { say.chosen(signable.count) }
      div(.class("actions mb-0")) {
        button(.class("btn btn-primary")) { say.goOn }
      }
    }
  }

  private var others: some HTML {
    Element(.section, .class("mt-5"), .ariaLabelledby("lain")) {
      h2(.id("lain")) { say.others(hindered.count) }
      ul(.class("pile-others")) {
        for line in hindered {
          li {
            a(.class("q-name"), .href(Address.bench(line.id).path)) { line.name }
            span(.class("muted")) {
              "\(line.kind) · "
              span(.class("num")) { line.number }
            }
            p(.class("mb-0")) { line.hindrance ?? "" }
          }
        }
      }
    }
  }
}
