import Casework
import Hummingbird
import Office

extension Routes {
  func addDraftReview() {
    getDraft(.draftReview(.any)) { visit, open in
      visit.page(try visit.reviewPage(open, problems: [], visit.hiddenFields()))
    }
    post(.draftSubmit(.any), for: .known) { visit, form in try await visit.submit(form) }
    getDraft(.draftSubmit(.any)) { visit, open in visit.redirect(to: .draftReview(open.id)) }
  }
}

extension Visit {
  fileprivate func reviewPage(
    _ open: OpenDraft, problems: [FieldProblem], _ hidden: HiddenFields
  ) throws -> ReviewPage {
    ReviewPage(
      words: words, open: open, records: try records(of: open.id), problems: problems,
      warnings: open.warnings().map(\.message), hidden: hidden, earlier: earlier(open))
  }

  /// Submits what is complete; otherwise the page comes back with everything that is missing.
  fileprivate func submit(_ form: FormData) async throws -> Response {
    let open: OpenDraft
    switch try draftOrCase() {
    case .draft(let found): open = found
    case .submitted(let own, _):
      // A second press after the first was done.
      return redirect(to: .application(own.id), query: [(ApplicationQuery.news, News.submitted.rawValue)])
    }
    let id = open.id
    let problems = allProblems(open)
    guard problems.isEmpty else {
      return formAgain(try reviewPage(open, problems: problems, hiddenFields(again: form)))
    }
    let key = key(of: form, leadingTo: .application(id))
    let performed: Performed<LoadedCase>
    do {
      performed = try await services.submitting.submit(id, by: .applicant(open.writer), form: key)
    } catch OfficeProblem.noDraft {
      performed = .repeated(key.outcome)
    }
    switch performed {
    case .done(let loaded):
      return redirect(to: .application(loaded.id), query: [(ApplicationQuery.news, News.submitted.rawValue)])
    case .repeated(let outcome): return redirect(toLocal: outcome)
    }
  }

  /// Everything that stands in the way, in the order of the page.
  private func allProblems(_ open: OpenDraft) -> [FieldProblem] {
    let prefix = words.common.wrong
    var problems = open.problems().map {
      FieldProblem(field: ReviewPage.id($0.field), message: $0.message, prefix: prefix)
    }
    for rule in open.missing {
      let isPaper = open.draft.evidence[rule.id]?.isOnlyPaper ?? false
      problems.append(
        FieldProblem(
          field: DocumentField.id(rule.id),
          message: isPaper ? words.drafts.scanMissing(rule.name) : words.drafts.documentMissing(rule.name),
          prefix: prefix))
    }
    return problems
  }
}
