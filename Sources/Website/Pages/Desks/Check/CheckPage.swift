import Casework
import HTML
import Office
import Procedures

/// The bench of a completeness desk: document beside checklist.
struct CheckPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let step: ProcedureStep
  let form: CheckForm
  let hidden: HiddenFields
  let head: FileHead
  let notices: FileNotices
  var saved: String?
  var scanned: RequirementID?
  var failed: String?
  var problems: [FieldProblem] = []

  private var say: BenchWords { words.bench }

  var title: String { say.check(file.loaded.name) }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var isWide: Bool { true }
  var hasProblems: Bool { !problems.isEmpty }

  var body: some HTML {
    ErrorSummary(say.problems(problems.count), problems)
    if let failed { Notice(.failed) { failed } }
    if let saved { Notice(.saved) { saved } }
    notices
    head
    FileRail(file: file, words: words.file, time: time)
    bench
  }

  private var bench: Bench {
    let rows = CheckRows(
      words: words, time: time, file: file, step: step, form: form, problems: problems, scanned: scanned)
    let checks = rows.checks
    let open = checks.first { $0.isOpen }
    var bench = Bench(
      address: Address.decideCheck(file.id).path, hidden: hidden,
      document: BenchDocument(
        address: open?.documentAddress, frameTitle: say.frame, absence: say.nothingToShow),
      checks: checks, decisions: decisions,
      words: .init(
        heading: say.requirements, progress: say.marked(form.markedCount, file.requirements.count), yes: say.yes,
        no: say.no, note: say.noteForApplicant, noteAbout: say.noteAbout, phrase: say.phrase,
        noPhrase: say.noPhrase, rule: say.oneNoReturns),
      keys: BenchKeys(words: say.keys))
    bench.isMultipart = rows.hasPaper
    return bench
  }

  private var decisions: [Bench.Decision] {
    var decisions: [Bench.Decision] = [
      .init(value: DeskDecision.forward.rawValue, words: step.forwardLabel, role: .forward)
    ]
    if step.returnsToApplicant {
      decisions.append(.init(value: DeskDecision.giveBack.rawValue, words: say.giveBack, role: .back))
    }
    if let target = step.sendsBackTo.first {
      let text = step.sendsBackTo.count == 1 ? say.sendBackTo(file.names.desk(target)) : say.sendBack
      decisions.append(
        .init(value: DeskDecision.sendBack.rawValue, words: text, role: step.returnsToApplicant ? .other : .back))
    }
    decisions.append(.init(value: DeskDecision.keep.rawValue, words: say.keep, role: .other))
    return decisions
  }
}
