import CaseStore
import Casework
import Hummingbird
import Office

extension Routes {
  /// Supervisors say who works on a file; for everybody else there is no such page.
  func addReassigning() {
    get(.reassign(.any), for: .officer) { visit in
      let file = try visit.fileToReassign()
      return visit.page(try visit.reassignPage(file, FormState(visit.words)))
    }
    post(.reassign(.any), for: .officer) { visit, form in
      if let answer = try visit.repeated(form) { return answer }
      return try await visit.reassign(try visit.fileToReassign(), form)
    }
  }
}

extension Visit {
  /// Whether the office's file names this officer among those who see all desks and say who works on which file.
  var isSupervisor: Bool {
    guard visitor.isOfficer, let account = visitor.account else { return false }
    return editions?.office.supervisors.contains(AccountID(account.login)) ?? false
  }

  /// Whether there is something to reassign: the file is at a desk where one officer has it.
  func canReassign(_ file: DeskFile) -> Bool {
    isSupervisor && file.step?.role != nil && file.step?.act != .inspect && !file.state.stage.isClosed
  }

  fileprivate func fileToReassign() throws -> DeskFile {
    let file = try deskFile(try caseID)
    guard canReassign(file) else { throw SiteProblem.notFound }
    return file
  }

  fileprivate func reassignPage(
    _ file: DeskFile, _ state: FormState, again form: FormData? = nil, failed: String? = nil
  ) throws -> ReassignPage {
    let candidates = try services.cases.candidates(for: file.loaded)
    return ReassignPage(
      words: words, file: file, desk: file.step.map { file.names.desk($0.id) } ?? "",
      holder: file.state.holder.flatMap(file.names.person),
      free: candidates.filter { $0.hindrance == nil }.map { Choice($0.account.id.rawValue, $0.account.name) },
      hindered: candidates.compactMap { candidate in
        candidate.hindrance.map { (candidate.account.name, words.refusals.refusal($0, file.names, time)) }
      },
      state: state, hidden: hiddenFields(for: file, again: form),
      head: head(file, words.acting.reassignHeading(file.loaded.name), view: .asking), failed: failed)
  }

  fileprivate func reassign(_ file: DeskFile, _ form: FormData) async throws -> Response {
    let say = words.acting
    var state = FormState(typed: form, words)
    let target = form.trimmed(ReassignPage.target)
    let reason = form.trimmed(ReassignPage.reason)
    state.check(ReassignPage.target, target == nil ? say.toMissing : nil)
    state.check(ReassignPage.reason, reason == nil ? say.whyMissing : nil)
    guard state.isGood, let target, let reason else { return formAgain(try reassignPage(file, state, again: form)) }
    do {
      let done = try await services.cases.reassign(
        file.id, to: target == ReassignPage.queue ? nil : AccountID(target), reason: reason,
        expecting: try seenVersion(form), by: try account.id, form: key(of: form, leadingTo: .caseData(file.id)))
      return redirect(after: done) { .caseData($0.id) }
    } catch OfficeProblem.refused(let refusal) {
      let why = words.refusals.refusal(refusal, file.names, time)
      return page(
        try reassignPage(file, state, again: form, failed: why), status: Hindrance.status(of: refusal) ?? .conflict)
    }
  }
}
