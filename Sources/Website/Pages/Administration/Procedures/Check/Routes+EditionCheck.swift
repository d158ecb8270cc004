import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addEditionCheck() {
    get(.editionCheck(.any, .any), for: .administrator) { visit in
      let (entry, procedure) = try visit.managedEdition()
      let current = try visit.currentEditions
      guard let bundle = FileBundle(canonicalBytes: entry.edition.bytes) else {
        throw OfficeProblem.brokenEdition(entry.edition.digest)
      }
      let report = await visit.services.checks.report(
        on: bundle, named: entry.edition.name, for: current.office, current.officeDigest,
        within: visit.services.checkPatience)
      return visit.page(
        EditionCheckPage(
          words: visit.words, time: visit.time, entry: entry, procedure: procedure, office: current.office,
          crumbs: visit.crumbs(of: procedure, visit.words.procedure.checks), report: report))
    }
  }
}
