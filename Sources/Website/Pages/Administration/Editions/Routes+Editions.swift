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
      let rows = try visit.editionRows().filter { $0.edition.digest == digest }
      // One that was brought in twice is shown by the time that counts.
      guard var row = rows.first(where: \.isInForce) ?? rows.first else {
        throw SiteProblem.notFound
      }
      row.bundle = FileBundle(canonicalBytes: row.edition.bytes)
      return visit.page(EditionPage(words: visit.words, time: visit.time, row: row))
    }
  }
}
