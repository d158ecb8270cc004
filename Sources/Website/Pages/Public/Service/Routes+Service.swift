import Hummingbird
import Office
import Procedures
import WorkingTime

extension Routes {
  func addServices() {
    get(.home) { visit in
      let editions = try visit.currentEditions
      return visit.page(
        HomePage(
          words: visit.words, time: visit.time, office: editions.office,
          services: editions.sorted.map { visit.serviceFacts($0.procedure, editions.office) }, track: visit.trackForm))
    }
    get(.service(.any)) { visit in
      let editions = try visit.currentEditions
      guard let procedure = editions.procedures[try visit.procedureID]?.procedure else { throw SiteProblem.notFound }
      let asked = visit.query.value(NewApplication.kind)
      let kind = procedure.kinds.first { $0.id.rawValue == asked } ?? procedure.kinds.first
      let facts = visit.serviceFacts(procedure, editions.office, kind)
      return visit.page(
        ServicePage(
          words: visit.words, time: visit.time, facts: facts, track: visit.trackForm,
          fileLimit: visit.services.intake.limits.bytes,
          canApply: !visit.visitor.isStaff || visit.serves(procedure)))
    }
  }
}

extension Visit {
  /// What is in force; a site without an office has no pages yet.
  var currentEditions: CurrentEditions {
    get throws {
      guard let editions else { throw OfficeProblem.noOffice(services.office.id) }
      return editions
    }
  }

  /// - Parameter kind: nil for the service as such.
  func serviceFacts(_ procedure: Procedure, _ office: OfficeFile, _ kind: ApplicationKind? = nil) -> ServiceFacts {
    ServiceFacts(procedure: procedure, office: office, today: office.calendar.local(now).date, kind: kind)
  }
}
