import CaseStore
import HTML
import Procedures
import WorkingTime

/// One row of the register.
struct RegisterLine {
  let row: CaseRow
  let procedure: Procedure?
  let words: PermitRegisterWords
  let time: TimeText
  let opensHistory: Bool

  var cells: [AnyHTML] {
    [
      AnyHTML(who), AnyHTML(row.workplace), AnyHTML(day(time.localDate(row.firstSubmitted))),
      AnyHTML(StatusBadge(FileStatus.kind(row), FileStatus.label(row, procedure))), AnyHTML(letter),
      AnyHTML(row.validUntil.flatMap { CivilDate($0) }.map(day)),
    ]
  }

  @HTMLBuilder private var who: some HTML {
    if opensHistory {
      a(.class("q-name"), .href(Address.caseHistory(row.id).path)) { row.applicantName }
    } else {
      span(.class("q-name")) { row.applicantName }
    }
    span(.class("num muted")) { row.number }
    if let number = row.letterNumber { span(.class("d-block d-md-none small text-break")) { number } }
  }

  @HTMLBuilder private var letter: some HTML {
    if let number = row.letterNumber {
      span(.class("num")) { number }
      if let date = row.letterDate.flatMap({ CivilDate($0) }) {
        br()
        span(.class("muted small")) { words.letterOf(time.date(date)) }
      }
    }
  }

  private func day(_ date: CivilDate) -> TimeTag { TimeTag(date, time) }
}
