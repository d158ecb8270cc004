import Casework
import Hummingbird
import Office

extension Routes {
  func addApplicantActs() {
    get(.withdraw(.any), for: .known) { visit in
      let own = try visit.ownCase()
      guard own.canWithdraw else { return visit.redirect(to: .application(own.id)) }
      return visit.page(
        WithdrawPage(words: visit.words, own: own, state: FormState(visit.words), hidden: visit.versioned(own)))
    }
    post(.withdraw(.any), for: .known) { visit, form in
      let own = try visit.ownCase()
      var state = FormState(typed: form, visit.words)
      let reason = form.trimmed("reason")
      if let reason, reason.count > 500 { state.check("reason", visit.words.common.fieldTooLong(500)) }
      guard state.isGood else {
        let again = visit.hiddenFields(again: form, [(MendQuery.version, form[MendQuery.version])])
        return visit.formAgain(WithdrawPage(words: visit.words, own: own, state: state, hidden: again))
      }
      return try await visit.act(.withdraw, on: own, form, Payload(text: reason), .withdrawn)
    }
    get(.confirmReceipt(.any), for: .known) { visit in visit.redirect(to: .application(try visit.ownCase().id)) }
    post(.confirmReceipt(.any), for: .known) { visit, form in
      try await visit.act(.confirmReceipt, on: try visit.ownCase(), form, Payload(), .received)
    }
  }
}

extension OwnCase {
  var canWithdraw: Bool {
    switch loaded.state.stage {
    case .atStep, .returned: true
    default: false
    }
  }
}

extension Visit {
  /// Does what the applicant asked, once, and shows the application with the news of it.
  func act(
    _ command: Command, on own: OwnCase, _ form: FormData, _ payload: Payload, _ news: News
  ) async throws -> Response {
    let performed = try await services.cases.perform(
      command, on: own.id, expecting: form.value(MendQuery.version).flatMap { Int($0) }, by: own.actor,
      form: key(of: form, leadingTo: .application(own.id)), payload: payload)
    switch performed {
    case .done(let loaded):
      return redirect(to: .application(loaded.id), query: [(ApplicationQuery.news, news.rawValue)])
    case .repeated(let outcome): return redirect(toLocal: outcome)
    }
  }
}
