import Casework
import Hummingbird
import Procedures

extension Routes {
  func addDraftSections() {
    getDraft(.draftSection(.any, .any)) { visit, open in
      guard let group = open.procedure.group(try visit.groupID) else { throw SiteProblem.notFound }
      let typed = SectionInput.typed(open.draft.values, of: group.fields)
      var state = FormState(typed: typed, visit.words)
      // A section that was left with problems shows them again; one that is new shows none.
      if !open.draft.doneGroups.contains(group.id), visit.query.has(DraftQuery.problems) {
        for problem in open.problems(group.id) { state.check(SectionInput.name(problem.field), problem.message) }
      }
      return visit.page(visit.sectionPage(open, group, state, visit.hiddenFields()))
    }
    postDraft(.draftSection(.any, .any)) { visit, form, open in
      guard let group = open.procedure.group(try visit.groupID) else { throw SiteProblem.notFound }
      return try await visit.save(group, form, open)
    }
  }
}

/// Names in the addresses and forms of drafts.
enum DraftQuery {
  /// The script keeps what was typed; the answer is a line of text.
  static let autosave = "simpan-otomatis"
  /// The button that saves and leaves.
  static let later = "nanti"
  /// The section that was just left, with warnings.
  static let from = "dari"
  /// Shows what is wrong at once.
  static let problems = "periksa"
}

extension Visit {
  fileprivate func sectionPage(
    _ open: OpenDraft, _ group: FieldGroup, _ state: FormState, _ hidden: HiddenFields
  ) -> SectionPage {
    SectionPage(
      words: words, open: open, group: group, state: state, hidden: hidden,
      warnings: open.warnings(group.id).map(\.message), earlier: earlier(open))
  }

  /// Warnings of the section that was just left.
  func earlier(_ open: OpenDraft) -> (section: FieldGroup, warnings: [String])? {
    guard let group = query.value(DraftQuery.from).flatMap({ open.procedure.group(GroupID($0)) }) else { return nil }
    let warnings = open.warnings(group.id).map(\.message)
    return warnings.isEmpty ? nil : (group, warnings)
  }

  /// Everything typed is kept, wrong or not; only then it is judged.
  fileprivate func save(_ group: FieldGroup, _ form: FormData, _ before: OpenDraft) async throws -> Response {
    let typed = SectionInput.values(of: group.fields, in: form)
    _ = try await services.drafts.save(
      group.id, typed, of: before.id, by: before.writer.writer, in: before.procedure, on: before.today)
    if query.has(DraftQuery.autosave) { return .text(words.drafts.saved(time.time(now))) }
    if form.has(DraftQuery.later) { return redirect(to: .draft(before.id)) }
    let open = try openDraft()
    var state = FormState(typed: form, words)
    for (field, message) in SectionInput.unreadableDates(of: group.fields, in: form)
    where open.procedure.field(field).map({ open.procedure.isAsked($0, given: open.values) }) ?? false {
      state.check(SectionInput.name(field), message)
    }
    for problem in open.problems(group.id) { state.check(SectionInput.name(problem.field), problem.message) }
    guard state.isGood else { return formAgain(sectionPage(open, group, state, hiddenFields(again: form))) }
    let next = open.part(after: .section(group.id)).address(open.id)
    return redirect(to: next, query: [(DraftQuery.from, open.warnings(group.id).isEmpty ? "" : group.id.rawValue)])
  }
}
