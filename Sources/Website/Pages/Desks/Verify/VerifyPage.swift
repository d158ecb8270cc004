import Casework
import HTML
import Office
import Procedures

/// The bench of a verifying desk: each group of data beside the documents.
struct VerifyPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let step: ProcedureStep
  let form: VerifyForm
  let hidden: HiddenFields
  let head: FileHead
  let notices: FileNotices
  var saved: String?
  var failed: String?
  var problems: [FieldProblem] = []

  private var say: BenchWords { words.bench }

  var title: String { say.verify(file.loaded.name) }
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
    div(.class("mt-3")) { FileFindings(file: file, words: words, time: time) }
    bench
  }

  private var bench: Bench {
    let links = DocumentLinks(file: file, words: say)
    var bench = Bench(
      address: Address.decideVerify(file.id).path, hidden: hidden,
      document: BenchDocument(address: links.first, frameTitle: say.frame, absence: say.nothingToShow),
      checks: file.procedure.groups.map(check), decisions: decisions,
      words: .init(
        heading: say.data, progress: say.marked(form.markedCount, file.procedure.groups.count), yes: say.right,
        no: say.notRight, note: say.note, noteAbout: say.noteAbout, phrase: say.phrase, noPhrase: say.noPhrase,
        rule: say.oneWrongReturns),
      keys: BenchKeys(words: say.keys.oneQuestion))
    bench.lead = AnyHTML(links)
    bench.confirmation = AnyHTML(
      CheckField(
        VerifyForm.validatedName, say.validate, isChecked: form.isValidated,
        problem: problems.of(VerifyForm.validatedName)))
    return bench
  }

  private func check(_ group: FieldGroup) -> BenchCheck {
    let entry = form.entry(group.id)
    let id = MarkField.id("group", group.id.rawValue)
    let shown = FieldValues(file, time, words)
    var facts = shown.rows(group)
    if let mark = file.state.standingMark(group.id, at: step.id) {
      let who = file.names.person(mark.by) ?? file.names.desk(step.id)
      let when = file.event(mark.version).map { time.near($0.at, now: file.now) } ?? ""
      facts.append(.init(say.mark, say.markedEarlier(who, when)))
    }
    return BenchCheck(
      id: id, heading: group.title, facts: facts,
      questions: [.init(name: GroupEntry.rightName(group.id), label: say.question, answer: entry.isRight)],
      noteName: GroupEntry.noteName(group.id), note: entry.note, problem: problems.of(id),
      points: shown.asked(group).map {
        .init(value: $0.id.rawValue, label: $0.label, isChecked: entry.fields.contains($0.id))
      },
      pointsName: GroupEntry.fieldsName(group.id), pointsLabel: say.wrongFields)
  }

  private var decisions: [Bench.Decision] {
    var decisions: [Bench.Decision] = [
      .init(value: DeskDecision.forward.rawValue, words: step.forwardLabel, role: .forward)
    ]
    if !step.sendsBackTo.isEmpty {
      decisions.append(.init(value: DeskDecision.sendBack.rawValue, words: say.sendBack, role: .back))
    }
    decisions.append(.init(value: DeskDecision.keep.rawValue, words: say.keep, role: .other))
    return decisions
  }
}

extension BenchKeys.Words {
  /// For a bench with one question a row.
  fileprivate var oneQuestion: Self {
    var words = self
    words.answers = Array(answers.prefix(2))
    return words
  }
}

/// The documents of a file, each opening in the frame.
struct DocumentLinks: Component {
  let file: DeskFile
  let words: BenchWords

  /// The one to begin with.
  var first: String? { file.requirements.lazy.compactMap { file.documentAddress($0.id) }.first }

  var body: some HTML {
    nav(.class("doclinks"), .ariaLabel(words.requirements)) {
      span(.class("muted")) { words.documents }
      ul {
        for rule in file.requirements {
          if let address = file.documentAddress(rule.id) {
            li { a(.href(address), .target(Bench.frameName)) { rule.name } }
          }
        }
      }
    }
  }
}
