import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addMending() {
    get(.applicationMend(.any), for: .known) { visit in
      try await visit.whileReturned { own in
        let open = try await visit.mending(own)
        return visit.page(try visit.mendPage(open, own.loaded, MendForm(open, own.loaded, visit.words), []))
      }
    }
    post(.applicationMend(.any), for: .known) { visit, form in
      try await visit.whileReturned { own in try await visit.mend(own, form) }
    }
  }
}

extension Visit {
  /// Mends the case of the address, if that is still to be mended.
  fileprivate func whileReturned(_ mend: (OwnCase) async throws -> Response) async throws -> Response {
    let own = try ownCase()
    guard own.loaded.state.stage == .returned else { return redirect(to: .application(own.id)) }
    do {
      return try await mend(own)
    } catch OfficeProblem.noDraft, SiteProblem.notFound {
      let since = try ownCase()
      // A second press, while the first was submitting it.
      if since.loaded.state.submissions > own.loaded.state.submissions {
        return redirect(to: .application(own.id), query: [(ApplicationQuery.news, News.resubmitted.rawValue)])
      }
      // Something else was written to the case in this moment, and it is as much to be mended as before.
      guard since.loaded.state.version > own.loaded.state.version, since.loaded.state.stage == .returned else {
        throw OfficeProblem.noDraft
      }
      return try await mend(since)
    }
  }

  /// The draft in which the case is mended; made now if there is none.
  fileprivate func mending(_ own: OwnCase) async throws -> OpenDraft {
    _ = try await services.drafts.mending(own.loaded, by: own.way.writer)
    return try openDraft()
  }

  func mendPage(
    _ open: OpenDraft, _ loaded: LoadedCase, _ form: MendForm, _ problems: [FieldProblem],
    again sent: FormData? = nil
  ) throws -> MendPage {
    let own = OwnCase(loaded: loaded, way: open.writer)
    guard let returned = Returned(loaded, draft: open.draft) else { throw SiteProblem.notFound }
    let version = [(name: MendQuery.version, value: String(loaded.state.version))]
    return MendPage(
      words: words, time: time, own: own, open: open, returned: returned, form: form,
      records: try records(of: loaded.id), problems: problems,
      hidden: sent.map { hiddenFields(again: $0, version) } ?? hiddenFields(version), csrf: visitor.csrf,
      isSaved: news == .saved)
  }

  /// Keeps what was typed; submits it again when that button was pressed and everything asked for is mended.
  fileprivate func mend(_ own: OwnCase, _ sent: FormData) async throws -> Response {
    _ = try await mending(own)
    var form = MendForm(typed: sent, own.loaded, words)
    let typed = SectionInput.values(of: form.fields, in: sent)
    _ = try await services.drafts.saveMended(
      typed, of: own.id, by: own.way.writer, in: own.loaded.procedure)
    if query.has(DraftQuery.autosave) { return .text(words.drafts.saved(time.time(now))) }
    let open = try openDraft()
    form.check(open, typed: sent)
    guard sent.has(MendPage.submitName) else {
      guard form.state.isGood else {
        return formAgain(try mendPage(open, own.loaded, form, [], again: sent))
      }
      return redirect(to: .applicationMend(own.id), query: [(ApplicationQuery.news, News.saved.rawValue)])
    }
    let problems = form.state.isGood ? stillToMend(open, own.loaded, in: &form) : []
    guard form.state.isGood, problems.isEmpty else {
      return formAgain(try mendPage(open, own.loaded, form, problems, again: sent))
    }
    return try await resubmit(own, sent)
  }

  private func resubmit(_ own: OwnCase, _ sent: FormData) async throws -> Response {
    let key = key(of: sent, leadingTo: .application(own.id))
    let performed = try await services.submitting.resubmit(
      own.id, expecting: sent.value(MendQuery.version).flatMap { Int($0) }, by: own.actor, form: key)
    switch performed {
    case .done(let loaded):
      return redirect(to: .application(loaded.id), query: [(ApplicationQuery.news, News.resubmitted.rawValue)])
    case .repeated(let outcome): return redirect(toLocal: outcome)
    }
  }

  /// What was asked for and is still as it was, and what is needed now and missing.
  /// - Returns: the problems with documents; those with fields go into the form.
  private func stillToMend(_ open: OpenDraft, _ loaded: LoadedCase, in form: inout MendForm) -> [FieldProblem] {
    let say = words.mending
    var problems: [FieldProblem] = []
    for item in Returned(loaded, draft: open.draft)?.items ?? [] where !item.isDone {
      let place = ReturnedSection.anchor(item.mend, loaded.procedure)
      if item.mend.group == nil {
        problems.append(
          FieldProblem(field: place, message: say.stillSameFile(item.name), prefix: words.common.wrong))
      } else {
        form.state.check(place, say.stillSame(item.name))
      }
    }
    for rule in open.missing where open.isNewlyNeeded(rule.id, in: loaded) {
      problems.append(
        FieldProblem(
          field: DocumentField.id(rule.id), message: words.drafts.documentMissing(rule.name),
          prefix: words.common.wrong))
    }
    return problems
  }
}

enum MendQuery {
  /// The version of the case that the page saw.
  static let version = "versi"
}
