import CaseStore
import HTML
import Office
import Procedures

/// Everything that an applicant has begun or handed in.
struct MyApplicationsPage: Page {
  struct Entry: Sendable {
    let heading: String
    let detail: String
    let kind: StatusBadge.Kind
    let status: String
    let address: Address
  }

  let words: Words
  let drafts: [Entry]
  let cases: [Entry]
  /// What can be applied for.
  let procedures: [Procedure]
  let wasDiscarded: Bool

  var title: String { say.list }
  var section: Section? { .myApplications }
  private var say: ApplicationWords { words.applications }

  var body: some HTML {
    if wasDiscarded { div(.class("mb-3")) { Notice(.saved) { words.drafts.discarded } } }
    PageHead(title) {
    } below: {
    } trailing: {
      if let procedure = procedures.first, procedures.count == 1 { begin(procedure, isPrimary: true) }
    }
    if drafts.isEmpty && cases.isEmpty {
      EmptyState(say.listEmptyHeading) { say.listEmpty }
    }
    if !drafts.isEmpty { list(say.listDrafts, "drafts", drafts) }
    if !cases.isEmpty { list(say.listCases, "cases", cases) }
    if procedures.count > 1 {
      ul(.class("list-unstyled d-flex flex-wrap gap-3 mt-4")) {
        ForEach(procedures) { procedure in li { begin(procedure, isPrimary: false) } }
      }
    }
  }

  private func begin(_ procedure: Procedure, isPrimary: Bool) -> some HTML {
    a(
      .class(isPrimary ? "btn btn-primary" : "btn btn-outline-primary"),
      .href(Address.newApplication(procedure.id).path)
    ) { say.startNew(procedure.shortName) }
  }

  private func list(_ heading: String, _ id: String, _ entries: [Entry]) -> some HTML {
    Element(.section, .class("mb-4"), .ariaLabelledby(id)) {
      h2(.id(id)) { heading }
      ul(.class("tasks")) {
        for entry in entries {
          li {
            div {
              h3 { a(.href(entry.address.path)) { entry.heading } }
              span(.class("muted")) { entry.detail }
            }
            StatusBadge(entry.kind, entry.status)
          }
        }
      }
    }
  }
}
