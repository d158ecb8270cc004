import CaseStore
import Casework
import HTML
import Procedures

/// One file for each requirement.
struct DocumentsPage: Page {
  let words: Words
  let time: TimeText
  let open: OpenDraft
  let records: [Digest: DocumentRecord]
  let problems: [FieldProblem]
  let csrf: String
  /// What looked wrong in the section just left.
  let earlier: (section: FieldGroup, warnings: [String])?

  var title: String { say.documents }
  var section: Section? { open.section }
  var isTool: Bool { open.isAtCounter }
  var hasProblems: Bool { !problems.isEmpty }
  private var say: DraftWords { words.drafts }
  private var about: DraftDocumentWords { words.draftDocuments }

  var body: some HTML {
    open.crumbs(words, title)
    div(.class("row gx-lg-5")) {
      div(.class("col-lg-8")) {
        ErrorSummary(words.common.problemsHeading(problems.count), problems)
        if let earlier {
          WarningNotice(
            words: words, warnings: earlier.warnings,
            way: (
              say.checkAgainWay(earlier.section.title), Address.draftSection(open.id, earlier.section.id).path
            ))
        }
        p(.class("muted mb-1")) { say.partOf(open.number(of: .documents), open.parts.count) }
        h1 { title }
        p { about.documentsLead(UploadLimit.text) }
        if open.isAtCounter { paperForm }
        documents
      }
      DraftAside(words: words, open: open, current: .documents)
    }
  }

  private var documents: some HTML {
    form(.method(.post), .action(Address.draftDocuments(open.id).path), .multipart, .data("send-at-once")) {
      HiddenFields(csrf: csrf)
      ForEach(open.requirements) { rule in
        div(.class("field")) {
          DocumentField(
            words: words, time: time, caseID: open.id, rule: rule, evidence: open.draft.evidence[rule.id],
            record: open.draft.evidence[rule.id]?.file.flatMap { records[$0] },
            problem: problems.of(DocumentField.id(rule.id)),
            lead: rule.isApplicationLetter ? AnyHTML(ApplicationLetterLink(words: words, open: open)) : nil)
        }
      }
      div(.class("actions")) { button(.class("btn btn-primary"), .data("go-on")) { about.continueToReview } }
    }
  }

  /// What an officer has seen at the counter.
  private var paperForm: some HTML {
    Element(.section, .class("panel mb-4"), .ariaLabelledby("paper")) {
      h2(.id("paper")) { about.paperHeading }
      p { about.paperText }
      form(.method(.post), .action(Address.counterPapers(open.id).path)) {
        HiddenFields(csrf: csrf)
        for rule in open.requirements {
          CheckField(
            "paper-\(rule.id)", rule.condition.map { "\(rule.name) (\($0))" } ?? rule.name, name: "paper",
            value: rule.id.rawValue, isChecked: open.draft.evidence[rule.id]?.sighting != nil)
        }
        div(.class("actions")) { button(.class("btn btn-outline-primary")) { about.paperSave } }
      }
    }
  }
}
