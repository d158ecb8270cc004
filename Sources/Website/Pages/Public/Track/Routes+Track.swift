import Casework
import Hummingbird
import Office
import Procedures

/// Names in the addresses of the tracking page.
enum TrackQuery {
  /// Asks for the form although a receipt's case is open in this browser.
  static let another = "lain"
}

extension Routes {
  func addTracking() {
    get(.track) { visit in
      let query = visit.query
      // The address in the QR of a receipt.
      if query.trimmed(TrackForm.number) != nil, query.trimmed(TrackForm.code) != nil {
        return try await visit.trackByAddress()
      }
      if let id = visit.visitor.session?.receiptCase, !query.has(TrackQuery.another), !query.has(TrackForm.number),
        let page = try visit.trackedPage(id)
      {
        return visit.page(page)
      }
      return visit.page(visit.trackPage(FormState(typed: query, visit.words)))
    }
    post(.track) { visit, form in try await visit.track(form) }
  }
}

extension Visit {
  var trackForm: TrackForm { trackForm(FormState(words)) }

  /// - Parameter procedure: whose numbers are given as an example; the first one's if not given.
  func trackForm(_ state: FormState, of procedure: Procedure? = nil, isPrimary: Bool = false) -> TrackForm {
    TrackForm(
      words: words.track, state: state, hidden: hiddenFields(), example: exampleNumber(procedure), isPrimary: isPrimary)
  }

  /// An application number as the office writes it.
  private func exampleNumber(_ procedure: Procedure?) -> String {
    guard let editions, let procedure = procedure ?? editions.sorted.first?.procedure,
      let series = editions.office.series(procedure.series.application)
    else { return "" }
    return series.format.text(147, date: editions.office.calendar.local(now).date, procedure: procedure.shortName)
  }

  fileprivate func trackPage(_ state: FormState) -> TrackPage {
    TrackPage(words: words, state: state, form: trackForm(state, isPrimary: true))
  }

  /// Nil when the case is not there any more.
  fileprivate func trackedPage(_ id: CaseID, code: String? = nil) throws -> TrackedPage? {
    let office = services.office
    guard try office.store.read({ try $0.caseRow(office.id, id) }) != nil else { return nil }
    let loaded = try services.cases.load(id)
    return TrackedPage(
      words: words, time: time,
      tracked: TrackedCase(
        loaded: loaded, calendar: editions?.office.calendar ?? loaded.office.calendar, now: now,
        way: way(into: loaded, code: code)),
      hidden: hiddenFields())
  }

  private func way(into loaded: LoadedCase, code: String?) -> TrackedCase.Way {
    if visitor.isStaff { return .none }
    if let owner = loaded.state.owner { return owner == visitor.account?.id ? .open : .owned }
    if visitor.session?.receiptCase == loaded.id { return .open }
    return code.map { .openWithCode($0) } ?? .none
  }

  fileprivate func trackByAddress() async throws -> Response {
    let typed = query
    do {
      let id = try await services.accounts.lookUpReceipt(
        number: typed[TrackForm.number], code: typed[TrackForm.code], remote: clientAddress)
      guard let page = try trackedPage(id, code: typed[TrackForm.code]) else { throw SiteProblem.notFound }
      return self.page(page)
    } catch let refusal as AccountRefusal {
      return refused(refusal, typed)
    }
  }

  fileprivate func track(_ form: FormData) async throws -> Response {
    var state = FormState(typed: form, words)
    state.check(TrackForm.number, form.trimmed(TrackForm.number) == nil ? words.track.numberMissing : nil)
    state.check(TrackForm.code, form.trimmed(TrackForm.code) == nil ? words.track.codeMissing : nil)
    guard state.isGood else { return formAgain(trackPage(state)) }
    let (number, code) = (form[TrackForm.number], form[TrackForm.code])
    if visitor.isStaff {
      // An officer stays signed in: opening a receipt would end that.
      return redirect(to: .track, query: [(TrackForm.number, number), (TrackForm.code, code)])
    }
    do {
      let opened = try await services.accounts.openReceipt(
        number: number, code: code, remote: clientAddress, previous: sessionCookie)
      var response = redirect(to: .track)
      response.setCookie(site.cookies.session(opened.cookie))
      return response
    } catch let refusal as AccountRefusal {
      return refused(refusal, form)
    }
  }

  private func refused(_ refusal: AccountRefusal, _ typed: FormData) -> Response {
    var state = FormState(typed: typed, words)
    state.check(TrackForm.number, reason(for: refusal))
    guard case .tooManyAttempts(let until) = refusal else { return formAgain(trackPage(state)) }
    var response = page(trackPage(state), status: .tooManyRequests)
    response.headers[.retryAfter] = String(max(1, (until.milliseconds - now.milliseconds + 999) / 1_000))
    return response
  }
}
