import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addNewApplication() {
    get(.newApplication(.any), for: .signedIn) { visit in
      let adopted = try visit.procedureToApplyFor()
      return visit.page(visit.newApplicationPage(adopted, FormState(visit.words)))
    }
    post(.newApplication(.any), for: .signedIn) { visit, form in
      let procedure = try visit.procedureToApplyFor()
      var state = FormState(typed: form, visit.words)
      let only = procedure.kinds.count == 1 ? procedure.kinds.first?.id : nil
      guard let kind = only ?? form.trimmed("kind").map({ KindID($0) }), procedure.kind(kind) != nil else {
        state.check("kind", visit.words.drafts.kindMissing)
        return visit.formAgain(visit.newApplicationPage(procedure, state))
      }
      let account = try visit.account.id
      let writer: Drafts.Writer = visit.serves(procedure) ? .counter(account) : .account(account)
      let begun = try await visit.services.drafts.start(
        procedure.id, kind: kind, by: writer, formKey: form.formKey.isEmpty ? nil : form.formKey)
      guard let first = procedure.groups.first else { return visit.redirect(to: .draftDocuments(begun)) }
      return visit.redirect(to: .draftSection(begun, first.id))
    }
  }
}

extension Visit {
  /// The procedure of the address, for an applicant or an officer at its counter.
  fileprivate func procedureToApplyFor() throws -> Procedure {
    guard let procedure = editions?.procedures[try procedureID]?.procedure else { throw SiteProblem.notFound }
    guard !visitor.isStaff || serves(procedure) else { throw SiteProblem.forbidden }
    return procedure
  }

  fileprivate func newApplicationPage(_ procedure: Procedure, _ state: FormState) -> NewApplicationPage {
    let today = editions?.office.calendar.local(now).date
    let kind = procedure.kinds.first?.id ?? ""
    return NewApplicationPage(
      words: words, procedure: procedure,
      requirements: today.map { procedure.requirements(kind: kind, on: $0) } ?? [],
      validity: today.map(procedure.validityText) ?? "", isAtCounter: serves(procedure), state: state,
      hidden: hiddenFields())
  }
}
