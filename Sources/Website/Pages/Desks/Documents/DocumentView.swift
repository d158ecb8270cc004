import CaseStore
import Casework
import HTML
import Office
import Procedures

/// A document inside the frame of a bench.
struct DocumentView {
  let words: ReadingWords
  let time: TimeText
  let file: DeskFile
  let document: DocumentRecord

  /// What it was handed in for, now or before it was replaced.
  var heading: String {
    for event in file.loaded.events.reversed() {
      let evidence: [RequirementID: Evidence]? =
        switch event.fact {
        case .submitted(_, _, _, _, let content, _, _, _), .resubmitted(let content, _, _),
          .proposed(_, _, _, _, let content, _, _):
          content.evidence
        case .scanAttached(_, let id, let evidence): [id: evidence]
        default: nil
        }
      if let id = evidence?.first(where: { $0.value.file == document.digest })?.key {
        return file.names.requirement(id)
      }
    }
    return document.fileName
  }

  func pages(isLarge: Bool, language: Language) -> DocumentPages {
    let heading = heading
    let isPDF = document.mediaType == "application/pdf"
    let own = Address.documentView(file.id, document.digest)
    let large = [(name: DocumentQuery.large, value: "1")]
    let kind = isPDF ? "PDF" : document.mediaType == "image/png" ? "PNG" : "JPEG"
    return DocumentPages(
      language: language.rawValue, heading: heading,
      details: "\(words.pages(document.pages)) · \(kind) · \(time.fileSize(document.size))",
      links: [
        .init(
          words: isLarge ? words.shrink : words.enlarge, address: isLarge ? own.path : own.path(large), icon: .zoomIn),
        .init(words: words.newTab, address: own.path(large), icon: .boxArrowUpRight, opensTab: true),
        .init(
          words: words.download, address: Address.documentFile(file.id, document.digest).path, icon: .download),
      ],
      pictures: document.pages < 1
        ? []
        : (1...document.pages).map { page in
          let address = Address.documentPage(file.id, document.digest, page: page)
          return .init(
            address: isLarge ? address.path(large) : address.path,
            description: words.pageOf(page, document.pages, heading), width: 800, height: isPDF ? 1131 : 1067)
        },
      absence: words.noPages, isLarge: isLarge)
  }
}
