import CaseStore
import Casework
import HTML
import Procedures

/// What is in force, and forms that bring in changed files.
struct OfficeFilesPage: Page {
  static let target = "edisi"
  static let files = "berkas"
  static let folder = "folder"
  static let news = "kabar"

  let words: Words
  let time: TimeText
  let rows: [EditionRow]
  let warnings: [String]
  let state: FormState
  let hidden: HiddenFields
  let failure: FileFailure.Failure?
  let news: String?

  var title: String { say.officeHeading }
  var section: Section? { .office }
  var isTool: Bool { true }
  var hasProblems: Bool { failure != nil || !state.isGood }
  private var say: EditionWords { words.edition }

  var body: some HTML {
    if let news { Notice(.saved) { news } }
    state.summary()
    if let failure { FileFailure(failure: failure, words: say) }
    WarningNotices(warnings: warnings)
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.officeLead }
    } trailing: {
      div(.class("actions m-0")) {
        a(.class("btn btn-outline-primary"), .href(Address.officeCalendar.path)) { words.calendar.editHeading }
        a(.class("btn btn-outline-primary"), .href(Address.editions.path)) { say.listHeading }
      }
    }
    Element(.section, .ariaLabelledby("in-force")) {
      h2(.id("in-force")) { say.inForce }
      DataTable(
        caption: say.inForce,
        columns: [
          .init(say.edition), .init(say.since), .init(say.by, visibility: .fromTablet),
          .init(say.files, isNumber: true, visibility: .fromTablet),
        ],
        rows: rows.map(cells))
    }
    ForEach(rows.filter { $0.name.kind == .office }.enumerated()) { index, row in form(row, index + 1) }
  }

  private func cells(_ row: EditionRow) -> [AnyHTML] {
    [
      AnyHTML(
        Group {
          a(.class("q-name"), .href(address(row).path)) { say.title(row.name) }
          span(.class("num muted")) { row.short }
        }),
      AnyHTML(TimeTag(row.edition.from ?? row.edition.at, time)), AnyHTML(row.by ?? say.console),
      AnyHTML(row.bundle?.paths.count ?? 0),
    ]
  }

  private func address(_ row: EditionRow) -> Address {
    switch row.name.kind {
    case .office: .edition(row.edition.digest)
    case .procedure: .managedProcedure(ProcedureID(row.name.name))
    }
  }

  private func form(_ row: EditionRow, _ number: Int) -> some HTML {
    let id = "\(Self.files)-\(number)"
    let text = FieldText(id: id, label: say.chooseFiles, hint: say.chooseHint, problem: state.problem(id))
    return Element(.section, .class("mt-5"), .ariaLabelledby("change-\(number)")) {
      h2(.id("change-\(number)")) { say.change(say.title(row.name)) }
      p { say.changeText }
      Element(.form, .method(.post), .multipart, .action(Address.office.path)) {
        hidden
        input(.type(.hidden), .name(Self.target), .value("\(row.name.kind.rawValue)/\(row.name.name)"))
        LabelledField(text) {
          input(
            .class("form-control"), .type(.file), .id(id), .name(Self.files), .accept(".yaml,.png"), .multiple(),
            .ariaInvalid(text.invalid), .ariaDescribedby(text.description))
        }
        SelectField(
          "folder-\(number)", say.newIn, name: Self.folder,
          choices: (row.bundle?.folders ?? [""]).map { Choice($0, $0.isEmpty ? say.ownFolder : $0) }, chosen: "",
          hint: say.newInHint)
        div(.class("actions")) { button(.class("btn btn-outline-primary")) { say.bring } }
      }
    }
  }
}
