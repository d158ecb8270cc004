import Casework
import Hummingbird
import Office
import Procedures
import WorkingTime

extension Routes {
  func addTill() {
    get(.till(.any), for: .officer) { visit in
      let file = try visit.deskFile(try visit.caseID)
      guard visit.isCashier(file) else { throw SiteProblem.notFound }
      try await visit.record(.caseSeen(file.id), unlessWithin: 5)
      return visit.page(try visit.tillPage(file))
    }
    for address in [Address.assess(.any), .recordPayment(.any), .recordRefund(.any)] {
      get(address, for: .officer) { visit in visit.redirect(to: .till(try visit.caseID)) }
    }
    get(.assessmentPaper(.any), for: .officer) { visit in
      let file = try visit.deskFile(try visit.caseID)
      return try await visit.assessmentPaper(file.loaded)
    }
    get(.ownAssessment(.any), for: .known) { visit in try await visit.assessmentPaper(try visit.ownCase().loaded) }
    post(.assess(.any), for: .officer) { visit, form in
      try await visit.keeping(form) { file, state in
        try await visit.services.collecting.assess(
          file.id, expecting: file.state.version, by: try visit.officer,
          form: visit.key(of: form, leadingTo: .till(file.id)))
      }
    }
    post(.recordPayment(.any), for: .officer) { visit, form in
      try await visit.keeping(form) { file, state in
        let today = visit.time.localDate(visit.now)
        guard let payment = state.payment(form, visit.words.till, today: today) else { return nil }
        return try await visit.services.collecting.recordPayment(
          file.id, payment, expecting: file.state.version, by: try visit.officer,
          form: visit.key(of: form, leadingTo: .till(file.id)))
      }
    }
    post(.recordRefund(.any), for: .officer) { visit, form in
      try await visit.keeping(form) { file, state in
        let today = visit.time.localDate(visit.now)
        guard let refund = state.payment(form, visit.words.till, today: today) else { return nil }
        return try await visit.services.collecting.recordRefund(
          file.id, refund, expecting: file.state.version, by: try visit.officer,
          form: visit.key(of: form, leadingTo: .till(file.id)))
      }
    }
  }
}

extension Visit {
  /// Whether this officer takes money in this procedure.
  func isCashier(_ file: DeskFile) -> Bool {
    file.loaded.workflow.collection?.role.map(visitor.roles.contains) ?? false
  }

  /// A form about money; nothing typed is lost when it is refused.
  /// - Parameter keep: nil when something was typed wrong.
  fileprivate func keeping(
    _ form: FormData, _ keep: (DeskFile, inout FormState) async throws -> Performed<LoadedCase>?
  ) async throws -> Response {
    if let answer = try repeated(form) { return answer }
    let file = try deskFile(try caseID)
    guard isCashier(file) else { throw SiteProblem.notFound }
    guard file.state.version == (try seenVersion(form)) else { throw file.overtaken }
    var state = FormState(typed: form, words)
    do {
      guard let taken = try await keep(file, &state) else {
        return formAgain(try tillPage(file, state, again: form))
      }
      guard case .done(let loaded) = taken else { return redirect(after: taken) { .till($0.id) } }
      return redirect(
        to: .till(file.id), query: [(name: FileForm.done, value: "\(loaded.id).\(loaded.state.version)")])
    } catch OfficeProblem.refused(let refusal) {
      var page = try tillPage(file, state, again: form)
      page.failed = words.refusals.refusal(refusal, file.names, time)
      return self.page(page, status: Hindrance.status(of: refusal) ?? .conflict)
    }
  }

  func tillPage(_ file: DeskFile, _ state: FormState? = nil, again form: FormData? = nil) throws -> TillPage {
    guard let levy = file.procedure.levy else { throw SiteProblem.notFound }
    var page = TillPage(
      words: words, time: time, file: file, levy: levy, computed: try? file.loaded.amount(),
      state: state ?? FormState(words), hidden: hiddenFields(for: file, again: form),
      head: head(file, words.till.heading(file.loaded.name)), done: doneNotice, isCashier: isCashier(file))
    do { _ = try file.loaded.amount() } catch let problem as OfficeProblem {
      page.failed = words.refusals.hindrance(problem, file.names)
    }
    return page
  }

  fileprivate func assessmentPaper(_ loaded: LoadedCase) async throws -> Response {
    let papers = services.papers
    let office = services.office
    let by = loaded.events.last { if case .assessed = $0.fact { true } else { false } }?.by.account
    let officer = try office.store.read { store in
      try by.flatMap { try loaded.office.official(behind: $0, in: store) }
    }
    guard let bytes = try await services.typesetting.run({ try papers.assessment(loaded, officer: officer) }) else {
      throw SiteProblem.notFound
    }
    return FileResponse.paper(bytes, fileName: "SKRD \(loaded.state.number).pdf")
  }
}
