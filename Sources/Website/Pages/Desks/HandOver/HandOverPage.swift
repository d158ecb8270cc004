import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// The desk that hands the letter over.
struct HandOverPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let step: ProcedureStep
  let input: HandOverInput
  let hidden: HiddenFields
  let head: FileHead
  let done: String?
  var failed: String?
  var problems: [FieldProblem] = []

  private var say: HandOverWords { words.handOver }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var isWide: Bool { true }
  var hasProblems: Bool { !problems.isEmpty }

  var body: some HTML {
    ErrorSummary(say.problems(problems.count), problems)
    if let failed { Notice(.failed) { failed } }
    if let done { Notice(.saved) { done } }
    head
    FileRail(file: file, words: words.file, time: time)
    div(.class("row gy-4 mt-1")) {
      div(.class("col-lg-8")) { form }
      aside(.class("col-lg-4"), .ariaLabel(say.letter)) {
        Panel(say.letter) { LetterFacts(file: file, words: words, time: time) }
      }
    }
  }

  private var form: some HTML {
    Element(.form, .method(.post), .action(Address.handOver(file.id).path)) {
      hidden
      RadioField(
        HandOverInput.formName, say.form,
        choices: [
          Choice(HandOverForm.electronic.rawValue, say.electronic, hint: say.electronicHint),
          Choice(HandOverForm.printed.rawValue, say.printed, hint: say.printedHint),
          Choice(HandOverForm.both.rawValue, say.both),
        ], chosen: input.form?.rawValue, problem: problems.of(HandOverInput.formName))
      TextField(
        HandOverInput.recipientName, say.recipient, value: input.recipient, hint: say.recipientHint,
        problem: problems.of(HandOverInput.recipientName), autocomplete: "off", maxLength: 100)
      RadioField(
        HandOverInput.relationName, say.relation,
        choices: [
          Choice(HandOverInput.oneself, say.oneself), Choice(HandOverInput.proxy, say.proxy, hint: say.proxyHint),
        ], chosen: input.relation, problem: problems.of(HandOverInput.relationName))
      TextField(
        HandOverInput.identityName, say.identity, value: input.identity, hint: say.identityHint,
        problem: problems.of(HandOverInput.identityName), autocomplete: "off", maxLength: 60, isNarrow: true)
      div(.class("actions")) { button(.class("btn btn-primary")) { step.forwardLabel } }
    }
  }
}

/// Number, dates and the file itself.
struct LetterFacts: Component {
  let file: DeskFile
  let words: Words
  let time: TimeText

  var body: some HTML {
    if let letter = file.state.letter {
      RowsList(rows(letter), style: .stacked)
      if let signed = letter.newest {
        p {
          a(.href(Address.documentFile(file.id, signed).path), .target("_blank"), .rel("noopener")) {
            Icon(.printer)
            " "
            words.handOver.printCopy
          }
        }
        p(.class("muted small mb-0")) { words.handOver.printNote }
      }
    }
  }

  private func rows(_ letter: LetterRecord) -> [RowsList.Row] {
    let say = words.reading
    let day = CivilDate(letter.numbering.date)
    var rows: [RowsList.Row] = [
      .init(say.number, letter.numbering.number, isNumber: true),
      .init(say.date, day.map(time.date) ?? letter.numbering.date),
    ]
    if let until = day.flatMap({ file.loaded.validUntil(issued: $0) }) {
      rows.append(.init(say.validUntil, time.date(until)))
    }
    return rows
  }
}
