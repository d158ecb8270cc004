import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  /// Files for the requirements of a draft, or of a returned case.
  func addUploads() {
    post(.draftUpload(.any, .any), for: .known, limits: .upload) { visit, form in
      let (open, rule) = try visit.requirementToFill()
      let problems = try await visit.keepChosen(form, of: open, asked: rule)
      guard problems.isEmpty else { return try visit.documentsAgain(problems) }
      return .seeOther("\(open.documentsHome.path)#\(DocumentField.place(rule.id))")
    }
    post(.draftDocuments(.any), for: .known, limits: .upload) { visit, form in
      let open = try visit.openDraft()
      let problems = try await visit.keepChosen(form, of: open)
      guard problems.isEmpty else { return try visit.documentsAgain(problems) }
      return visit.redirect(to: open.mending == nil ? .draftReview(open.id) : .applicationMend(open.id))
    }
    post(.draftRemoveDocument(.any, .any), for: .known, limits: .upload) { visit, form in
      let (open, rule) = try visit.requirementToFill()
      guard open.mending == nil else { throw SiteProblem.notFound }
      let problems = try await visit.keepChosen(form, of: open)
      _ = try await visit.services.drafts.detach(rule.id, of: open.id, by: open.writer.writer)
      guard problems.isEmpty else { return try visit.documentsAgain(problems) }
      return .seeOther("\(open.documentsHome.path)#\(DocumentField.place(rule.id))")
    }
    get(.draftRemoveDocument(.any, .any), for: .known) { visit in
      visit.redirect(to: try visit.ownDocuments().home)
    }
  }
}

extension OpenDraft {
  /// The page that lists its documents.
  fileprivate var documentsHome: Address { mending == nil ? .draftDocuments(id) : .applicationMend(id) }
}

/// Why a file is not taken, in words.
private struct UploadProblem: Error {
  let words: String
}

extension Visit {
  /// The requirement of the address, if the draft asks for it and, while mending, if it is to be mended.
  fileprivate func requirementToFill() throws -> (OpenDraft, RequirementRule) {
    let open = try openDraft()
    let id = try requirementID
    guard let rule = open.requirements.first(where: { $0.id == id }), open.takes(rule) else {
      throw SiteProblem.notFound
    }
    return (open, rule)
  }

  /// Keeps each file that was chosen on the page, whichever of its buttons was pressed.
  /// - Parameter asked: the requirement whose button it was; it must have a file.
  /// - Returns: what is wrong with those that could not be kept.
  fileprivate func keepChosen(
    _ form: FormData, of open: OpenDraft, asked: RequirementRule? = nil
  ) async throws -> [FieldProblem] {
    var problems: [FieldProblem] = []
    for rule in open.requirements where open.takes(rule) {
      let isAsked = rule.id == asked?.id
      let file = form.file(DocumentField.name(rule.id)) ?? (isAsked ? form.file(DocumentField.fieldName) : nil)
      guard file != nil || isAsked else { continue }
      do {
        let record = try await take(file, for: rule, of: open)
        _ = try await services.drafts.attach(record, as: rule.id, of: open.id, by: open.writer.writer)
      } catch let problem as UploadProblem {
        problems.append(problem.field(rule, words))
      } catch let refusal as IntakeRefusal {
        problems.append(UploadProblem(words: reason(for: refusal) ?? "").field(rule, words))
      }
    }
    return problems
  }

  private func take(
    _ file: UploadedFile?, for rule: RequirementRule, of open: OpenDraft
  ) async throws -> DocumentRecord {
    guard let file else { throw UploadProblem(words: words.draftDocuments.fileMissing) }
    guard file.size <= FormLimits.upload.fileBytes else {
      throw UploadProblem(words: words.draftDocuments.tooLarge(UploadLimit.text))
    }
    if rule.isPhoto, FileKind(of: file.bytes) == .pdf { throw UploadProblem(words: words.draftDocuments.photoOnly) }
    let record = try await services.intake.take(
      file.bytes, named: file.fileName, of: open.id, into: services.blobs, at: now)
    if let mending = open.mending, mending.state.content.evidence[rule.id]?.file == record.digest {
      throw UploadProblem(words: words.mending.sameFile)
    }
    return record
  }

  /// The page that lists the documents, with what is wrong with some.
  fileprivate func documentsAgain(_ problems: [FieldProblem]) throws -> Response {
    let open = try openDraft()
    if let mending = open.mending {
      return formAgain(try mendPage(open, mending, MendForm(open, mending, words), problems))
    }
    return formAgain(try documentsPage(open, problems))
  }
}

extension OpenDraft {
  /// While mending, only what is to be mended.
  fileprivate func takes(_ rule: RequirementRule) -> Bool { mending.map { canReplace(rule.id, of: $0) } ?? true }
}

extension UploadProblem {
  fileprivate func field(_ rule: RequirementRule, _ site: Words) -> FieldProblem {
    FieldProblem(field: DocumentField.id(rule.id), message: "\(rule.name): \(words)", prefix: site.common.wrong)
  }
}
