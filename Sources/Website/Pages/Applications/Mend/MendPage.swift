import CaseStore
import Casework
import HTML
import Office
import Procedures

/// Mends what was returned, and nothing else.
struct MendPage: Page {
  let words: Words
  let time: TimeText
  let own: OwnCase
  let open: OpenDraft
  let returned: Returned
  let form: MendForm
  let records: [Digest: DocumentRecord]
  /// Besides those of the fields.
  let problems: [FieldProblem]
  let hidden: HiddenFields
  let csrf: String
  let isSaved: Bool

  static let submitName = "ajukan"
  static let formID = "mend"

  var title: String { words.applications.toMend(returned.items.count) }
  var section: Section? { own.isAtCounter ? .counter : .myApplications }
  var isTool: Bool { own.isAtCounter }
  var hasProblems: Bool { !allProblems.isEmpty }
  private var say: MendWords { words.mending }
  private var allProblems: [FieldProblem] { form.state.problems + problems }

  var body: some HTML {
    Crumbs(
      name: words.common.breadcrumbs,
      [
        own.isAtCounter
          ? .init(words.frame.counter, Address.counterDesk.path)
          : .init(words.frame.myApplications, Address.myApplications.path),
        .init(own.loaded.state.number, Address.application(own.id).path), .init(say.mend),
      ])
    div(.class("row")) { div(.class("col-lg-8")) { content } }
  }

  @HTMLBuilder private var content: some HTML {
    ErrorSummary(words.common.problemsHeading(allProblems.count), allProblems)
    if isSaved { div(.class("mb-3")) { Notice(.saved) { say.saved } } }
    PageHead(title) {
    } below: {
      p { say.returnedBy(returned.desk, time.dateAndTime(returned.at)) }
    }
    Element(
      .form, .method(.post), .action(Address.applicationMend(own.id).path), .id(Self.formID), .novalidate(),
      .data("autosave", address: Address.applicationMend(own.id).path([(DraftQuery.autosave, "1")]))
    ) {
      hidden
      ForEach(form.sections) { section in fields(section.group, section.fields) }
      if !form.sections.isEmpty {
        DraftStatus(saved: words.drafts.saved(""), unsaved: words.drafts.unsaved)
        div(.class("actions")) { button(.class("btn btn-outline-primary")) { say.save } }
      }
    }
    if !documents.isEmpty {
      Element(.section, .class("mt-5"), .ariaLabelledby("documents")) {
        h2(.id("documents")) { say.documents }
        Element(
          .form, .method(.post), .action(Address.draftDocuments(own.id).path), .multipart, .data("send-at-once")
        ) {
          HiddenFields(csrf: csrf)
          ForEach(documents) { rule in document(rule) }
        }
        if own.isAtCounter { ForEach(documents) { rule in paper(rule) } }
      }
    }
    Element(.section, .class("mt-5"), .ariaLabelledby("resubmit")) {
      h2(.id("resubmit")) { say.resubmit }
      p { say.resubmitText }
      div(.class("actions")) {
        button(.class("btn btn-primary"), .form(Self.formID), .name(Self.submitName), .value("1")) { say.resubmit }
        a(.class("btn btn-outline-primary"), .href(Address.application(own.id).path)) { words.common.back }
      }
    }
  }

  private func fields(_ group: FieldGroup, _ fields: [Field]) -> some HTML {
    Element(.section, .class("mb-4"), .ariaLabelledby("group-\(group.id)")) {
      h2(.id("group-\(group.id)")) { group.title }
      ForEach(returned.items.filter { $0.mend.group == group.id }) { item in
        Notice(.attention) {
          strong { item.name }
          ": \(item.reason.isEmpty ? say.noReason : item.reason)"
        }
      }
      div(.class("mt-3")) { FieldInputs(fields: fields, state: form.state, words: words) }
    }
  }

  private var documents: [RequirementRule] {
    own.loaded.requirements.filter { open.canReplace($0.id, of: own.loaded) }
  }

  private func document(_ rule: RequirementRule) -> some HTML {
    let item = returned.items.first { $0.mend == .document(rule.id) }
    return div(.class("field")) {
      Notice(.attention) {
        item.map { $0.reason.isEmpty ? say.noReason : $0.reason } ?? say.newDocument
      }
      div(.class("mt-3")) {
        if item?.isDone == true { p(.class("mb-2")) { StatusBadge(.done, say.replaced) } }
        DocumentField(
          words: words, time: time, caseID: own.id, rule: rule, evidence: open.draft.evidence[rule.id],
          record: open.draft.evidence[rule.id]?.file.flatMap { records[$0] },
          problem: problems.of(DocumentField.id(rule.id)), canRemove: false, isWanted: item?.isDone != true,
          lead: rule.isApplicationLetter ? AnyHTML(ApplicationLetterLink(words: words, open: open)) : nil)
        if own.isAtCounter {
          p(.class("mt-2 mb-0")) {
            button(.class("btn btn-outline-primary btn-sm"), .form(Self.paperForm(rule.id))) {
              say.broughtOnPaper
              HiddenWords(" \(rule.name)")
            }
          }
        }
      }
    }
  }

  /// New paper, seen at the counter; its button stands among the documents, whose form is another one.
  private func paper(_ rule: RequirementRule) -> some HTML {
    Element(.form, .method(.post), .action(Address.counterPapers(own.id).path), .id(Self.paperForm(rule.id))) {
      HiddenFields(csrf: csrf, others: [("paper", rule.id.rawValue)])
    }
  }

  private static func paperForm(_ requirement: RequirementID) -> String { "paper-\(requirement)" }
}
