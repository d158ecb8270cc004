import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addDraftDocuments() {
    getDraft(.draftDocuments(.any)) { visit, open in visit.page(try visit.documentsPage(open, [])) }
    post(.counterPapers(.any), for: .officer) { visit, form in
      let open = try visit.openDraft()
      guard open.isAtCounter else { throw SiteProblem.forbidden }
      let ticked = Set(form.all("paper").map { RequirementID($0) })
      if let mending = open.mending {
        let brought = open.requirements.map(\.id).filter { ticked.contains($0) && open.canReplace($0, of: mending) }
        _ = try await visit.services.drafts.bringPaper(brought, to: open.id)
        return visit.redirect(to: .applicationMend(open.id))
      }
      let asked = open.requirements.map(\.id)
      _ = try await visit.services.drafts.markPaper(ticked.intersection(asked), among: asked, of: open.id)
      return visit.redirect(to: .draftDocuments(open.id))
    }
    getDraft(.counterPapers(.any)) { visit, open in visit.redirect(to: .draftDocuments(open.id)) }
    getDraft(.draftApplicationLetter(.any)) { visit, open in try await visit.applicationLetter(open) }
    addOwnDocuments()
    addUploads()
  }

  private func addOwnDocuments() {
    get(.draftUpload(.any, .any), for: .known) { visit in
      guard let (documents, rule, record) = try? visit.ownDocument() else {
        return visit.redirect(to: try visit.ownDocuments().home)
      }
      try await visit.recordSeen(record)
      return visit.page(
        OwnDocumentPage(
          words: visit.words, time: visit.time, caseID: documents.id, requirement: rule.id, name: rule.name,
          record: record, back: (visit.words.common.back, documents.home.path)))
    }
    get(.draftDocumentPage(.any, .any, page: 1), for: .known) { visit in
      let (_, _, record) = try visit.ownDocument()
      try await visit.recordSeen(record)
      do {
        let picture = try await visit.services.pages.picture(of: record, page: try visit.documentPage, width: 960)
        return FileResponse.picture(picture)
      } catch PagePictureError.noSuchPage {
        throw SiteProblem.notFound
      } catch PagePictureError.busy {
        return .text("busy\n", status: .serviceUnavailable)
      } catch is PagePictureError {
        return .text("not drawn\n", status: .unprocessableContent)
      }
    }
  }

  private func addUploads() {
    post(.draftUpload(.any, .any), for: .known, limits: .upload) { visit, form in
      let (open, rule) = try visit.requirementToFill()
      do {
        let record = try await visit.takeFile(form, for: rule, of: open.id)
        _ = try await visit.services.drafts.attach(record, as: rule.id, of: open.id)
      } catch let problem as UploadProblem {
        return try visit.documentAgain(open, rule, problem.words)
      } catch let refusal as IntakeRefusal {
        return try visit.documentAgain(open, rule, visit.reason(for: refusal) ?? "")
      }
      let home = open.mending == nil ? Address.draftDocuments(open.id) : .applicationMend(open.id)
      return .seeOther("\(home.path)#\(DocumentField.place(rule.id))")
    }
    post(.draftRemoveDocument(.any, .any), for: .known) { visit, _ in
      let (open, rule) = try visit.requirementToFill()
      guard open.mending == nil else { throw SiteProblem.notFound }
      _ = try await visit.services.drafts.detach(rule.id, of: open.id)
      return .seeOther("\(Address.draftDocuments(open.id).path)#\(DocumentField.place(rule.id))")
    }
    get(.draftRemoveDocument(.any, .any), for: .known) { visit in
      visit.redirect(to: try visit.ownDocuments().home)
    }
  }
}

/// Why there is no file to take, in words.
private struct UploadProblem: Error {
  let words: String
}

extension Visit {
  func documentsPage(_ open: OpenDraft, _ problems: [FieldProblem]) throws -> DocumentsPage {
    DocumentsPage(
      words: words, time: time, open: open, records: try records(of: open.id), problems: problems,
      csrf: visitor.csrf, earlier: earlier(open))
  }

  /// The requirement of the address, if the draft asks for it and, while mending, if it is to be mended.
  fileprivate func requirementToFill() throws -> (OpenDraft, RequirementRule) {
    let open = try openDraft()
    let id = try requirementID
    guard let rule = open.requirements.first(where: { $0.id == id }) else { throw SiteProblem.notFound }
    if let mending = open.mending, !open.canReplace(id, of: mending) { throw SiteProblem.notFound }
    return (open, rule)
  }

  fileprivate func takeFile(
    _ form: FormData, for rule: RequirementRule, of id: CaseID
  ) async throws -> DocumentRecord {
    guard let file = form.file(DocumentField.fieldName) else {
      throw UploadProblem(words: words.draftDocuments.fileMissing)
    }
    guard file.size <= FormLimits.upload.fileBytes else {
      throw UploadProblem(words: words.draftDocuments.tooLarge(UploadLimit.text))
    }
    if rule.isPhoto, FileKind(of: file.bytes) == .pdf { throw UploadProblem(words: words.draftDocuments.photoOnly) }
    return try await services.intake.take(
      file.bytes, named: file.fileName, of: id, into: services.blobs, at: now)
  }

  /// At the counter an officer looks; an applicant's own looking is nobody's business.
  fileprivate func recordSeen(_ record: DocumentRecord) async throws {
    guard visitor.isStaff else { return }
    try await self.record(.documentSeen(record.caseID, record.digest, downloaded: false), unlessWithin: 10)
  }

  /// The page that lists the documents, with what is wrong with this one.
  fileprivate func documentAgain(_ open: OpenDraft, _ rule: RequirementRule, _ message: String) throws -> Response {
    let problem = FieldProblem(
      field: DocumentField.id(rule.id), message: "\(rule.name): \(message)", prefix: words.common.wrong)
    if let mending = open.mending {
      return formAgain(try mendPage(open, mending, MendForm(open, mending, words), [problem]))
    }
    return formAgain(try documentsPage(open, [problem]))
  }

  /// Filled in once everything that it says is there.
  fileprivate func applicationLetter(_ open: OpenDraft) async throws -> Response {
    guard open.unfinished.isEmpty else { return redirect(to: .draftReview(open.id)) }
    let (papers, moment) = (services.papers, now)
    let listed = open.requirements.filter { open.needed.contains($0.id) || open.draft.evidence[$0.id] != nil }
    let bytes = try papers.applicationLetter(
      open.procedure, open.office, values: open.values, kind: open.draft.kind, requirements: listed, now: moment)
    return FileResponse.paper(bytes, fileName: "surat-permohonan-\(open.procedure.id).pdf")
  }
}
