import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  /// A file for a requirement of a draft, or of a returned case.
  func addUploads() {
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

  /// The page that lists the documents, with what is wrong with this one.
  fileprivate func documentAgain(_ open: OpenDraft, _ rule: RequirementRule, _ message: String) throws -> Response {
    let problem = FieldProblem(
      field: DocumentField.id(rule.id), message: "\(rule.name): \(message)", prefix: words.common.wrong)
    if let mending = open.mending {
      return formAgain(try mendPage(open, mending, MendForm(open, mending, words), [problem]))
    }
    return formAgain(try documentsPage(open, [problem]))
  }
}
