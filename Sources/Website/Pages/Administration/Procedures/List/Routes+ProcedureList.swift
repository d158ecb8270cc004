import CaseStore
import Casework
import Hummingbird
import Office

extension Routes {
  func addProcedures() {
    get(.procedures, for: .administrator) { visit in
      visit.page(ProceduresPage(words: visit.words, lines: try visit.procedureLines()))
    }
    addManagedProcedure()
    addNewEdition()
    addComparedEditions()
    addEditionForm()
    addEditionCheck()
  }
}

extension Visit {
  fileprivate func procedureLines() throws -> [ProceduresPage.Line] {
    let names = try editionDesk.timelines().keys.filter { $0.kind == .procedure }.map(\.name)
    return try names.map { try managed(ProcedureID($0)) }.map { managed in
      var standing = words.procedure.noEdition
      if let entry = managed.timeline.inForce { standing = entry.state.text(entry.edition, words.edition, time) }
      var next: String?
      if case .waiting(let from) = managed.timeline.nextWaiting?.state { next = time.date(from) }
      return .init(
        id: managed.id, shortName: managed.procedure.shortName, name: managed.procedure.name,
        promise: managed.procedure.promiseText, standing: standing, next: next)
    }
    .sorted { ($0.shortName, $0.id.rawValue) < ($1.shortName, $1.id.rawValue) }
  }
}
