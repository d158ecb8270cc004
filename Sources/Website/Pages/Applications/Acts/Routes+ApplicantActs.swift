import CaseStore
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
    post(.withdraw(.any), for: .known, limits: .upload) { visit, form in
      let own = try visit.ownCase()
      var state = FormState(typed: form, visit.words)
      let reason = form.trimmed(WithdrawPage.reason)
      if let reason, reason.count > 500 { state.check(WithdrawPage.reason, visit.words.common.fieldTooLong(500)) }
      if own.isAtCounter { return try await visit.withdrawForApplicant(own, form, state, reason) }
      guard state.isGood else { return visit.withdrawAgain(own, form, state) }
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
  fileprivate func withdrawAgain(_ own: OwnCase, _ form: FormData, _ state: FormState) -> Response {
    let again = hiddenFields(again: form, [(MendQuery.version, form[MendQuery.version])])
    return formAgain(WithdrawPage(words: words, own: own, state: state, hidden: again))
  }

  /// An officer withdraws in the applicant's name: by a signed request, for a reason that says something.
  fileprivate func withdrawForApplicant(
    _ own: OwnCase, _ form: FormData, _ state: FormState, _ reason: String?
  ) async throws -> Response {
    if let answer = try repeated(form) { return answer }
    var state = state
    let substantial = reason.flatMap { SubstantialReason($0) }
    if substantial == nil { state.check(WithdrawPage.reason, words.applicationActs.reasonTooShort) }
    let file = form.file(WithdrawPage.request).flatMap { $0.bytes.isEmpty ? nil : $0 }
    if file == nil { state.check(WithdrawPage.request, words.applicationActs.withdrawRequestMissing) }
    guard state.isGood, let file, let substantial else { return withdrawAgain(own, form, state) }
    let request: DocumentRecord
    do {
      request = try await services.intake.take(
        file.bytes, named: file.fileName, of: own.id, into: services.blobs, at: now)
    } catch let refusal as IntakeRefusal {
      state.check(WithdrawPage.request, words.refusals.intake(refusal, time))
      return withdrawAgain(own, form, state)
    }
    let performed = try await services.cases.withdrawAtCounter(
      own.id, reason: substantial, request: request,
      expecting: form.value(MendQuery.version).flatMap { Int($0) }, by: own.actor,
      form: key(of: form, leadingTo: .application(own.id)))
    switch performed {
    case .done(let loaded):
      return redirect(to: .application(loaded.id), query: [(ApplicationQuery.news, News.withdrawn.rawValue)])
    case .repeated(let outcome): return redirect(toLocal: outcome)
    }
  }

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
