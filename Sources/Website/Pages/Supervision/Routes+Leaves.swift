import CaseStore
import Casework
import Hummingbird
import Office
import WorkingTime

extension Routes {
  /// Supervisors enter leave; for everybody else there is no such page.
  func addLeaves() {
    get(.leaves, for: .officer) { visit in
      guard visit.isSupervisor else { throw SiteProblem.forbidden }
      return visit.page(try visit.leavesPage(FormState(visit.words)))
    }
    post(.leaves, for: .officer) { visit, form in
      guard visit.isSupervisor else { throw SiteProblem.forbidden }
      return try await visit.changeLeave(form)
    }
  }
}

extension Visit {
  fileprivate func leavesPage(_ state: FormState) throws -> LeavesPage {
    let office = services.office
    let own = try account.id
    let today = time.localDate(now)
    let (leaves, officers) = try office.store.read { store in
      var officers: [Account] = []
      try store.forEachOfficer(of: office.id) { officers.append($0) }
      return (try store.leaves(office.id, notOverOn: today).filter { $0.cancelled == nil }, officers)
    }
    let names = Dictionary(officers.map { ($0.id, $0.name) }) { first, _ in first }
    return LeavesPage(
      words: words, time: time,
      rows: leaves.map { leave in
        .init(
          name: names[leave.account] ?? leave.account.rawValue, leave: leave, isNow: leave.holds(on: today, at: now),
          hidden: leave.account == own
            ? nil
            : hiddenFields([
              (LeavesPage.deed, LeavesPage.Deed.cancel.rawValue), (LeavesPage.item, leave.id),
              (LeavesPage.officer, leave.account.rawValue),
            ]))
      },
      officers: officers.filter { !$0.isDisabled && !$0.roles.isEmpty && $0.id != own }
        .map { Choice($0.id.rawValue, $0.name) },
      state: state, isSaved: query.has(LeavesPage.news), hidden: hiddenFields())
  }

  fileprivate func changeLeave(_ form: FormData) async throws -> Response {
    guard let deed = LeavesPage.Deed(rawValue: form[LeavesPage.deed]), let file = editions?.office else {
      throw FormProblem.malformed("an unknown deed")
    }
    let authority = Authority.supervisor(try account.id)
    let officer = form.trimmed(LeavesPage.officer).map { AccountID($0) }
    var state = FormState(typed: form, words)
    do {
      switch deed {
      case .enter:
        state.check(LeavesPage.officer, officer == nil ? words.acting.officerMissing : nil)
        let from = state.date(form, LeavesPage.from, orElse: words.acting.dateMissing)
        let until = state.date(form, LeavesPage.until, orElse: words.acting.dateMissing)
        guard state.isGood, let officer, let from, let until else { return formAgain(try leavesPage(state)) }
        try await administration.enterLeave(of: officer, from: from, until: until, in: file, by: authority)
      case .cancel:
        try await administration.cancelLeave(
          form[LeavesPage.item], of: officer ?? AccountID(""), in: file, by: authority)
      }
      return redirect(to: .leaves, query: [(LeavesPage.news, "1")])
    } catch let refusal as AccountRefusal {
      state.check(refusal == .ownAccount ? LeavesPage.officer : LeavesPage.until, reason(for: refusal))
      return formAgain(try leavesPage(state))
    }
  }
}
