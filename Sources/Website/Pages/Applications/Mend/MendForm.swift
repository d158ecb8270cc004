import Casework
import Office
import Procedures

/// The fields that were returned, as they are shown for mending.
struct MendForm: Sendable {
  var state: FormState
  /// Sections with something to mend, in the order of the form, and their open fields.
  let sections: [(group: FieldGroup, fields: [Field])]

  var fields: [Field] { sections.flatMap(\.fields) }

  /// As the draft has them.
  init(_ open: OpenDraft, _ loaded: LoadedCase, _ words: Words) {
    sections = Self.sections(loaded)
    state = FormState(typed: SectionInput.typed(open.draft.values, of: sections.flatMap(\.fields)), words)
  }

  /// As they were sent.
  init(typed form: FormData, _ loaded: LoadedCase, _ words: Words) {
    sections = Self.sections(loaded)
    state = FormState(typed: form, words)
  }

  private static func sections(_ loaded: LoadedCase) -> [(group: FieldGroup, fields: [Field])] {
    loaded.procedure.groups.compactMap { group in
      let fields = loaded.procedure.fieldsToMend(loaded.state.mends, in: group.id)
      return fields.isEmpty ? nil : (group, fields)
    }
  }

  /// What is wrong with the open fields, dates that cannot be read first.
  mutating func check(_ open: OpenDraft, typed form: FormData) {
    for (field, message) in SectionInput.unreadableDates(of: fields, in: form)
    where open.procedure.field(field).map({ open.procedure.isAsked($0, given: open.values) }) ?? false {
      state.check(SectionInput.name(field), message)
    }
    for section in sections {
      for problem in open.problems(section.group.id) {
        state.check(SectionInput.name(problem.field), problem.message)
      }
    }
  }
}
