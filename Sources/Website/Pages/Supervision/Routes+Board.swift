import Casework
import Hummingbird
import Office

extension Routes {
  func addBoard() {
    get(.board, for: .officer) { visit in
      guard visit.isSupervisor else { throw SiteProblem.forbidden }
      let current = try visit.currentEditions
      return visit.page(
        BoardPage(
          words: visit.words, time: visit.time,
          board: try Supervision(cases: visit.services.cases).board(), calendar: current.office.calendar,
          names: visit.names()))
    }
  }
}
