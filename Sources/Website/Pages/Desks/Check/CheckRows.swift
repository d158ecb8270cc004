import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// The rows of a completeness bench: requirements first, then the data that the applicant may be asked to mend.
struct CheckRows {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let step: ProcedureStep
  let form: CheckForm
  let problems: [FieldProblem]
  /// Its scan has just come in.
  var scanned: RequirementID?

  private var say: BenchWords { words.bench }

  var hasPaper: Bool { file.requirements.contains { evidence($0.id)?.sighting != nil } }

  var checks: [BenchCheck] {
    var checks = file.requirements.map(check)
    let open =
      file.requirements.firstIndex { $0.id == scanned }
      ?? checks.firstIndex { $0.problem != nil && $0.documentAddress != nil }
      ?? zip(checks, file.requirements).enumerated()
      .first { form.entry($0.element.1.id).verdict == nil && $0.element.0.documentAddress != nil }?.offset
      ?? checks.firstIndex { $0.documentAddress != nil }
    if let open { checks[open].isOpen = true }
    guard step.returnsToApplicant else { return checks }
    var groups = file.procedure.groups.map(group)
    if !groups.isEmpty { groups[0].headline = say.dataHeadline }
    return checks + groups
  }

  private func evidence(_ id: RequirementID) -> Evidence? { file.state.content.evidence[id] }

  private func check(_ rule: RequirementRule) -> BenchCheck {
    let entry = form.entry(rule.id)
    let id = MarkField.id("check", rule.id.rawValue)
    return BenchCheck(
      id: id, heading: rule.condition.map { "\(rule.name) (\($0))" } ?? rule.name,
      documentAddress: file.documentAddress(rule.id), hint: rule.sampleNote, facts: facts(rule),
      questions: [
        .init(name: CheckForm.completeName(rule.id), label: say.complete, answer: entry.complete),
        .init(name: CheckForm.acceptableName(rule.id), label: say.acceptable, answer: entry.acceptable),
      ],
      noteName: CheckForm.noteName(rule.id), note: entry.note, phraseName: CheckForm.phraseName(rule.id),
      phrases: rule.stockNotes, problem: problems.of(id), beside: scan(rule))
  }

  private func facts(_ rule: RequirementRule) -> [RowsList.Row] {
    var rows: [RowsList.Row] = []
    switch evidence(rule.id) {
    case .paper(let sighting): rows.append(.init(say.form, say.onPaper(sighting)))
    case .scannedPaper(let sighting, _): rows.append(.init(say.form, say.scanned(sighting)))
    case .file, nil: break
    }
    if let mark = file.state.standingMark(rule.id, at: step.id) {
      let who = file.names.person(mark.by) ?? file.names.desk(step.id)
      let when = file.event(mark.version).map { time.near($0.at, now: file.now) } ?? ""
      rows.append(.init(say.mark, say.markedEarlier(who, when)))
    } else if file.state.marks[step.id]?[rule.id] != nil {
      rows.append(.init(say.replaced, say.replacedText))
    }
    return rows
  }

  /// A control for the scan of what came in on paper.
  private func scan(_ rule: RequirementRule) -> AnyHTML? {
    guard let evidence = evidence(rule.id), evidence.sighting != nil else { return nil }
    return AnyHTML(
      ScanBox(
        id: MarkField.id("scan", rule.id.rawValue), name: CheckForm.scanName(rule.id), heading: rule.name,
        address: Address.attachScan(file.id, rule.id).path, isFirst: evidence.isOnlyPaper, words: say))
  }

  private func group(_ group: FieldGroup) -> BenchCheck {
    let entry = form.groups[group.id] ?? GroupEntry()
    let id = MarkField.id("group", group.id.rawValue)
    let shown = FieldValues(file, time, words)
    var facts = shown.rows(group)
    if let wrong = file.wrongMark(group.id) {
      facts.insert(.init(say.mark, say.saidBy(file.names.desk(wrong.step))), at: 0)
    }
    return BenchCheck(
      id: id, heading: group.title, facts: facts,
      questions: [.init(name: GroupEntry.rightName(group.id), label: say.dataRight, answer: entry.isRight)],
      noteName: GroupEntry.noteName(group.id), note: entry.note, problem: problems.of(id),
      points: shown.asked(group).map {
        .init(value: $0.id.rawValue, label: $0.label, isChecked: entry.fields.contains($0.id))
      },
      pointsName: GroupEntry.fieldsName(group.id), pointsLabel: say.wrongFields)
  }
}

/// Where the scan of a paper goes in. It is sent with everything else in the form, so that no mark is lost.
struct ScanBox: Component {
  let id: String
  let name: String
  let heading: String
  let address: String
  let isFirst: Bool
  let words: BenchWords

  var body: some HTML {
    if isFirst {
      div(.class("mt-2")) { control }
    } else {
      details(.class("mt-2")) {
        summary {
          words.scanAgain
          HiddenWords(" \(heading)")
        }
        control
      }
    }
  }

  @HTMLBuilder private var control: some HTML {
    Element(.label, .class("form-label"), .for(id)) {
      words.scan
      HiddenWords(" \(heading)")
    }
    p(.class("form-text"), .id("\(id)-hint")) { words.scanHint }
    div(.class("d-flex flex-wrap gap-2")) {
      input(
        .class("form-control w-auto flex-grow-1"), .type(.file), .id(id), .name(name),
        .accept("application/pdf,image/jpeg,image/png"), .ariaDescribedby("\(id)-hint"))
      button(.class("btn btn-sm btn-outline-primary"), .formaction(address)) {
        words.attach
        HiddenWords(" \(heading)")
      }
    }
  }
}
