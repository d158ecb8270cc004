import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// All marks of a case: desk by requirement and group. Who and when stand once under the desk, and in a cell where
/// they differ; on a phone the desks are numbers in the table and a list under it.
struct MarksTable: Component {
  struct Cell: Sendable {
    enum Sign: Sendable { case good, bad, missing }
    var sign: Sign
    var words: String
    var by: AccountID?
    var who = ""
    var at: Moment?
  }

  /// A column: who worked there last, and when.
  struct Desk: Sendable {
    var step: ProcedureStep
    var name: String
    var by: AccountID?
    var who = ""
    var at: Moment?
  }

  let file: DeskFile
  let words: SigningWords
  let time: TimeText

  private var checking: [ProcedureStep] { steps(file.loaded.workflow.completenessChecks) }
  private var verifying: [ProcedureStep] { steps(file.loaded.workflow.verifications) }

  private func steps(_ steps: [Step]) -> [ProcedureStep] { steps.compactMap { file.procedure.step($0.id) } }

  var body: some HTML {
    table(.class("table queue marks-table")) {
      caption(.class("visually-hidden")) { words.marksCaption }
      thead {
        tr {
          th(.scope("col")) { words.item }
          for desk in desks {
            th(.scope("col")) {
              span(.class("sop-no")) { desk.step.number }
              span(.class("marks-desk")) { DeskName(desk: desk, file: file, time: time) }
            }
          }
        }
      }
      tbody {
        for row in rows {
          tr {
            th(.scope("row"), .class("fw-normal")) { row.name }
            for (desk, cell) in zip(desks, row.cells) { MarkCell(cell: cell, desk: desk, time: time, now: file.now) }
          }
        }
      }
    }
    ol(.class("marks-legend")) {
      for desk in desks {
        li {
          span(.class("sop-no")) { desk.step.number }
          span { DeskName(desk: desk, file: file, time: time) }
        }
      }
    }
  }

  private var desks: [Desk] {
    let columns = rows.map(\.cells)
    return (checking + verifying).enumerated().map { index, step in
      let last = columns.compactMap { $0[index] }.max { ($0.at?.milliseconds ?? 0) < ($1.at?.milliseconds ?? 0) }
      return Desk(
        step: step, name: step.role.flatMap { file.procedure.role($0)?.shortLabel } ?? step.deskLabel, by: last?.by,
        who: last?.who ?? "", at: last?.at)
    }
  }

  private var rows: [(name: String, cells: [Cell?])] {
    let requirements = file.requirements.map { rule in
      (rule.name, checking.map { mark(rule.id, $0) } + verifying.map { _ in nil as Cell? })
    }
    let groups = file.procedure.groups.map { group in
      (group.title, checking.map { _ in nil as Cell? } + verifying.map { mark(group.id, $0) })
    }
    let whole = (words.validation, checking.map { _ in nil as Cell? } + verifying.map(validation))
    return requirements + groups + [whole]
  }

  private func mark(_ id: RequirementID, _ step: ProcedureStep) -> Cell? {
    guard let mark = file.state.standingMark(id, at: step.id) else {
      return missing(file.state.marks[step.id]?[id] != nil)
    }
    let good = mark.verdict.isPassed
    return cell(good, good ? words.passed : words.failed, by: mark.by, version: mark.version)
  }

  private func mark(_ id: GroupID, _ step: ProcedureStep) -> Cell? {
    guard let mark = file.state.standingMark(id, at: step.id) else {
      return missing(file.state.groupMarks[step.id]?[id] != nil)
    }
    let good = mark.verdict.isRight
    return cell(good, good ? words.right : words.wrong, by: mark.by, version: mark.version)
  }

  private func validation(_ step: ProcedureStep) -> Cell? {
    guard let validation = file.state.validations[step.id] else { return missing(false) }
    guard validation.contentRevision == file.state.contentRevision else { return missing(true) }
    return cell(true, words.validated, by: validation.by, version: validation.version)
  }

  private func missing(_ wasThere: Bool) -> Cell {
    Cell(sign: .missing, words: wasThere ? words.outdated : words.none)
  }

  private func cell(_ good: Bool, _ text: String, by account: AccountID, version: Int) -> Cell {
    Cell(
      sign: good ? .good : .bad, words: text, by: account, who: file.names.person(account) ?? "",
      at: file.event(version)?.at)
  }
}

/// A desk, and who worked there when.
struct DeskName: Component {
  let desk: MarksTable.Desk
  let file: DeskFile
  let time: TimeText

  var body: some HTML {
    strong { desk.name }
    if !desk.who.isEmpty { span { desk.who } }
    if let at = desk.at { TimeTag(at, time, shown: time.near(at, now: file.now)) }
  }
}

struct MarkCell: Component {
  let cell: MarksTable.Cell?
  let desk: MarksTable.Desk
  let time: TimeText
  let now: Moment

  var body: some HTML {
    td {
      if let cell {
        span(.class(look(cell.sign))) { Icon(icon(cell.sign)) }
        HiddenWords(" \(cell.words)")
        if cell.sign != .good { span(.class("marks-who"), .ariaHidden()) { cell.words } }
        if let other = other(cell) { span(.class("marks-who muted")) { other } }
      }
    }
  }

  /// Who, or when, where it is not as the desk's heading says: a mark kept from before is older than the others.
  private func other(_ cell: MarksTable.Cell) -> String? {
    guard let at = cell.at else { return nil }
    let when = time.near(at, now: now)
    if cell.by != desk.by { return "\(cell.who), \(when)" }
    return at == desk.at ? nil : when
  }

  private func look(_ sign: MarksTable.Cell.Sign) -> String {
    switch sign {
    case .good: "mark-good"
    case .bad: "mark-bad"
    case .missing: "muted"
    }
  }

  private func icon(_ sign: MarksTable.Cell.Sign) -> IconName {
    switch sign {
    case .good: .checkLg
    case .bad: .xLg
    case .missing: .dashLg
    }
  }
}
