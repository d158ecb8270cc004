import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

/// Names of fields that every form about a case knows.
enum FileForm {
  /// The version of the case that the page showed.
  static let version = "versi"
  /// In an address: what was done just before, as case and version.
  static let done = "selesai"
}

extension Visit {
  /// Hidden fields of a form that decides about a case.
  func hiddenFields(for file: DeskFile, again form: FormData? = nil) -> HiddenFields {
    let version = [(FileForm.version, String(file.state.version))]
    return form.map { hiddenFields(again: $0, version) } ?? hiddenFields(version)
  }

  /// Where the first sending of this form led, if it was taken before.
  func repeated(_ form: FormData) throws -> Response? {
    guard !form.formKey.isEmpty else { return nil }
    let office = services.office
    return try office.store.read { try $0.formOutcome(office.id, key: String(form.formKey.prefix(64))) }
      .map { redirect(toLocal: $0) }
  }

  /// The version that the page showed.
  func seenVersion(_ form: FormData) throws -> Int {
    guard let version = Int(form[FileForm.version]) else { throw FormProblem.malformed("without the version") }
    return version
  }

  /// The case, still as the form's page showed it and at a step of this act that the officer holds.
  /// - Throws: ``OfficeProblem/overtaken(_:)``, or a refusal.
  func fileToDecide(_ form: FormData, acts: Set<Step.Act>) throws -> (DeskFile, ProcedureStep) {
    let file = try deskFile(try caseID)
    guard file.state.version == (try seenVersion(form)) else {
      throw file.overtaken
    }
    guard let step = file.step else { throw OfficeProblem.refused(.notNow(file.state.stage)) }
    guard acts.contains(step.act) else { throw OfficeProblem.refused(.notThisAct(step.id, step.act)) }
    guard isAtDesk(file) else { throw OfficeProblem.refused(.notYourDesk(step.id)) }
    return (file, step)
  }

  /// The case as it is now, when somebody was faster but it is still this officer's to decide: what was typed can be
  /// shown again.
  func stillHere(_ acts: Set<Step.Act>) throws -> (DeskFile, ProcedureStep)? {
    let file = try deskFile(try caseID)
    let own = try account.id
    guard let step = file.step, acts.contains(step.act), isAtDesk(file),
      file.state.holder == nil || file.state.holder == own
    else { return nil }
    return (file, step)
  }

  func notice(_ overtaken: Overtaken, _ file: DeskFile) -> String {
    words.file.overtaken(
      words.refusals.deed(overtaken.fact, file.names), words.refusals.doer(overtaken.by, file.names),
      time.near(overtaken.at, now: now))
  }

  /// After a decision the desk's next file comes up, taken in the same commit; without one, the desk's queue.
  func next(at step: StepID, after onward: Onward) -> Response {
    if let trouble = onward.trouble { logNotTaken(trouble) }
    return redirect(to: onward.next.map(Address.bench) ?? .desk(step), query: said(of: onward.decided))
  }

  /// The same where the decision was a commit of its own.
  func next(at step: StepID, after done: LoadedCase) async throws -> Response {
    let queues = deskQueues(of: step)
    do {
      let claimed = try await services.cases.claimNext(queues, by: try officer) { _ in Address.desk(step).path }
      if case .done(let next?) = claimed { return redirect(to: .bench(next.id), query: said(of: done)) }
    } catch {
      logNotTaken(error)
    }
    return redirect(to: .desk(step), query: said(of: done))
  }

  private func said(of done: LoadedCase) -> [(name: String, value: String)] {
    [(name: FileForm.done, value: "\(done.id).\(done.state.version)")]
  }

  /// What was decided is decided, and said so, whatever comes of the next file.
  private func logNotTaken(_ error: any Error) {
    context.logger.error("the next file was not taken", metadata: ["error": "\(ErrorName.of(error))"])
  }

  /// What was done with the file before this one, read from its history.
  var doneNotice: String? {
    let parts = query[FileForm.done].split(separator: ".")
    guard parts.count == 2, let version = Int(parts[1]),
      let loaded = try? services.cases.load(CaseID(String(parts[0]))),
      let event = loaded.events.first(where: { $0.version == version })
    else { return nil }
    let names = names(of: loaded.procedure)
    return words.file.done(loaded.name, loaded.state.number, words.refusals.deed(event.fact, names))
  }
}

extension DeskFile {
  /// Somebody did something since the page was made.
  var overtaken: OfficeProblem {
    guard let last = loaded.events.last else { return .noCase }
    return .overtaken(Overtaken(by: last.by, at: last.at, fact: last.fact))
  }
}
