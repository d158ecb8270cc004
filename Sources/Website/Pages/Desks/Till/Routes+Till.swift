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
    get(.assessmentPaper(.any), for: .staff) { visit in
      try visit.requireReader()
      let file = try visit.deskFile(try visit.caseID)
      return try await visit.assessmentPaper(file.loaded)
    }
    get(.ownAssessment(.any), for: .known) { visit in try await visit.assessmentPaper(try visit.ownCase().loaded) }
    post(.assess(.any), for: .officer) { visit, form in
      try await visit.keeping(form, nil) { file, _ in
        try await visit.services.collecting.assess(
          file.id, expecting: file.state.version, by: try visit.officer,
          form: visit.key(of: form, leadingTo: .till(file.id)))
      }
    }
    post(.recordPayment(.any), for: .officer) { visit, form in
      try await visit.keeping(form, .payment) { file, payment in
        guard let payment else { return nil }
        return try await visit.services.collecting.recordPayment(
          file.id, payment, expecting: file.state.version, by: try visit.officer,
          form: visit.key(of: form, leadingTo: .till(file.id)))
      }
    }
    post(.recordRefund(.any), for: .officer) { visit, form in
      try await visit.keeping(form, .refund) { file, refund in
        guard let refund else { return nil }
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
  /// - Parameters:
  ///   - names: of its fields; nil for a form without any.
  ///   - keep: gets what was typed, nil when that is wrong; then nothing is kept.
  fileprivate func keeping(
    _ form: FormData, _ names: TillForm?, _ keep: (DeskFile, Payment?) async throws -> Performed<LoadedCase>?
  ) async throws -> Response {
    if let answer = try repeated(form) { return answer }
    let file = try deskFile(try caseID)
    guard isCashier(file) else { throw SiteProblem.notFound }
    var state = FormState(typed: form, words)
    guard file.state.version == (try seenVersion(form)) else {
      var page = try tillPage(file, state, again: form, sent: names)
      if case .overtaken(let what) = file.overtaken { page.failed = notice(what, file) }
      return self.page(page, status: .conflict)
    }
    let money = names.flatMap { state.money(form, $0, words.till, today: time.localDate(now)) }
    do {
      guard let taken = try await keep(file, money) else {
        return formAgain(try tillPage(file, state, again: form, sent: names))
      }
      guard case .done(let loaded) = taken else { return redirect(after: taken) { .till($0.id) } }
      return redirect(
        to: .till(file.id), query: [(name: FileForm.done, value: "\(loaded.id).\(loaded.state.version)")])
    } catch OfficeProblem.overtaken(let what) {
      let file = try deskFile(file.id)
      var page = try tillPage(file, state, again: form, sent: names)
      page.failed = notice(what, file)
      return self.page(page, status: .conflict)
    } catch OfficeProblem.refused(let refusal) {
      let text = words.refusals.refusal(refusal, file.names, time)
      let isShown = names.map { state.check(refusal, $0, text) } ?? false
      var page = try tillPage(file, state, again: form, sent: names)
      if !isShown { page.failed = text }
      return self.page(page, status: Hindrance.status(of: refusal) ?? .conflict)
    }
  }

  /// - Parameter sent: the form that comes back.
  func tillPage(
    _ file: DeskFile, _ state: FormState? = nil, again form: FormData? = nil, sent: TillForm? = nil
  ) throws -> TillPage {
    guard let levy = file.procedure.levy else { throw SiteProblem.notFound }
    var page = TillPage(
      words: words, time: time, file: file, levy: levy, computed: try? file.loaded.amount(),
      state: state ?? FormState(typed: todayTyped, words), sent: sent, hidden: hiddenFields(for: file, again: form),
      head: head(file, words.till.heading(file.loaded.name), view: .till), done: doneNotice,
      isAtDesk: isAtDesk(file))
    do { _ = try file.loaded.amount() } catch let problem as OfficeProblem {
      page.failed = words.refusals.hindrance(problem, file.names)
    }
    return page
  }

  /// Most money is written down on the day on which it comes.
  private var todayTyped: FormData {
    let today = time.localDate(now)
    let parts = [("day", today.day), ("month", today.month), ("year", today.year)]
    return FormData(
      [TillForm.payment.day, TillForm.refund.day].flatMap { name in
        parts.map { (name: "\(name)-\($0.0)", value: String($0.1)) }
      })
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
