import Casework
import HTML
import Hummingbird
import Office
import Procedures

extension Routes {
  /// Back to a desk before this one, always with a reason.
  func addSendingBack() {
    get(.sendBack(.any), for: .officer) { visit in
      let file = try visit.deskFile(try visit.caseID)
      // A visit is sent back with its signed report.
      guard let step = file.step, visit.isAtDesk(file), !step.sendsBackTo.isEmpty, step.act != .inspect else {
        return visit.redirect(to: .bench(file.id))
      }
      return visit.page(visit.sendBackPage(file, step, SendBackForm(file, step)))
    }
    post(.sendBack(.any), for: .officer) { visit, form in
      if let answer = try visit.repeated(form) { return answer }
      let (file, step) = try visit.fileToDecide(form, acts: [.checkCompleteness, .verify, .collect, .approve])
      let filled = SendBackForm(form)
      let problems = filled.problems(step, visit.words)
      guard problems.isEmpty, let target = filled.target else {
        return visit.formAgain(visit.sendBackPage(file, step, filled, form, problems))
      }
      let taken = try await visit.services.cases.performAndGoOn(
        [Intent(.sendBack(to: target), Payload(text: filled.reason))], on: file.id, expecting: file.state.version,
        by: try visit.officer, form: visit.key(of: form, leadingTo: .desk(step.id)),
        to: visit.deskQueues(of: step.id))
      guard case .done(let onward) = taken else { return visit.redirect(after: taken) { .bench($0.decided.id) } }
      return visit.next(at: step.id, after: onward)
    }
  }
}

/// Where to, and why.
struct SendBackForm: Sendable {
  static let targetName = "target"
  static let reasonName = "reason"

  var target: StepID?
  var reason = ""

  /// With what the desk noted on its marks, and the only target if there is just one.
  init(_ file: DeskFile, _ step: ProcedureStep) {
    if step.sendsBackTo.count == 1 { target = step.sendsBackTo.first }
    let groups = file.procedure.groups.compactMap { group -> String? in
      guard let mark = file.state.standingMark(group.id, at: step.id), !mark.verdict.isRight else { return nil }
      return line(group.title, file.note(mark.version, Mend.group(group.id).key))
    }
    let requirements = file.requirements.compactMap { rule -> String? in
      guard let mark = file.state.standingMark(rule.id, at: step.id), !mark.verdict.isPassed else { return nil }
      return line(rule.name, file.note(mark.version, Mend.document(rule.id).key))
    }
    reason = (requirements + groups).joined(separator: "\n")
  }

  init(_ form: FormData) {
    target = form.trimmed(Self.targetName).map(StepID.init(rawValue:))
    reason = form.trimmed(Self.reasonName) ?? ""
  }

  func problems(_ step: ProcedureStep, _ words: Words) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if target.map(step.sendsBackTo.contains) != true {
      problems.append(
        .init(field: Self.targetName, message: words.bench.targetMissing, prefix: words.common.wrong))
    }
    if reason.isEmpty {
      problems.append(
        .init(field: Self.reasonName, message: words.bench.reasonMissing, prefix: words.common.wrong))
    }
    return problems
  }

  private func line(_ name: String, _ note: String) -> String { note.isEmpty ? name : "\(name): \(note)" }
}

extension Visit {
  fileprivate func sendBackPage(
    _ file: DeskFile, _ step: ProcedureStep, _ filled: SendBackForm, _ form: FormData? = nil,
    _ problems: [FieldProblem] = []
  ) -> SendBackPage {
    SendBackPage(
      words: words, time: time, file: file, step: step, form: filled, hidden: hiddenFields(for: file, again: form),
      head: head(file, words.bench.sendBackHeading(file.loaded.name), view: .asking), problems: problems)
  }
}
