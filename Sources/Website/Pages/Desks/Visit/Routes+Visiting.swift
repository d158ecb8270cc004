import CaseStore
import Casework
import Hummingbird
import Office
import Procedures
import WorkingTime

extension Routes {
  func addVisiting() {
    for address in [Address.appointVisit(.any), .reportVisit(.any), .signVisit(.any), .closeVisit(.any)] {
      get(address, for: .officer) { visit in visit.redirect(to: .bench(try visit.caseID)) }
    }
    post(.appointVisit(.any), for: .officer) { visit, form in
      try await visit.deciding(form) { file, state in
        var checked = state
        let when = checked.moment(form, visit.words.siteVisit, in: file.calendar)
        let isMoved = file.step.flatMap { file.state.inspections[$0.id]?.appointment } != nil
        let why = form.trimmed(SiteVisitForm.why)
        if isMoved, why == nil { checked.check(SiteVisitForm.why, visit.words.siteVisit.reasonMissing) }
        guard checked.isGood, let when else { return .again(checked) }
        return .done(
          try await visit.services.visits.appoint(
            file.id, at: when, reason: isMoved ? why : nil, expecting: file.state.version, by: try visit.officer,
            form: visit.key(of: form, leadingTo: .bench(file.id))))
      }
    }
    post(.reportVisit(.any), for: .officer, limits: .scans) { visit, form in
      try await visit.deciding(form) { file, state in
        var checked = state
        let say = visit.words.siteVisit
        let verdict = form[SiteVisitForm.verdict]
        if ![SiteVisitForm.yes, SiteVisitForm.no].contains(verdict) {
          checked.check(SiteVisitForm.verdict, say.verdictMissing)
        }
        let findings = form.trimmed(SiteVisitForm.findings) ?? ""
        if findings.isEmpty { checked.check(SiteVisitForm.findings, say.findingsMissing) }
        let photos = checked.isGood ? try await visit.takePhotos(form, file, &checked) : []
        let needed = file.step?.step.photosNeeded ?? 0
        if checked.isGood, Set(photos.map(\.digest)).count < needed {
          checked.check(SiteVisitForm.photos, say.photosMissing(needed))
        }
        guard checked.isGood else {
          // A browser does not give files back.
          if form.files.contains(where: { $0.field == SiteVisitForm.photos }) {
            checked.check(SiteVisitForm.photos, say.photosAgain)
          }
          return .again(checked)
        }
        let visited = file.step.flatMap { file.state.inspections[$0.id]?.appointment } ?? visit.now
        return .done(
          try await visit.services.visits.report(
            file.id,
            Visits.Report(
              visited: visited, meets: verdict == SiteVisitForm.yes, findings: findings, photos: photos),
            expecting: file.state.version, by: try visit.officer,
            form: visit.key(of: form, leadingTo: .bench(file.id))))
      }
    }
    post(.signVisit(.any), for: .officer) { visit, form in
      try await visit.deciding(form) { file, _ in
        .done(
          try await visit.services.visits.sign(
            file.id, expecting: file.state.version, by: try visit.officer,
            form: visit.key(of: form, leadingTo: .bench(file.id))))
      }
    }
    post(.closeVisit(.any), for: .officer) { visit, form in
      try await visit.deciding(form) { file, state in
        var checked = state
        let say = visit.words.siteVisit
        let target = form.trimmed(SiteVisitForm.target).map(StepID.init(rawValue:))
        let reason = form.trimmed(SiteVisitForm.reason)
        if target == nil { checked.check(SiteVisitForm.target, say.targetMissing) }
        if reason == nil { checked.check(SiteVisitForm.reason, say.reasonMissing) }
        guard let target, let reason else { return .again(checked) }
        return .done(
          try await visit.services.visits.close(
            file.id, sendingBackTo: target, reason: reason, expecting: file.state.version, by: try visit.officer,
            form: visit.key(of: form, leadingTo: .bench(file.id))))
      }
    }
  }
}

private enum VisitOutcome {
  case done(Performed<LoadedCase>)
  case again(FormState)
}

extension Visit {
  /// One form about a visit: what was typed wrong and what is refused come back on the page.
  fileprivate func deciding(
    _ form: FormData, _ decide: (DeskFile, FormState) async throws -> VisitOutcome
  ) async throws -> Response {
    if let answer = try repeated(form) { return answer }
    do {
      let (file, step) = try fileToDecide(form, acts: [.inspect])
      return try await deciding(form, file, step, decide)
    } catch OfficeProblem.overtaken(let overtaken) {
      // A colleague was faster. What was typed is shown again beside what there is now.
      guard let (file, step) = try stillHere([.inspect]) else { throw OfficeProblem.overtaken(overtaken) }
      var page = try siteVisitPage(file, step, FormState(typed: form, words), again: form)
      page.failed = notice(overtaken, file)
      return self.page(page, status: .conflict)
    }
  }

  private func deciding(
    _ form: FormData, _ file: DeskFile, _ step: ProcedureStep,
    _ decide: (DeskFile, FormState) async throws -> VisitOutcome
  ) async throws -> Response {
    let state = FormState(typed: form, words)
    do {
      switch try await decide(file, state) {
      case .again(let checked): return formAgain(try siteVisitPage(file, step, checked, again: form))
      case .done(let taken):
        guard case .done(let loaded) = taken else { return redirect(after: taken) { .bench($0.id) } }
        let query = [(name: FileForm.done, value: "\(loaded.id).\(loaded.state.version)")]
        return loaded.step?.id == step.id
          ? redirect(to: .bench(file.id), query: query) : redirect(to: .desk(step.id), query: query)
      }
    } catch OfficeProblem.refused(let refusal) {
      var page = try siteVisitPage(file, step, state, again: form)
      page.failed = words.refusals.refusal(refusal, file.names, time)
      return self.page(page, status: Hindrance.status(of: refusal) ?? .conflict)
    }
  }

  func siteVisitPage(
    _ file: DeskFile, _ step: ProcedureStep, _ state: FormState? = nil, again form: FormData? = nil
  ) throws -> SiteVisitPage {
    SiteVisitPage(
      words: words, time: time, file: file, step: step, reader: try account.id, state: state ?? FormState(words),
      hidden: hiddenFields(for: file, again: form), head: head(file, words.siteVisit.heading(file.loaded.name)),
      done: doneNotice)
  }

  fileprivate func takePhotos(
    _ form: FormData, _ file: DeskFile, _ state: inout FormState
  ) async throws -> [DocumentRecord] {
    var taken: [DocumentRecord] = []
    for upload in form.files where upload.field == SiteVisitForm.photos {
      do {
        let record = try await services.intake.take(
          upload.bytes, named: upload.fileName, of: file.id, into: services.blobs, at: now)
        guard record.mediaType.hasPrefix("image/") else {
          state.check(SiteVisitForm.photos, "\(upload.fileName): \(words.siteVisit.noPhoto)")
          continue
        }
        taken.append(record)
      } catch let refusal as IntakeRefusal {
        state.check(SiteVisitForm.photos, "\(upload.fileName): \(words.refusals.intake(refusal, time))")
      }
    }
    return taken
  }
}
