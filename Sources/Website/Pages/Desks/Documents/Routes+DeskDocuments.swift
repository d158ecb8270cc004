import CaseStore
import Casework
import HTML
import Hummingbird
import Office
import Procedures

extension Routes {
  /// The documents of a case as officers and auditors see them; every view and download is recorded.
  func addDocuments() {
    get(.documentView(.any, .any), for: .staff) { visit in
      try visit.requireReader()
      let (file, document) = try visit.document()
      try await visit.record(.documentSeen(file.id, document.digest, downloaded: false))
      let view = DocumentView(words: visit.words.reading, time: visit.time, file: file, document: document)
      let pages = view.pages(isLarge: visit.query.has(DocumentQuery.large), language: visit.words.language)
      return .html(pages.rendered(assets: visit.site.statics.addresses, base: visit.site.options.base))
    }
    get(.documentPage(.any, .any, page: 1), for: .staff) { visit in
      try visit.requireReader()
      let (file, document) = try visit.document()
      let page = try visit.documentPage
      // The frame recorded the view already; whoever comes here without it is recorded here.
      try await visit.record(.documentSeen(file.id, document.digest, downloaded: false), unlessWithin: 10)
      let width = visit.query.has(DocumentQuery.large) ? 2_000 : 1_280
      do {
        let picture = try await visit.services.pages.picture(of: document, page: page, width: width)
        return FileResponse.picture(picture)
      } catch PagePictureError.noSuchPage {
        throw SiteProblem.notFound
      } catch PagePictureError.busy {
        return .text("busy\n", status: .serviceUnavailable)
      } catch is PagePictureError {
        return .text("not drawn\n", status: .unprocessableContent)
      }
    }
    get(.documentFile(.any, .any), for: .staff) { visit in
      try visit.requireReader()
      let (file, document) = try visit.document()
      let bytes = try await visit.services.blobs.bytes(document.digest, of: file.id)
      guard file.state.letter?.files.contains(document.digest) == true else {
        try await visit.record(.documentSeen(file.id, document.digest, downloaded: true))
        return FileResponse.strangers(bytes, mediaType: document.mediaType, fileName: document.fileName)
      }
      try await visit.record(.letterTaken(file.id, document.digest))
      return FileResponse.paper(bytes, fileName: document.fileName)
    }
  }
}

enum DocumentQuery {
  static let large = "besar"
}

extension Visit {
  /// A document of the case in the address; any other digest is nothing here.
  fileprivate func document() throws -> (DeskFile, DocumentRecord) {
    let file = try deskFile(try caseID)
    let digest = try digest
    let office = services.office
    let record = try office.store.read { try $0.document(office.id, file.id, digest) }
    guard let record else { throw SiteProblem.notFound }
    return (file, record)
  }
}
