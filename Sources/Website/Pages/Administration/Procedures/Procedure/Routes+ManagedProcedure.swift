import Casework
import Hummingbird
import Office

extension Routes {
  func addManagedProcedure() {
    get(.managedProcedure(.any), for: .administrator) { visit in
      let managed = try visit.managed(try visit.procedureID)
      return visit.page(
        ProcedurePage(
          words: visit.words, time: visit.time, managed: managed, rows: try visit.rows(managed.timeline),
          crumbs: Crumbs(
            name: visit.words.common.breadcrumbs,
            [
              .init(visit.words.procedure.heading, Address.procedures.path), .init(managed.procedure.shortName),
            ]),
          hidden: visit.hiddenFields(), news: ProcedurePage.News(rawValue: visit.query[ProcedurePage.news])))
    }
    post(.withdrawEdition(.any), for: .administrator) { visit, form in
      let managed = try visit.managed(try visit.procedureID)
      guard let edition = Digest(hex: form[ProcedurePage.edition]) else {
        throw FormProblem.malformed("no edition")
      }
      var news = ProcedurePage.News.withdrawn
      do {
        try await visit.editionDesk.withdraw(procedure: managed.id.rawValue, edition, by: try visit.account.id)
      } catch AdoptionRefusal.nothingWaits {
        // A second sending finds it gone; the page shows how it stands.
        news = .tooLate
      }
      return visit.redirect(to: .managedProcedure(managed.id), query: [(ProcedurePage.news, news.rawValue)])
    }
  }
}
