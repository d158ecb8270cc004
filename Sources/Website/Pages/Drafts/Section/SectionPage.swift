import Casework
import HTML
import Procedures

/// One group of fields of the form.
struct SectionPage: Page {
  let words: Words
  let open: OpenDraft
  let group: FieldGroup
  let state: FormState
  let hidden: HiddenFields
  /// What looks wrong here, but may be right.
  let warnings: [String]
  /// What looked wrong in the section just left, which is this one's title.
  let earlier: (section: FieldGroup, warnings: [String])?

  var title: String { group.title }
  var section: Section? { open.section }
  var isTool: Bool { open.isAtCounter }
  var hasProblems: Bool { !state.isGood }
  private var say: DraftWords { words.drafts }
  private var part: DraftPart { .section(group.id) }
  private var address: String { Address.draftSection(open.id, group.id).path }

  /// The fields that are asked, as far as answers on other pages decide it.
  private var fields: [Field] {
    let own = Set(group.fields.map(\.id))
    return group.fields.filter { field in
      guard let condition = field.onlyWhen, !own.contains(condition.field) else { return true }
      return condition.holds(in: open.values)
    }
  }

  var body: some HTML {
    open.crumbs(words, group.title)
    div(.class("row gx-lg-5")) {
      div(.class("col-lg-8")) {
        state.summary(group.fields.map { SectionInput.name($0.id) })
        if let earlier {
          WarningNotice(
            words: words, warnings: earlier.warnings,
            way: (
              say.checkAgainWay(earlier.section.title), Address.draftSection(open.id, earlier.section.id).path
            ))
        }
        WarningNotice(words: words, warnings: warnings, way: nil)
        p(.class("muted mb-1")) { say.partOf(open.number(of: part), open.parts.count) }
        h1 { group.title }
        if let intro = group.intro { p { intro } }
        form(
          .method(.post), .action(address), .novalidate(),
          .data("autosave", address: Address.draftSection(open.id, group.id).path([(DraftQuery.autosave, "1")]))
        ) {
          hidden
          FieldInputs(fields: fields, state: state, words: words)
          DraftStatus(saved: say.saved(""), unsaved: say.unsaved)
          div(.class("actions")) {
            button(.class("btn btn-primary")) { words.common.saveAndContinue }
            " "
            button(.class("btn btn-outline-primary"), .name(DraftQuery.later), .value("1")) { words.common.saveDraft }
          }
        }
      }
      DraftAside(words: words, open: open, current: part)
    }
  }
}

/// Something that looks wrong but may be right; it holds nobody up.
struct WarningNotice: Component {
  let words: Words
  let warnings: [String]
  let way: (words: String, address: String)?

  var body: some HTML {
    if !warnings.isEmpty {
      div(.class("mb-4")) {
        Notice(.attention) {
          strong { words.drafts.checkAgain }
          for warning in warnings { " \(warning)." }
          if let way {
            " "
            a(.href(way.address)) { way.words }
          }
        }
      }
    }
  }
}
