import CaseStore
import Casework
import HTML

/// A document as pictures, for whoever uploaded it.
struct OwnDocumentPage: Page {
  let words: Words
  let time: TimeText
  let caseID: CaseID
  let requirement: RequirementID
  /// The requirement's name.
  let name: String
  let record: DocumentRecord
  /// The page it is seen from.
  let back: (words: String, address: String)

  var title: String { name }

  var body: some HTML {
    p {
      a(.href(back.address)) {
        Icon(.arrowLeft)
        back.words
      }
    }
    PageHead(name) {
    } below: {
      p(.class("muted")) { "\(record.fileName) · \(record.details(words, time))" }
    }
    ForEach(1...max(1, record.pages)) { page in
      img(
        .class("img-fluid border mb-3 d-block"),
        .src(Address.draftDocumentPage(caseID, requirement, page: page).path),
        .alt(words.draftDocuments.pageOf(name, page, record.pages)), .loading(page > 2 ? "lazy" : nil))
    }
  }
}
