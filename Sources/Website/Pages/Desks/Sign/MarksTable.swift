import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// All marks of a case: desk by requirement and group, with who and when. On a phone the signs alone, the desks by
/// their numbers.
struct MarksTable: Component {
  struct Cell: Sendable {
    enum Sign: Sendable { case good, bad, missing }
    var sign: Sign
    var words: String
    var who = ""
    var when = ""
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
          for step in checking + verifying {
            th(.scope("col")) {
              span(.class("sop-no"), .ariaHidden()) { step.number }
              span(.class("marks-desk")) { file.procedure.role(step.role ?? "")?.shortLabel ?? step.deskLabel }
            }
          }
        }
      }
      tbody {
        for row in rows {
          tr {
            th(.scope("row"), .class("fw-normal")) { row.name }
            for cell in row.cells { MarkCell(cell: cell) }
          }
        }
      }
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
      sign: good ? .good : .bad, words: text, who: file.names.person(account) ?? "",
      when: file.event(version).map { time.near($0.at, now: file.now) } ?? "")
  }
}

struct MarkCell: Component {
  let cell: MarksTable.Cell?

  var body: some HTML {
    td {
      if let cell {
        span(.class(look(cell.sign))) { Icon(icon(cell.sign)) }
        HiddenWords(" \(cell.words)")
        if !cell.who.isEmpty {
          span(.class("marks-who")) {
            cell.who
            span(.class("muted")) { cell.when }
          }
        } else {
          span(.class("marks-who"), .ariaHidden()) { cell.words }
        }
      }
    }
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
