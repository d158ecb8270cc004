import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addNewApplication() {
    get(.newApplication(.any), for: .signedIn) { visit in
      let adopted = try visit.procedureToApplyFor()
      // From a letter's own page: which letter, and what is wanted with it.
      var known: [(name: String, value: String)] = []
      if let kind = visit.query.value(NewApplication.kind) { known.append(("kind", kind)) }
      if let letter = try visit.letterMeant(adopted) { known.append(("letter", letter)) }
      return visit.page(try visit.newApplicationPage(adopted, FormState(typed: FormData(known), visit.words)))
    }
    post(.newApplication(.any), for: .signedIn) { visit, form in
      let procedure = try visit.procedureToApplyFor()
      var state = FormState(typed: form, visit.words)
      let only = procedure.kinds.count == 1 ? procedure.kinds.first?.id : nil
      guard let kind = only ?? form.trimmed("kind").map({ KindID($0) }),
        procedure.kinds.contains(where: { $0.id == kind })
      else {
        state.check("kind", visit.words.drafts.kindMissing)
        return visit.formAgain(try visit.newApplicationPage(procedure, state))
      }
      let account = try visit.account.id
      let writer: Drafts.Writer = visit.serves(procedure) ? .counter(account) : .account(account)
      let begun = try await visit.services.drafts.start(
        procedure.id, kind: kind, by: writer,
        following: try visit.ownLetters(procedure).first { $0.id.rawValue == form["letter"] }?.id,
        formKey: form.formKey.isEmpty ? nil : form.formKey)
      guard let first = procedure.narrowed(to: kind).groups.first else {
        return visit.redirect(to: .draftDocuments(begun))
      }
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

  /// Letters of this account that an application of some kind can be about.
  fileprivate func ownLetters(_ procedure: Procedure) throws -> [LoadedCase] {
    guard !visitor.isStaff, procedure.kinds.contains(where: { $0.earlier != nil }) else { return [] }
    return try services.cases.followable(of: try account.id, in: procedure.id)
  }

  /// The earlier letter that the address names; the only one there is, if the kind that it names is about one.
  fileprivate func letterMeant(_ procedure: Procedure) throws -> String? {
    if let letter = query.value(NewApplication.letter) { return letter }
    guard let kind = query.value(NewApplication.kind), procedure.kind(KindID(kind))?.earlier != nil else { return nil }
    let letters = try ownLetters(procedure)
    return letters.count == 1 ? letters.first?.id.rawValue : nil
  }

  fileprivate func newApplicationPage(_ procedure: Procedure, _ state: FormState) throws -> NewApplicationPage {
    let typed = KindID(state.value("kind"))
    let kind = procedure.kinds.first { $0.id == typed } ?? procedure.kinds.first
    let facts = editions.map { serviceFacts(procedure, $0.office, kind) }
    return NewApplicationPage(
      words: words, procedure: procedure, kind: kind,
      requirements: facts?.requirements ?? [], validity: facts?.validityText(words.service) ?? "",
      isAtCounter: serves(procedure),
      letters: try ownLetters(procedure), state: state,
      hidden: hiddenFields())
  }
}

/// What the address of the page may say already.
enum NewApplication {
  static let kind = "jenis"
  static let letter = "surat"
}
