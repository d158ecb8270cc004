import Casework
import HTML
import Office
import Procedures

/// One procedure: its editions, the comparison of two, and its flowchart.
struct ProcedurePage: Page {
  static let news = "kabar"
  static let edition = "edisi"

  let words: Words
  let time: TimeText
  let managed: ManagedProcedure
  let rows: [EditionRow]
  let crumbs: Crumbs
  let hidden: HiddenFields
  let news: News?

  enum News: String {
    case adopted = "edisi-baru"
    case planned = "direncanakan"
    case unchanged = "sama"
    case withdrawn = "dibatalkan"
    case tooLate = "terlambat"
  }

  var title: String { managed.procedure.name }
  var section: Section? { .procedures }
  var isTool: Bool { true }
  private var say: ProcedureWords { words.procedure }
  private var shown: Digest? { (managed.timeline.inForce ?? managed.timeline.entries.first)?.edition.digest }

  var body: some HTML {
    if let news { Notice(news == .tooLate ? .failed : .saved) { text(news) } }
    crumbs
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { "\(say.promise): \(managed.procedure.promiseText)" }
    } trailing: {
      a(.class("btn btn-primary"), .href(Address.newEdition(managed.id).path)) { say.newEdition }
    }
    Element(.section, .ariaLabelledby("editions")) {
      h2(.id("editions")) { say.editions }
      p(.class("muted")) { say.editionsLead }
      DataTable(
        caption: say.editions,
        columns: [
          .init(words.edition.edition), .init(words.administration.state), .init(say.look, visibility: .fromTablet),
          .init(words.edition.brought, visibility: .fromDesktop),
        ],
        rows: rows.map(cells))
    }
    Element(.section, .class("mt-5"), .ariaLabelledby("compare")) {
      h2(.id("compare")) { say.compare }
      p(.class("muted")) { say.compareLead }
      if managed.distinct.count > 1 {
        ComparisonForm(managed: managed, words: words, time: time)
      } else {
        p { say.onlyOne }
      }
    }
    if let shown {
      Element(.section, .class("mt-5"), .ariaLabelledby("chart")) {
        h2(.id("chart")) { say.chart }
        a(.href(Address.editionChart(managed.id, shown).path)) {
          img(
            .class("img-fluid border"), .src(Address.editionChart(managed.id, shown).path),
            .alt(say.chartText(managed.procedure.head.title)))
        }
        p(.class("mt-2")) { EditionLinks(id: managed.id, edition: shown, words: say) }
      }
    }
  }

  private func cells(_ row: EditionRow) -> [AnyHTML] {
    let digest = row.edition.digest
    let links = EditionLinks(id: managed.id, edition: digest, words: say)
    return [
      AnyHTML(
        Group {
          a(.class("q-name"), .href(Address.editionForm(managed.id, digest).path)) { say.edition(row.short) }
          span(.class("muted")) { row.state.text(row.edition, words.edition, time) }
          div(.class("d-md-none mt-1")) { links }
        }),
      AnyHTML(
        Group {
          EditionBadge(state: row.state, words: words.edition)
          if case .waiting = row.state, digest == managed.timeline.lastWaiting?.edition.digest {
            Element(.form, .class("mt-2"), .method(.post), .action(Address.withdrawEdition(managed.id).path)) {
              hidden
              input(.type(.hidden), .name(Self.edition), .value(digest.hex))
              button(.class("btn btn-outline-danger btn-sm")) {
                say.withdraw
                HiddenWords(" \(say.edition(row.short))")
              }
            }
          }
        }),
      AnyHTML(links),
      AnyHTML(
        Group {
          TimeTag(row.edition.at, time)
          br()
          span(.class("muted")) { row.by ?? words.edition.console }
        }),
    ]
  }

  private func text(_ news: News) -> String {
    switch news {
    case .adopted: say.adopted
    case .planned:
      managed.timeline.lastWaiting.flatMap(\.edition.from).map { say.planned(time.date($0)) } ?? say.adopted
    case .unchanged: words.edition.unchanged
    case .withdrawn: say.withdrawn
    case .tooLate: say.tooLate
    }
  }
}

/// Everything that one edition can be looked at as.
struct EditionLinks: Component {
  let id: ProcedureID
  let edition: Digest
  let words: ProcedureWords

  var body: some HTML {
    a(.href(Address.editionForm(id, edition).path)) { words.form }
    " · "
    a(.href(Address.editionChart(id, edition).path)) { words.chart }
    " · "
    a(.href(Address.editionCheck(id, edition).path)) { words.checks }
    " · "
    a(.href(Address.edition(edition).path)) { words.files }
  }
}
