import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  /// Ending a letter on the office's own motion: an officer proposes, the approving desk decides.
  func addRevoking() {
    get(.proposeRevocation(.any), for: .officer) { visit in
      let (file, rule) = try visit.letterToRevoke()
      return visit.page(visit.proposalPage(file, rule, FormState(visit.words), visit.hiddenFields()))
    }
    post(.proposeRevocation(.any), for: .officer) { visit, form in
      if let answer = try visit.repeated(form) { return answer }
      let (file, rule) = try visit.letterToRevoke()
      return try await visit.propose(file, rule, form)
    }
    get(.declineProposal(.any), for: .officer) { visit in
      let file = try visit.fileToApprove()
      guard file.state.isOwnMotion, file.state.letter == nil else { return visit.redirect(to: .bench(file.id)) }
      return visit.page(visit.declinePage(file, reason: ""))
    }
    post(.declineProposal(.any), for: .officer) { visit, form in
      if let answer = try visit.repeated(form) { return answer }
      let (file, step) = try visit.fileToDecide(form, acts: [.approve])
      guard let reason = form.trimmed(DeclinePage.reasonName) else {
        let problem = FieldProblem(
          field: DeclinePage.reasonName, message: visit.words.revoke.declineReasonMissing,
          prefix: visit.words.common.wrong)
        return visit.formAgain(visit.declinePage(file, reason: "", form, [problem]))
      }
      let taken = try await visit.services.revoking.decline(
        file.id, reason: reason, expecting: file.state.version, by: try visit.officer,
        form: visit.key(of: form, leadingTo: .desk(step.id)))
      guard case .done(let loaded) = taken else { return visit.redirect(after: taken) { .bench($0.id) } }
      return try await visit.next(at: step.id, after: loaded)
    }
  }
}

extension Visit {
  /// Whether this officer may propose the end of the case's letter, and by which rule.
  func revocationRule(_ file: DeskFile) throws -> Procedure? {
    guard let rule = try services.revoking.rule(for: file.loaded), let proposers = rule.revocation?.proposers,
      !visitor.roles.isDisjoint(with: proposers)
    else { return nil }
    return rule
  }

  fileprivate func letterToRevoke() throws -> (DeskFile, Procedure) {
    let file = try deskFile(try caseID)
    guard let rule = try revocationRule(file) else { throw SiteProblem.notFound }
    return (file, rule)
  }

  fileprivate func propose(_ file: DeskFile, _ rule: Procedure, _ form: FormData) async throws -> Response {
    let fields = rule.revocationReasons.flatMap(\.fields)
    let values = SectionInput.values(of: fields, in: form)
    var state = FormState(typed: form, words)
    for group in rule.revocationReasons {
      for problem in rule.problems(in: values, group: group.id, on: time.localDate(now)) {
        state.check(SectionInput.name(problem.field), problem.message)
      }
    }
    guard state.isGood else { return formAgain(proposalPage(file, rule, state, hiddenFields(again: form))) }
    let proposed = try await services.revoking.propose(
      file.id, reasons: values, by: try officer, form: key(of: form, leadingTo: .caseData(file.id)))
    guard case .done(let loaded) = proposed else { return redirect(after: proposed) { .caseData($0.id) } }
    return redirect(
      to: .caseData(loaded.id), query: [(FileForm.done, "\(loaded.id).\(loaded.state.version)")])
  }

  fileprivate func proposalPage(
    _ file: DeskFile, _ rule: Procedure, _ state: FormState, _ hidden: HiddenFields
  ) -> ProposalPage {
    let number = file.state.letter?.numbering.number ?? ""
    return ProposalPage(
      words: words, file: file, rule: rule, state: state, hidden: hidden,
      head: head(file, words.revoke.heading(number), view: .asking))
  }

  fileprivate func declinePage(
    _ file: DeskFile, reason: String, _ form: FormData? = nil, _ problems: [FieldProblem] = []
  ) -> DeclinePage {
    DeclinePage(
      words: words, file: file, reason: reason, hidden: hiddenFields(for: file, again: form),
      head: head(file, words.revoke.declineHeading(file.state.number), view: .asking), problems: problems)
  }
}
