import Casework
import HTML
import Office
import Procedures

/// Asks for two editions.
struct ComparisonForm: Component {
  static let older = "lama"
  static let newer = "baru"

  let managed: ManagedProcedure
  let words: Words
  let time: TimeText
  /// If nothing was chosen, what came last against what is in force.
  var chosen: (older: Digest, newer: Digest)?

  private var say: ProcedureWords { words.procedure }

  var body: some HTML {
    let all = managed.distinct
    let choices = all.map { entry in
      Choice(
        entry.edition.digest.hex,
        "\(time.date(entry.edition.from ?? entry.edition.at)) · \(entry.edition.digest.short)")
    }
    form(.method(.get), .action(Address.comparedEditions(managed.id).path)) {
      SelectField(
        Self.older, say.older, choices: choices,
        chosen: (chosen?.older ?? managed.usualOlder)?.hex)
      SelectField(
        Self.newer, say.newer, choices: choices, chosen: (chosen?.newer ?? all.first?.edition.digest)?.hex)
      div(.class("actions")) { button(.class("btn btn-outline-primary")) { say.compareButton } }
    }
  }
}

/// What one edition changes against another, in the words of `simple procedure diff`.
struct ComparisonPage: Page {
  let words: Words
  let time: TimeText
  let managed: ManagedProcedure
  let crumbs: Crumbs
  let older: EditionTimeline.Entry
  let newer: EditionTimeline.Entry
  let difference: ProcedureDifference

  var title: String { "\(say.compare), \(managed.procedure.shortName)" }
  var section: Section? { .procedures }
  var isTool: Bool { true }
  private var say: ProcedureWords { words.procedure }

  var body: some HTML {
    crumbs
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.compareLead }
    }
    RowsList([.init(say.older) { line(older) }, .init(say.newer) { line(newer) }])
    div(.class("mt-4")) {
      if difference.isEmpty { p(.class("lead")) { say.same } }
      changes("applicants", say.forApplicants, difference.forApplicants)
      changes("desks", say.forDesks, difference.forDesks)
      changes("paper", say.onPaper, difference.onPaper)
    }
    Element(.section, .class("mt-5"), .ariaLabelledby("others")) {
      h2(.id("others")) { say.compare }
      ComparisonForm(
        managed: managed, words: words, time: time, chosen: (older.edition.digest, newer.edition.digest))
    }
  }

  @HTMLBuilder private func line(_ entry: EditionTimeline.Entry) -> some HTML {
    a(.href(Address.editionForm(managed.id, entry.edition.digest).path)) { say.edition(entry.edition.digest.short) }
    br()
    span(.class("muted fw-normal")) { entry.state.text(entry.edition, words.edition, time) }
  }

  @HTMLBuilder private func changes(_ id: String, _ heading: String, _ lines: [String]) -> some HTML {
    if !lines.isEmpty {
      Element(.section, .ariaLabelledby(id)) {
        h2(.id(id)) { heading }
        // The procedure's own words.
        ul(.lang("id")) { ForEach(lines) { text in li { text } } }
      }
    }
  }
}
