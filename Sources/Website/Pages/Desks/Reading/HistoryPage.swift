import CaseStore
import Casework
import HTML
import Office
import Procedures

/// The whole history of a case, from its journal.
struct HistoryPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let head: FileHead
  /// Of the last entry.
  let chain: Digest
  let messages: [OutboxMessage]

  private var say: ReadingWords { words.reading }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var isWide: Bool { true }

  var body: some HTML {
    head
    FileRail(file: file, words: words.file, time: time)
    p(.class("lead mt-3")) { say.historyLead(file.loaded.events.count) }
    DataTable(
      caption: say.caption,
      columns: [
        .init(say.version, isNumber: true), .init(say.when), .init(say.what),
        .init(say.who, visibility: .fromTablet),
      ], rows: file.loaded.events.reversed().map(row))
    p(.class("muted small text-break")) { say.chain(chain.hex) }
    CaseMessages(messages: messages, words: words.messages, reading: say, time: time)
  }

  private func row(_ event: Event) -> [AnyHTML] {
    let who = who(event.by)
    return [
      AnyHTML { event.version },
      AnyHTML { TimeTag(event.at, time) },
      AnyHTML {
        strong { words.refusals.deed(event.fact, file.names).capitalizedFirst }
        span(.class("d-md-none muted d-block")) { who }
        EventDetails(event: event, file: file, words: say)
      },
      AnyHTML { who },
    ]
  }

  private func who(_ doer: Doer) -> String {
    switch doer {
    case .officer(let id, let role):
      [file.names.person(id), file.names.role(role)].compactMap(\.self).joined(separator: ", ")
    case .deputy(let id, let role, let mandate):
      [file.names.person(id), file.names.role(role, by: mandate), decree(mandate)].compactMap(\.self)
        .joined(separator: ", ")
    case .applicant: say.applicant
    case .receiptHolder: say.receiptHolder
    case .counter(let id): say.counter(file.names.person(id) ?? "")
    case .counterDeputy(let id, let mandate):
      [say.counter(file.names.person(id) ?? ""), decree(mandate)].compactMap(\.self).joined(separator: ", ")
    case .system: say.system
    case .administrator(let id), .supervisor(let id): file.names.person(id) ?? say.system
    }
  }

  /// Whose post it was, and by which decree.
  private func decree(_ id: MandateID) -> String? {
    guard let mandate = file.names.mandate(id) else { return nil }
    let stead = mandate.principal.flatMap(file.names.person).map(words.acting.inStead)
    let decree = words.acting.decreeOf(mandate.decree, time.date(mandate.decreeDate))
    return [stead, "\(words.acting.decree.lowercasedFirst) \(decree)"].compactMap(\.self).joined(separator: ", ")
  }
}

/// The notes and reasons of an event.
struct EventDetails: Component {
  let event: Event
  let file: DeskFile
  let words: ReadingWords

  var body: some HTML {
    if let text = event.payload.text { p(.class("mb-0")) { "\(words.reason): \(text)" } }
    if let request = event.fact.withdrawalRequest {
      p(.class("mb-0")) { a(.href(Address.documentFile(file.id, request).path)) { words.withdrawalRequest } }
    }
    if !lines.isEmpty { ul(.class("mb-0 ps-3")) { for line in lines { li { line } } } }
  }

  private var lines: [String] {
    let notes = event.payload.notes ?? [:]
    var lines = passed
    for mend in subjects {
      var line = file.names.mend(mend)
      if case .group(let id) = mend, let fields = wrongFields(id), !fields.isEmpty {
        line += " (\(words.fields.lowercasedFirst): \(fields.map(file.names.field).joined(separator: ", ")))"
      }
      if let note = notes[mend.key] { line += ": \(note)" }
      lines.append(line)
    }
    return lines
  }

  /// What was found right.
  private var passed: [String] {
    switch event.fact {
    case .checked(_, let marks, _):
      let count = marks.values.filter(\.isPassed).count
      return count > 0 ? [words.passed(count)] : []
    case .verified(_, let marks, let validated, _):
      let right = file.procedure.groups.filter { marks[$0.id]?.isRight ?? false }.map(\.title)
      return (right.isEmpty ? [] : [words.right(right.joined(separator: ", "))]) + (validated ? [words.validated] : [])
    default: return []
    }
  }

  /// What was found wanting.
  private var subjects: [Mend] {
    switch event.fact {
    case .checked(_, _, .returned(let mends)): return mends
    case .checked(_, let marks, _):
      return file.procedure.requirements.filter { marks[$0.id].map { !$0.isPassed } ?? false }
        .map { .document($0.id) }
    case .verified(_, let marks, _, _):
      return file.procedure.groups.filter { marks[$0.id].map { !$0.isRight } ?? false }.map { .group($0.id) }
    default: return []
    }
  }

  private func wrongFields(_ group: GroupID) -> [FieldID]? {
    guard case .verified(_, let marks, _, _) = event.fact, case .wrong(let fields)? = marks[group] else { return nil }
    return fields
  }
}

extension String {
  /// For the beginning of a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
