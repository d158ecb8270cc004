import CaseStore
import Casework
import HTML
import Office
import Procedures

/// One requirement of a draft: what is kept for it, and the control that uploads or replaces it. All of a page stand in
/// one form, so that whichever button is pressed, every file that was chosen is sent.
struct DocumentField: Component {
  let words: Words
  let time: TimeText
  let caseID: CaseID
  let rule: RequirementRule
  let evidence: Evidence?
  /// The kept file.
  let record: DocumentRecord?
  let problem: FieldProblem?
  /// A returned file that cannot simply be taken away.
  var canRemove = true
  /// Whether another file is expected in place of the kept one.
  var isWanted = false
  /// A paper to fetch first.
  var lead: AnyHTML?

  /// A file sent to a requirement's own address.
  static let fieldName = "file"

  /// A file chosen for a requirement on a page that lists several.
  static func name(_ requirement: RequirementID) -> String { "file-\(requirement)" }

  /// The `id` of a requirement's control.
  static func id(_ requirement: RequirementID) -> String { "document-\(requirement)" }
  /// Where it stands on its page.
  static func place(_ requirement: RequirementID) -> String { "requirement-\(requirement)" }

  private var say: DraftDocumentWords { words.draftDocuments }

  var body: some HTML {
    div(.id(Self.place(rule.id)), .data("document")) {
      upload
      if evidence?.sighting != nil { p(.class("mt-2 mb-0")) { StatusBadge(.move, sighting, icon: .eye) } }
    }
  }

  /// Uploads, or takes away what is kept.
  private var buttons: some HTML {
    p(.class("mt-2 mb-0 d-flex flex-wrap gap-3 align-items-center")) {
      button(
        .class("btn btn-outline-primary btn-sm"), .formaction(Address.draftUpload(caseID, rule.id).path),
        .data("send")
      ) {
        record == nil ? say.upload : say.replaceFile
        HiddenWords(" \(rule.name)")
      }
      if canRemove, record != nil {
        button(.class("btn btn-link btn-sm"), .formaction(Address.draftRemoveDocument(caseID, rule.id).path)) {
          say.remove
          HiddenWords(" \(rule.name)")
        }
      }
    }
  }

  private var upload: UploadField {
    var field = UploadField(
      Self.id(rule.id), rule.condition.map { "\(rule.name) (\($0))" } ?? rule.name, name: Self.name(rule.id),
      stored: stored, accept: rule.isPhoto ? "image/jpeg,image/png" : "application/pdf,image/jpeg,image/png",
      maxBytes: FormLimits.upload.fileBytes,
      words: .init(
        preparing: say.preparing, sending: say.sending, failed: say.sendingFailed, heic: say.heic,
        tooLarge: say.tooLarge(UploadLimit.text), replace: say.replaceFile),
      hint: rule.hint, problem: problem)
    field.lead = lead
    field.isOpen = isWanted
    field.footer = AnyHTML(buttons)
    return field
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

/// How large a file may be, as people read it.
enum UploadLimit {
  /// Mebibytes, which people call MB.
  static var text: String { "\(FormLimits.upload.fileBytes >> 20) MB" }
}
