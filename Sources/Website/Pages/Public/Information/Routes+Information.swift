import Hummingbird
import Office

extension Routes {
  func addInformation() {
    get(.standards) { visit in
      let editions = try visit.currentEditions
      return visit.page(
        StandardsPage(
          words: visit.words, time: visit.time, office: editions.office,
          services: editions.sorted.map { visit.serviceFacts($0.procedure, editions.office) }))
    }
    get(.privacy) { visit in
      visit.page(PrivacyPage(words: visit.words, office: try visit.currentEditions.office))
    }
    get(.complaints) { visit in
      visit.page(ComplaintsPage(words: visit.words, office: try visit.currentEditions.office))
    }
  }
}
