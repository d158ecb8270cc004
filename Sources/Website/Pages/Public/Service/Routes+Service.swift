import CaseStore
import Casework
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
          words: visit.words, time: visit.time, facts: facts,
          track: visit.trackForm(FormState(visit.words), of: procedure),
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
    ServiceFacts(
      procedure: procedure, office: office, today: office.calendar.local(now).date, kind: kind,
      next: try? next(procedure.id, office))
  }

  /// The edition of a procedure that was brought in last, if it waits for its day.
  private func next(_ id: ProcedureID, _ office: OfficeFile) throws -> (from: CivilDate, procedure: Procedure)? {
    let here = services.office
    return try here.store.read { store in
      guard let last = try store.currentEdition(here.id, .procedure, name: id.rawValue, at: nil), let from = last.from,
        from > now
      else { return nil }
      return (office.calendar.local(from).date, try services.catalogue.procedure(last.digest, in: store))
    }
  }
}
