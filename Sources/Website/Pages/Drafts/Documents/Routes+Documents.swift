import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addDraftDocuments() {
    getDraft(.draftDocuments(.any)) { visit, open in visit.page(try visit.documentsPage(open, [])) }
    post(.counterPapers(.any), for: .officer) { visit, form in try await visit.markPaper(form) }
    getDraft(.counterPapers(.any)) { visit, open in visit.redirect(to: .draftDocuments(open.id)) }
    get(.draftApplicationLetter(.any), for: .known) { visit in
      try await visit.applicationLetter(try visit.openDraft())
    }
    addOwnDocuments()
    addUploads()
  }
}

extension Visit {
  func documentsPage(_ open: OpenDraft, _ problems: [FieldProblem]) throws -> DocumentsPage {
    DocumentsPage(
      words: words, time: time, open: open, records: try records(of: open.id), problems: problems,
      csrf: visitor.csrf, earlier: earlier(open))
  }

  /// What an officer has seen at the counter; while mending, what was brought again.
  fileprivate func markPaper(_ form: FormData) async throws -> Response {
    let open = try openDraft()
    guard open.isAtCounter else { throw SiteProblem.forbidden }
    let ticked = Set(form.all("paper").map { RequirementID($0) })
    if let mending = open.mending {
      let brought = open.requirements.map(\.id).filter { ticked.contains($0) && open.canReplace($0, of: mending) }
      _ = try await services.drafts.bringPaper(brought, to: open.id, by: open.writer.writer)
      return redirect(to: .applicationMend(open.id))
    }
    let asked = open.requirements.map(\.id)
    _ = try await services.drafts.markPaper(
      ticked.intersection(asked), among: asked, of: open.id, by: open.writer.writer)
    return redirect(to: .draftDocuments(open.id))
  }

  /// Filled in once everything that it says is there.
  fileprivate func applicationLetter(_ open: OpenDraft) async throws -> Response {
    guard open.unfinished.isEmpty else {
      return redirect(to: open.mending == nil ? .draftReview(open.id) : .applicationMend(open.id))
    }
    let (papers, moment) = (services.papers, now)
    // The letter is not among what is attached to it.
    let listed = open.requirements.filter { rule in
      !rule.isApplicationLetter && (open.needed.contains(rule.id) || open.draft.evidence[rule.id] != nil)
    }
    let bytes = try await services.typesetting.run {
      try papers.applicationLetter(
        open.procedure, open.office, values: open.values, kind: open.draft.kind, requirements: listed, now: moment)
    }
    return FileResponse.paper(bytes, fileName: "surat-permohonan-\(open.procedure.id).pdf")
  }
}
