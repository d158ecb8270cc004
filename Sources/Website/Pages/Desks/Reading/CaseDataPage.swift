import CaseStore
import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// Everything that a case holds: data, documents, letter.
struct CaseDataPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let head: FileHead
  let done: String?
  /// Where the reader may propose the letter's end.
  var revoke: Address?

  private var say: ReadingWords { words.reading }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var isWide: Bool { true }

  var body: some HTML {
    if let done { Notice(.saved) { done } }
    head
    FileRail(file: file, words: words.file, time: time)
    div(.class("row gy-4 mt-1")) {
      div(.class("col-lg-8")) {
        for group in file.procedure.groups {
          Element(.section) {
            h2 { group.title }
            RowsList(FieldValues(file, time, words).rows(group))
          }
        }
      }
      aside(.class("col-lg-4"), .ariaLabel(say.status)) {
        Panel(say.status) { RowsList(state, style: .stacked) }
        FileFindings(file: file, words: words, time: time)
        if let letter = file.state.letter { Panel(letterHeading(letter)) { self.letter(letter) } }
        Panel(say.documents) { RowsList(documents, style: .stacked) }
        if !file.state.mends.isEmpty {
          Panel(say.returned) { ol(.class("mb-0")) { for mend in mends { li { mend } } } }
        }
      }
    }
  }

  private var state: [RowsList.Row] {
    var rows = [
      RowsList.Row(say.status) {
        StatusBadge(FileStatus.kind(file.row), FileStatus.label(file.row, file.procedure))
      },
      RowsList.Row(say.firstSubmitted) { TimeTag(file.state.firstSubmitted, time) },
    ]
    if file.state.submissions > 1 {
      rows.append(RowsList.Row(say.lastSubmitted) { TimeTag(file.state.lastSubmitted, time) })
    }
    if !file.state.stage.isClosed, let promised = file.clock.promised {
      rows.append(RowsList.Row(say.promised) { TimeTag(promised, time) })
    }
    if let holder = file.state.holder { rows.append(.init(say.holder, file.names.person(holder) ?? "")) }
    return rows
  }

  private var documents: [RowsList.Row] {
    file.requirements.map { rule in
      RowsList.Row(rule.name) {
        if let address = file.documentAddress(rule.id) {
          a(.href(address)) {
            say.view
            HiddenWords(" \(rule.name)")
          }
        } else {
          span(.class("muted")) {
            file.state.content.evidence[rule.id] == nil ? say.notThere : say.onPaper
          }
        }
      }
    }
  }

  private var mends: [String] {
    let notes = file.loaded.events.last { if case .checked(_, _, .returned) = $0.fact { true } else { false } }?
      .payload.notes
    return file.state.mends.map { mend in
      [file.names.mend(mend), notes?[mend.key]].compactMap(\.self).joined(separator: ": ")
    }
  }

  private func letterHeading(_ letter: LetterRecord) -> String {
    letter.kind == .refusal ? say.refusalLetter : say.letter
  }

  @HTMLBuilder private func letter(_ letter: LetterRecord) -> some HTML {
    let day = CivilDate(letter.numbering.date)
    RowsList(
      [
        .init(say.number, letter.numbering.number, isNumber: true),
        .init(say.date, day.map(time.date) ?? letter.numbering.date),
      ] + validity(letter, day), style: .stacked)
    if let signed = letter.newest {
      p(.class("mb-0")) { a(.href(Address.documentFile(file.id, signed).path)) { say.openLetter } }
    } else {
      p(.class("mb-0")) { StatusBadge(.wait, say.notSigned) }
    }
    if let ending = file.state.ending {
      p(.class("mt-2 mb-0")) {
        StatusBadge(
          .stop, ending.kind == .revoked ? words.history.revoked(ending.by) : words.history.superseded(ending.by))
      }
    }
    if let revoke { p(.class("mt-2 mb-0")) { a(.href(revoke.path)) { words.revoke.propose } } }
  }

  private func validity(_ letter: LetterRecord, _ day: CivilDate?) -> [RowsList.Row] {
    guard letter.kind == .permit, let day,
      let until = file.loaded.validUntil(issued: day)
    else { return [] }
    return [.init(say.validUntil, time.date(until))]
  }
}
