import CaseStore
import Casework
import Hummingbird
import Procedures

extension Routes {
  func addCounterSearch() {
    get(.counterFind, for: .officer) { visit in visit.redirect(to: .counterDesk) }
    post(.counterFind, for: .officer) { visit, form in
      try visit.requireCounter()
      return try visit.find(form)
    }
  }
}

extension Visit {
  private static let shownAtCounter = 20

  func counterSearchForm(_ state: FormState? = nil) -> CounterSearchForm {
    CounterSearchForm(words: words.counter, state: state ?? FormState(words), hidden: hiddenFields())
  }

  fileprivate func find(_ form: FormData) throws -> Response {
    var state = FormState(typed: form, words)
    guard let asked = form.trimmed(CounterSearchForm.text) else {
      state.check(CounterSearchForm.text, words.counter.findMissing)
      return formAgain(foundPage("", [], 0, state))
    }
    let served = Set(servedProcedures.map(\.id))
    var rows = try services.cases.rows(ofNIK: asked)
    var total = rows.count
    if rows.isEmpty {
      let office = services.office
      let found = try office.store.read {
        try $0.register(office.id, RegisterQuery(text: asked, limit: Self.shownAtCounter))
      }
      (rows, total) = (found.rows, found.total)
    }
    return page(foundPage(asked, rows.filter { served.contains($0.procedure) }, total, state))
  }

  private func foundPage(_ asked: String, _ rows: [CaseRow], _ total: Int, _ state: FormState) -> CounterFoundPage {
    CounterFoundPage(
      words: words, time: time, asked: asked,
      rows: rows.map { row in
        .init(
          row: row, status: FileStatus.label(row, editions?.procedures[row.procedure]?.procedure),
          kind: FileStatus.kind(row))
      },
      total: rows.isEmpty ? 0 : total, state: state, search: counterSearchForm(state))
  }
}
