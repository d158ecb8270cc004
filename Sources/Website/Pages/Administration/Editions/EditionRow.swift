import CaseStore
import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// One edition with the name of whoever brought it in.
struct EditionRow: Sendable {
  var edition: Edition
  var state: EditionTimeline.State
  /// Nil for the command line.
  var by: String?
  var bundle: FileBundle?

  var isInForce: Bool { if case .inForce = state { true } else { false } }

  var name: EditionName { EditionName(kind: edition.kind, name: edition.name) }
  /// Enough of the hash for people.
  var short: String { String(edition.digest.hex.prefix(12)) }
}

extension EditionWords {
  func title(_ name: EditionName) -> String {
    name.kind == .office ? officeFiles : procedureFiles(name.name)
  }
}

extension Visit {
  /// All editions, newest first.
  func editionRows() throws -> [EditionRow] {
    let desk = editionDesk
    let order = try services.office.store.read { try $0.editions(services.office.id) }
    // Each timeline is in the same order, so that its next entry is the next of its name.
    var rows = try desk.timelines().mapValues { try self.rows($0)[...] }
    return order.compactMap { rows[EditionName(kind: $0.kind, name: $0.name)]?.popFirst() }
  }

  var editionDesk: EditionDesk { EditionDesk(context: services.office) }

  func rows(_ timeline: EditionTimeline) throws -> [EditionRow] {
    let office = services.office
    return try office.store.read { store in
      try timeline.entries.map { entry in
        EditionRow(
          edition: entry.edition, state: entry.state,
          by: try entry.edition.by.flatMap { try store.account(office.id, $0)?.name })
      }
    }
  }

  /// What is in force: the office first, then procedures by name.
  func currentEditionRows() throws -> [EditionRow] {
    try editionRows().filter(\.isInForce).map { row in
      var row = row
      row.bundle = FileBundle(canonicalBytes: row.edition.bytes)
      return row
    }
    .sorted { ($0.name.kind == .office ? 0 : 1, $0.name.name) < ($1.name.kind == .office ? 0 : 1, $1.name.name) }
  }
}

/// How an edition stands, in a word.
struct EditionBadge: Component {
  let state: EditionTimeline.State
  let words: EditionWords

  var body: some HTML {
    switch state {
    case .inForce: StatusBadge(.done, words.current)
    case .waiting: StatusBadge(.wait, words.waiting)
    case .past: span(.class("muted")) { words.past }
    case .withdrawn: StatusBadge(.stop, words.withdrawn)
    case .replaced: span(.class("muted")) { words.replaced }
    }
  }
}

extension EditionTimeline.State {
  /// From when to when, as a sentence.
  func text(_ edition: Edition, _ words: EditionWords, _ time: TimeText) -> String {
    func start(_ moment: Moment) -> String { edition.from == nil ? time.dateAndTime(moment) : time.date(moment) }
    return switch self {
    case .inForce(let since): words.inForceSince(start(since))
    case .waiting(let from): words.waitsFor(time.date(from))
    case .past(let from, let until): words.wasInForce(start(from), time.dateAndTime(until))
    case .withdrawn(let withdrawal): words.withdrawnOn(time.dateAndTime(withdrawal.at))
    case .replaced: words.neverInForce
    }
  }
}
