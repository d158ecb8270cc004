import CaseStore
import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// What is to be known before a desk judges a file.
struct FileNotices: Component {
  /// A file or permit of the same person.
  struct Other: Sendable {
    var number: String
    var status: String
    var address: String
  }

  let done: String?
  let sentBack: SentBack?
  let others: [Other]
  /// The letter that the application is about.
  let earlier: EarlierNotice?
  /// What looks wrong in the data, or has become wrong since they were handed in.
  let doubts: [String]
  let words: FileWords
  let acting: ActingNotices

  struct SentBack: Sendable {
    var who: String
    var when: String
    var reason: String
  }

  var body: some HTML {
    if let done { Notice(.saved) { done } }
    acting
    if let sentBack {
      Notice(.attention) {
        strong { words.sentBackBy(sentBack.who, sentBack.when) }
        " "
        sentBack.reason
      }
    }
    if let earlier { earlier }
    if !doubts.isEmpty {
      Notice(.attention) {
        strong { words.lookAgain }
        " \(doubts.joined(separator: ". "))."
      }
    }
    if !others.isEmpty {
      Notice(.attention) {
        strong { words.samePerson }
        for other in others {
          " "
          a(.href(other.address), .class("num")) { other.number }
          " (\(other.status))"
        }
      }
    }
  }
}

extension Visit {
  func notices(_ file: DeskFile) throws -> FileNotices {
    FileNotices(
      done: doneNotice, sentBack: sentBack(file), others: try others(file), earlier: try earlier(file),
      doubts: doubts(file), words: words.file,
      acting: try actingNotices(file.step?.role ?? file.loaded.workflow.approval.role))
  }

  private func doubts(_ file: DeskFile) -> [String] {
    let today = file.calendar.local(now).date
    let values = file.loaded.values
    let warnings = file.procedure.warnings(in: values, group: nil, on: today)
    return (warnings + file.procedure.problems(in: values, group: nil, on: today)).map(\.message)
  }

  /// Why the file is here again.
  private func sentBack(_ file: DeskFile) -> FileNotices.SentBack? {
    guard let entered = file.state.visits.last?.entered, let step = file.step,
      let event = file.loaded.events.last(where: { $0.fact.sends(to: step.id) }), event.at.milliseconds == entered
    else { return nil }
    return .init(
      who: words.refusals.doer(event.by, file.names), when: time.near(event.at, now: now),
      reason: event.payload.text ?? "")
  }

  private func earlier(_ file: DeskFile) throws -> EarlierNotice? {
    guard let letter = file.state.earlier else { return nil }
    return EarlierNotice(
      number: letter.number, validUntil: letter.validUntil.flatMap { CivilDate($0) }.map(time.date),
      address: letter.from.map { Address.caseData($0).path }, words: words.file)
  }

  /// Permits that the same person has, and other applications under way, of the same procedure.
  private func others(_ file: DeskFile) throws -> [FileNotices.Other] {
    guard !file.row.personKey.isEmpty else { return [] }
    let office = services.office
    let today = file.calendar.local(now).date.description
    let rows = try office.store.read { try $0.cases(office.id, personKey: file.row.personKey) }
    return rows.filter { row in
      // The letter that this application is about has a line of its own.
      guard row.id != file.id, row.id != file.state.earlier?.from, row.procedure == file.row.procedure else {
        return false
      }
      if row.stage == "issued" || row.stage == "handedOver" { return row.validUntil.map { $0 >= today } ?? true }
      return row.closed == nil
    }
    .map { row in
      let status = FileStatus.label(row, file.procedure)
      let until = row.validUntil.flatMap { CivilDate($0) }.map { words.file.validUntil(time.date($0)) }
      return .init(
        number: row.number, status: [status, until].compactMap(\.self).joined(separator: ", "),
        address: Address.caseData(row.id).path)
    }
  }
}

extension Fact {
  /// Sent the file back to this desk.
  func sends(to step: StepID) -> Bool {
    switch self {
    case .sentBack(_, let to): to == step
    case .checked(_, _, .sentBack(let to)), .verified(_, _, _, .sentBack(let to)),
      .visitClosed(_, .sentBack(let to)):
      to == step
    default: false
    }
  }
}
