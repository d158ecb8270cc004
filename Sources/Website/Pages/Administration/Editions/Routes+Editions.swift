import CaseStore
import Hummingbird
import Procedures

extension Routes {
  func addEditions() {
    get(.editions, for: .administrator) { visit in
      visit.page(EditionsPage(words: visit.words, time: visit.time, rows: try visit.editionRows()))
    }
    get(.edition(.any), for: .administrator) { visit in
      let digest = try visit.digest
      guard var row = try visit.editionRows().first(where: { $0.edition.digest == digest }) else {
        throw SiteProblem.notFound
      }
      row.bundle = FileBundle(canonicalBytes: row.edition.bytes)
      return visit.page(EditionPage(words: visit.words, time: visit.time, row: row))
    }
  }
}
