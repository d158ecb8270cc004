import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addVerifying() {
    post(.decideVerify(.any), for: .officer) { visit, form in
      try await visit.decideVerify(form, DeskDecision(rawValue: form[Bench.decisionName]) ?? .keep)
    }
  }
}

extension Visit {
  fileprivate func decideVerify(_ form: FormData, _ decision: DeskDecision) async throws -> Response {
    do {
      return try await verify(form, decision)
    } catch OfficeProblem.overtaken(let overtaken) {
      guard let (file, step) = try stillHere([.verify]) else { throw OfficeProblem.overtaken(overtaken) }
      var page = try verifyPage(file, step, VerifyForm(form, file.procedure))
      page.failed = notice(overtaken, file)
      return self.page(page, status: .conflict)
    }
  }

  private func verify(_ form: FormData, _ decision: DeskDecision) async throws -> Response {
    if let answer = try repeated(form) { return answer }
    let (file, step) = try fileToDecide(form, acts: [.verify])
    let filled = VerifyForm(form, file.procedure)
    let problems = filled.problems(decision, file.procedure, words.bench, wrong: words.common.wrong)
    guard problems.isEmpty else { return formAgain(try verifyPage(file, step, filled, form, problems)) }
    let isForward = decision == .forward
    let notes = filled.notes(file.procedure)
    let outcome: Address = isForward ? .desk(step.id) : decision == .sendBack ? .sendBack(file.id) : .bench(file.id)
    do {
      let command = Command.verify(
        filled.verdicts(file.procedure), validated: isForward && filled.isValidated,
        then: isForward ? .forward : .keep)
      let taken = try await services.cases.performAndGoOn(
        [Intent(command, Payload(notes: notes.isEmpty ? nil : notes))], on: file.id, expecting: file.state.version,
        by: try officer, form: key(of: form, leadingTo: outcome), to: isForward ? deskQueues(of: step.id) : [])
      guard case .done(let onward) = taken else { return redirect(after: taken) { .bench($0.decided.id) } }
      if isForward { return next(at: step.id, after: onward) }
      return redirect(to: outcome, query: decision == .keep ? [(BenchQuery.kept, "1")] : [])
    } catch OfficeProblem.refused(let refusal) {
      var page = try verifyPage(file, step, filled, form)
      page.failed = words.refusals.refusal(refusal, file.names, time)
      return self.page(page, status: Hindrance.status(of: refusal) ?? .conflict)
    }
  }

  func verifyPage(
    _ file: DeskFile, _ step: ProcedureStep, _ filled: VerifyForm? = nil, _ form: FormData? = nil,
    _ problems: [FieldProblem] = []
  ) throws -> VerifyPage {
    VerifyPage(
      words: words, time: time, file: file, step: step, form: filled ?? VerifyForm(standing: file, at: step),
      hidden: hiddenFields(for: file, again: form), head: head(file, words.bench.verify(file.loaded.name)),
      notices: try notices(file), saved: savedNotice(file), problems: problems)
  }
}
