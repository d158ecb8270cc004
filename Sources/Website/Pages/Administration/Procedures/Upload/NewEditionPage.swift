import Casework
import HTML
import Procedures

/// Brings in changed files of a procedure, in force from a day.
struct NewEditionPage: Page {
  static let files = "berkas"
  static let folder = "folder"
  static let from = "mulai"

  let words: Words
  let procedure: Procedure
  let crumbs: Crumbs
  /// Of the edition in force.
  let folders: [String]
  let state: FormState
  let hidden: HiddenFields
  let failure: FileFailure.Failure?
  /// A check that was not waited for to its end.
  let isChecking: Bool

  var title: String { say.newEdition }
  var section: Section? { .procedures }
  var isTool: Bool { true }
  var hasProblems: Bool { failure != nil || !state.isGood }
  private var say: ProcedureWords { words.procedure }

  var body: some HTML {
    state.summary([Self.files, Self.from])
    if let failure { FileFailure(failure: failure, words: words.edition) }
    if isChecking { Notice(.failed) { say.stillChecking } }
    crumbs
    PageHead("\(title), \(procedure.shortName)", isTool: true) {
    } below: {
      p(.class("lead")) { say.newEditionLead }
    }
    Element(.form, .method(.post), .multipart, .action(Address.newEdition(procedure.id).path)) {
      hidden
      let text = FieldText(
        id: Self.files, label: words.edition.chooseFiles, hint: words.edition.chooseHint,
        problem: state.problem(Self.files))
      LabelledField(text) {
        input(
          .class("form-control w-24"), .type(.file), .id(text.id), .name(Self.files), .accept(".yaml"), .multiple(),
          .ariaInvalid(text.invalid), .ariaDescribedby(text.description))
      }
      if folders.count > 1 {
        SelectField(
          state, Self.folder, words.edition.newIn,
          choices: folders.map { Choice($0, $0.isEmpty ? words.edition.ownFolder : $0) })
      }
      DateField(state, Self.from, say.from, words: .init(words), hint: say.fromHint)
      div(.class("actions")) {
        button(.class("btn btn-primary")) { words.edition.bring }
        a(.class("btn btn-outline-primary"), .href(Address.managedProcedure(procedure.id).path)) {
          words.common.cancel
        }
      }
    }
  }
}
