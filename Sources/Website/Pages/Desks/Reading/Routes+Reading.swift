import CaseStore
import Casework
import HTML
import Hummingbird
import Office
import Procedures
import WorkingTime

extension Routes {
  /// A case to be read, by any officer and by auditors.
  func addCaseReading() {
    get(.caseData(.any), for: .staff) { visit in
      try visit.requireReader()
      let file = try visit.deskFile(try visit.caseID)
      try await visit.record(.caseSeen(file.id), unlessWithin: 5)
      return visit.page(
        CaseDataPage(
          words: visit.words, time: visit.time, file: file,
          head: visit.head(file, visit.words.reading.dataHeading(file.loaded.name), view: .data),
          done: visit.doneNotice,
          revoke: try visit.revocationRule(file) == nil ? nil : .proposeRevocation(file.id)))
    }
    get(.caseHistory(.any), for: .staff) { visit in
      try visit.requireReader()
      let file = try visit.deskFile(try visit.caseID)
      try await visit.record(.caseSeen(file.id), unlessWithin: 5)
      let office = visit.services.office
      let chain = try office.store.read { try $0.head(office.id, .permitCase(file.id)) }
      return visit.page(
        HistoryPage(
          words: visit.words, time: visit.time, file: file,
          head: visit.head(file, visit.words.reading.historyHeading(file.loaded.name), view: .history),
          chain: chain.hash, messages: try Outbox(context: office).messages(of: file.id)))
    }
  }
}
