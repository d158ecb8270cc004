import CaseStore
import Casework
import HTML
import Office
import Procedures

/// One requirement of a draft: what is kept for it, and the form that uploads or replaces it.
struct DocumentField: Component {
  let words: Words
  let time: TimeText
  let caseID: CaseID
  let rule: RequirementRule
  let evidence: Evidence?
  /// The kept file.
  let record: DocumentRecord?
  let problem: FieldProblem?
  let csrf: String
  /// Where the page is to which an upload comes back.
  var returnTo: String = ""
  /// A returned file that cannot simply be taken away.
  var canRemove = true

  static let fieldName = "file"

  /// The `id` of a requirement's control.
  static func id(_ requirement: RequirementID) -> String { "document-\(requirement)" }

  private var say: DraftDocumentWords { words.draftDocuments }
  private var limit: String { time.fileSize(FormLimits.upload.fileBytes) }
  private var hidden: HiddenFields {
    HiddenFields(csrf: csrf, others: returnTo.isEmpty ? [] : [(SiteQuery.returnTo, returnTo)])
  }

  var body: some HTML {
    form(
      .method(.post), .action(Address.draftUpload(caseID, rule.id).path), .multipart, .class("field")
    ) {
      hidden
      UploadField(
        Self.id(rule.id), rule.condition.map { "\(rule.name) (\($0))" } ?? rule.name, name: Self.fieldName,
        stored: stored, accept: rule.isPhoto ? "image/jpeg,image/png" : "application/pdf,image/jpeg,image/png",
        maxBytes: FormLimits.upload.fileBytes,
        words: .init(
          preparing: say.preparing, sending: say.sending, failed: say.sendingFailed, heic: say.heic,
          tooLarge: say.tooLarge(limit), replace: say.replaceFile),
        hint: "\(rule.hint) \(rule.isPhoto ? say.photoHint(limit) : say.fileHint(limit))", problem: problem)
      p(.class("mt-2 mb-0 d-flex flex-wrap gap-3 align-items-center")) {
        button(.class("btn btn-outline-primary btn-sm")) {
          record == nil ? say.upload : say.replaceFile
          HiddenWords(" \(rule.name)")
        }
        if evidence?.sighting != nil { StatusBadge(.move, sighting, icon: .eye) }
      }
    }
    if canRemove, record != nil {
      form(.method(.post), .action(Address.draftRemoveDocument(caseID, rule.id).path), .class("mt-2")) {
        hidden
        button(.class("btn btn-link btn-sm p-0")) {
          say.remove
          HiddenWords(" \(rule.name)")
        }
      }
    }
  }

  private var sighting: String { record == nil ? say.seenOnPaper : say.scanned }

  private var stored: UploadField.Stored? {
    record.map {
      .init(
        fileName: $0.fileName, details: $0.details(words, time), viewWords: say.viewFile,
        viewAddress: Address.draftUpload(caseID, rule.id).path,
        icon: $0.mediaType == MediaType.pdf.rawValue ? .filePDF : .fileImage)
    }
  }
}

extension DocumentRecord {
  /// "412 KB · 1 halaman · tersimpan 24 November 2026, 09.12 WIB"
  func details(_ words: Words, _ time: TimeText) -> String {
    words.draftDocuments.fileDetails(time.fileSize(size), pages, time.dateAndTime(added))
  }
}
