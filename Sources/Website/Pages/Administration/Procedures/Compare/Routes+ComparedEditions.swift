import Casework
import Hummingbird
import Procedures

extension Routes {
  func addComparedEditions() {
    get(.comparedEditions(.any), for: .administrator) { visit in
      let managed = try visit.managed(try visit.procedureID)
      guard
        let older = Digest(hex: visit.query[ComparisonForm.older]).flatMap(managed.timeline.entry),
        let newer = Digest(hex: visit.query[ComparisonForm.newer]).flatMap(managed.timeline.entry)
      else { throw SiteProblem.notFound }
      let difference = ProcedureDifference(
        from: try visit.procedure(older.edition.digest), to: try visit.procedure(newer.edition.digest))
      return visit.page(
        ComparisonPage(
          words: visit.words, time: visit.time, managed: managed,
          crumbs: visit.crumbs(of: managed.procedure, visit.words.procedure.compare), older: older, newer: newer,
          difference: difference))
    }
  }
}
