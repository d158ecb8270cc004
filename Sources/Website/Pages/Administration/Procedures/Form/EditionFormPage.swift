import Casework
import HTML
import Office
import Procedures
import SOPForms

/// The SOP's form of one edition, as the office signs it.
struct EditionFormPage: Page {
  let words: Words
  let time: TimeText
  let entry: EditionTimeline.Entry
  let procedure: Procedure
  let crumbs: Crumbs

  var title: String { say.formHeading(procedure.shortName) }
  var section: Section? { .procedures }
  var isTool: Bool { true }
  var isWide: Bool { true }
  private var say: ProcedureWords { words.procedure }

  var body: some HTML {
    // Only here: the form's looks have page sizes for printing.
    link(.rel("stylesheet"), .href(asset: "sop-form.css"))
    crumbs
    PageHead(title, isTool: true) {
      p(.class("mb-1")) { EditionBadge(state: entry.state, words: words.edition) }
    } below: {
      p(.class("muted mb-0")) {
        "\(say.edition(entry.edition.digest.short)). \(entry.state.text(entry.edition, words.edition, time)). "
        say.formLead
      }
    } trailing: {
      a(.class("btn btn-outline-primary"), .href(Address.editionFormPDF(procedure.id, entry.edition.digest).path)) {
        say.formPDF
      }
    }
    p { EditionLinks(id: procedure.id, edition: entry.edition.digest, words: say) }
    div(.class("border bg-white sop-sheet"), .lang("id"), .tabindex(0), .role("region"), .ariaLabel(title)) {
      SOPForm(procedure).tables
    }
  }
}
