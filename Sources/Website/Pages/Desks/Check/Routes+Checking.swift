import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addChecking() {
    post(.decideCheck(.any), for: .officer, limits: .scans) { visit, form in
      try await visit.decideCheck(form, DeskDecision(rawValue: form[Bench.decisionName]) ?? .keep)
    }
    // The same form, sent by the button beside a file.
    post(.attachScan(.any, .any), for: .officer, limits: .scans) { visit, form in
      try await visit.decideCheck(form, .keep, scanned: try visit.requirementID)
    }
  }
}

extension FormLimits {
  /// A bench on which several scans may be chosen at once.
  static let scans = FormLimits(bodyBytes: 24 * 1024 * 1024)
}

extension Visit {
  /// Somebody may have been faster; then what was typed is shown again.
  fileprivate func decideCheck(
    _ form: FormData, _ decision: DeskDecision, scanned: RequirementID? = nil
  ) async throws -> Response {
    do {
      return try await check(form, decision, scanned)
    } catch OfficeProblem.overtaken(let overtaken) {
      guard let (file, step) = try stillHere([.checkCompleteness]) else { throw OfficeProblem.overtaken(overtaken) }
      var page = try checkPage(file, step, CheckForm(form, file, at: step))
      page.failed = notice(overtaken, file)
      return self.page(page, status: .conflict)
    }
  }

  private func check(
    _ form: FormData, _ decision: DeskDecision, _ scanned: RequirementID?
  ) async throws -> Response {
    if let answer = try repeated(form) { return answer }
    let (file, step) = try fileToDecide(form, acts: [.checkCompleteness])
    let filled = CheckForm(form, file, at: step)
    var (scans, problems) = try await takeScans(form, file)
    if let scanned, form.file(CheckForm.scanName(scanned)) == nil {
      let name = file.names.requirement(scanned)
      problems.append(
        .init(
          field: MarkField.id("check", scanned.rawValue), message: words.bench.scanMissing(name),
          prefix: words.common.wrong))
    }
    problems += CheckProblems(
      form: filled, file: file, step: step, scanned: Set(scans.keys), words: words.bench, wrong: words.common.wrong
    ).problems(decision)
    guard problems.isEmpty else { return formAgain(try checkPage(file, step, filled, form, problems)) }
    do {
      let taken = try await take(decision, filled, scans, file, step, form)
      guard case .done(let onward) = taken else { return redirect(after: taken) { .bench($0.decided.id) } }
      switch decision {
      case .sendBack: return redirect(to: .sendBack(file.id))
      case .keep:
        let what = scanned.map { (BenchQuery.scanned, $0.rawValue) } ?? (BenchQuery.kept, "1")
        return redirect(to: .bench(file.id), query: [what])
      case .forward, .giveBack: return next(at: step.id, after: onward)
      }
    } catch OfficeProblem.refused(let refusal) {
      let reason = words.refusals.refusal(refusal, file.names, time)
      var page = try checkPage(file, step, filled, form, [])
      page.failed = reason
      return self.page(page, status: Hindrance.status(of: refusal) ?? .conflict)
    }
  }

  private func take(
    _ decision: DeskDecision, _ filled: CheckForm, _ scans: [RequirementID: DocumentRecord], _ file: DeskFile,
    _ step: ProcedureStep, _ form: FormData
  ) async throws -> Performed<Onward> {
    let then: Decision =
      switch decision {
      case .keep, .sendBack: .keep
      case .forward: .forward
      case .giveBack: .returnToApplicant(filled.mends(file))
      }
    var intents = scans.sorted { $0.key < $1.key }.map { Intent(.attachScan($0.key, $0.value.digest)) }
    let notes = filled.notes(file)
    intents.append(
      Intent(.check(filled.verdicts, then: then), Payload(notes: notes.isEmpty ? nil : notes)))
    let (outcome, queues): (Address, [DeskQueue]) =
      switch decision {
      case .keep: (.bench(file.id), [])
      case .sendBack: (.sendBack(file.id), [])
      case .forward, .giveBack: (.desk(step.id), deskQueues(of: step.id))
      }
    return try await services.cases.performAndGoOn(
      intents, on: file.id, expecting: file.state.version, by: try officer,
      form: key(of: form, leadingTo: outcome), documents: Array(scans.values), to: queues)
  }

  /// Judges and keeps the scans that came with the form.
  private func takeScans(
    _ form: FormData, _ file: DeskFile
  ) async throws -> ([RequirementID: DocumentRecord], [FieldProblem]) {
    var taken: [RequirementID: DocumentRecord] = [:]
    var problems: [FieldProblem] = []
    for rule in file.requirements {
      guard let upload = form.file(CheckForm.scanName(rule.id)),
        file.state.content.evidence[rule.id]?.sighting != nil
      else { continue }
      do {
        taken[rule.id] = try await services.intake.take(
          upload.bytes, named: upload.fileName, of: file.id, into: services.blobs, at: now)
      } catch let refusal as IntakeRefusal {
        problems.append(
          .init(
            field: MarkField.id("check", rule.id.rawValue),
            message: "\(rule.name): \(words.refusals.intake(refusal, time))", prefix: words.common.wrong))
      }
    }
    return (taken, problems)
  }

  func checkPage(
    _ file: DeskFile, _ step: ProcedureStep, _ filled: CheckForm? = nil, _ form: FormData? = nil,
    _ problems: [FieldProblem] = []
  ) throws -> CheckPage {
    CheckPage(
      words: words, time: time, file: file, step: step, form: filled ?? CheckForm(standing: file, at: step),
      hidden: hiddenFields(for: file, again: form), head: head(file, words.bench.check(file.loaded.name)),
      notices: try notices(file), saved: savedNotice(file),
      scanned: query.value(BenchQuery.scanned).map { RequirementID($0) }, problems: problems)
  }
}
