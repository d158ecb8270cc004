import CaseStore
import Casework
import Hummingbird
import Office

extension Routes {
  /// Documents as pictures, for those whose they are.
  func addOwnDocuments() {
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
}

extension Visit {
  /// At the counter an officer looks; an applicant's own looking is nobody's business.
  fileprivate func recordSeen(_ record: DocumentRecord) async throws {
    guard visitor.isStaff else { return }
    try await self.record(.documentSeen(record.caseID, record.digest, downloaded: false), unlessWithin: 10)
  }
}
