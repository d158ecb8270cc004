import CaseStore
import Casework
import HTML
import Office
import Procedures

/// Everything on one page, and the button that submits it.
struct ReviewPage: Page {
  let words: Words
  let open: OpenDraft
  let records: [Digest: DocumentRecord]
  let problems: [FieldProblem]
  let warnings: [String]
  let hidden: HiddenFields
  let earlier: (section: FieldGroup, warnings: [String])?

  var title: String { say.review }
  var section: Section? { open.section }
  var isTool: Bool { open.isAtCounter }
  var hasProblems: Bool { !problems.isEmpty }
  private var say: DraftWords { words.drafts }

  var body: some HTML {
    open.crumbs(words, title)
    div(.class("row gx-lg-5")) {
      div(.class("col-lg-8")) {
        ErrorSummary(words.common.problemsHeading(problems.count), problems)
        WarningNotice(words: words, warnings: warnings, way: nil)
        p(.class("muted mb-1")) { say.partOf(open.number(of: .review), open.parts.count) }
        h1 { title }
        p { open.isAtCounter ? say.reviewLeadCounter : say.reviewLead }
        ForEach(open.procedure.groups) { group in answers(group) }
        documents
        form(.method(.post), .action(Address.draftSubmit(open.id).path), .class("mt-5")) {
          hidden
          p { open.isAtCounter ? say.submitDeclarationCounter : say.submitDeclaration }
          div(.class("actions")) { button(.class("btn btn-primary")) { say.submit } }
        }
      }
      DraftAside(words: words, open: open, current: .review)
    }
  }

  private func answers(_ group: FieldGroup) -> some HTML {
    let values = open.values
    let asked = group.fields.filter { open.procedure.isAsked($0, given: values) }
    return Element(.section, .class("mt-4"), .ariaLabelledby("group-\(group.id)")) {
      h2(.id("group-\(group.id)")) { group.title }
      RowsList(asked.map { row($0, values, group) })
    }
  }

  private func row(_ field: Field, _ values: [FieldID: String], _ group: FieldGroup) -> RowsList.Row {
    let value = values[field.id] ?? ""
    let problem = problems.of(ReviewPage.id(field.id))
    let query = problem == nil ? [] : [(DraftQuery.problems, "1")]
    return RowsList.Row(
      field.label, isNumber: field.kind == .nik,
      change: .init(
        words: words.common.change, hiddenWords: field.label,
        address: "\(Address.draftSection(open.id, group.id).path(query))#\(SectionInput.name(field.id))")
    ) {
      span(.id(ReviewPage.id(field.id))) {
        if value.isEmpty {
          span(.class("muted")) { field.isRequired ? say.notFilled : words.common.none }
        } else {
          Lines(field.shown(value).split(separator: "\n").map(String.init))
        }
      }
      if let problem { span(.class("error-text d-block")) { problem.message } }
    }
  }

  private var documents: some HTML {
    Element(.section, .class("mt-4"), .ariaLabelledby("documents")) {
      h2(.id("documents")) { say.documents }
      RowsList(open.requirements.map(row))
    }
  }

  private func row(_ rule: RequirementRule) -> RowsList.Row {
    let evidence = open.draft.evidence[rule.id]
    let record = evidence?.file.flatMap { records[$0] }
    let id = DocumentField.id(rule.id)
    let about = words.draftDocuments
    return RowsList.Row(
      rule.condition.map { "\(rule.name) (\($0))" } ?? rule.name,
      change: .init(
        words: words.common.change, hiddenWords: rule.name, address: "\(Address.draftDocuments(open.id).path)#\(id)")
    ) {
      span(.id(id)) {
        if let record {
          a(.href(Address.draftUpload(open.id, rule.id).path)) { record.fileName }
        } else if evidence?.sighting != nil {
          about.seenOnPaper
        } else {
          span(.class("muted")) { open.needed.contains(rule.id) ? about.notUploaded : words.common.none }
        }
      }
      if let problem = problems.of(id) { span(.class("error-text d-block")) { problem.message } }
    }
  }

  /// The `id` of an answer.
  static func id(_ field: FieldID) -> String { "answer-\(field)" }
}
