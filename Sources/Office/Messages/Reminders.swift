import CaseStore
import Casework
import Procedures
import Synchronization
import WorkingTime

/// Reminders and escalations, as the office's file has them.
///
/// Nothing is scheduled anywhere: each round computes from rows, calendar and rules what is due now, and decides each
/// threshold of a stay at a desk once, in the commit that writes its messages, under a key that the store keeps unique.
/// So it survives restarts, several servers agree, a corrected calendar counts from the next round on, and after a long
/// pause only the latest threshold is told.
public struct Reminders: Sendable {
  let cases: Cases
  private var context: OfficeContext { cases.context }
  /// The office's edition for which promises were looked through.
  private let looked = Looked()
  private let clocks = StepClocks()
  private let endings: EndingReminders

  private final class Looked: Sendable {
    let edition = Mutex<Digest?>(nil)
  }

  public init(cases: Cases) {
    self.cases = cases
    endings = EndingReminders(cases: cases)
  }

  /// - Returns: how many reminders were decided.
  @discardableResult
  public func round() async throws -> Int {
    let due = try context.store.read { try dueNow(in: $0) }
    var decided = 0
    for id in due where try await remind(id) { decided += 1 }
    try await tellMovedPromises()
    return decided + (try await endings.round())
  }

  // MARK: Steps

  /// Cases with a threshold that nobody has decided yet.
  private func dueNow(in store: any StoreReading) throws -> [CaseID] {
    let current = try cases.catalogue.current(in: store, at: context.now())
    guard let messages = current.office.messages, messages.hasChannel, !messages.reminders.isEmpty else { return [] }
    let rows = try openRows(in: store)
    let running = try clocks.running(rows, under: current.officeDigest) { row in
      StepClocks.Clock(try cases.load(row.id, in: store), calendar: current.office.calendar, now: context.now())
    }
    return try rows.filter { row in
      guard let clock = running[row.id],
        let time = StepTime(
          begun: clock.begun, within: clock.standard, in: current.office.calendar, now: context.now()),
        let percent = Self.threshold(time, messages.reminders)
      else { return false }
      return try !isDecided(row.id, time.begun, percent, in: store)
    }.map(\.id)
  }

  private func openRows(in store: any StoreReading) throws -> [CaseRow] {
    try store.queueCounts(context.id).flatMap { step, count in
      try store.queue(context.id, QueueQuery(step: step, offset: 0, limit: count)).rows
    }
  }

  /// The highest threshold that is over.
  private static func threshold(_ time: StepTime, _ rules: [ReminderRule]) -> Int? {
    rules.map(\.percent).filter(time.isOver).max()
  }

  private func key(_ begun: Moment, _ percent: Int) -> String { "step:\(begun.milliseconds):\(percent)" }

  /// Whether this threshold of the stay, or a later one, was decided before.
  private func isDecided(_ id: CaseID, _ begun: Moment, _ percent: Int, in store: any StoreReading) throws -> Bool {
    let prefix = "step:\(begun.milliseconds):"
    return try store.notices(context.id, ofCase: id).contains { notice in
      notice.key.hasPrefix(prefix) && Int(notice.key.dropFirst(prefix.count)).map { $0 >= percent } ?? false
    }
  }

  private func remind(_ id: CaseID) async throws -> Bool {
    let context = context
    let cases = cases
    return try await context.store.write { store in
      let now = context.now()
      let loaded = try cases.load(id, in: store)
      guard let writer = try cases.messageWriter(at: now, in: store), let step = loaded.step, step.role != nil,
        let begun = CaseClock(loaded, calendar: writer.office.calendar, now: now).stepBegun,
        let time = StepTime(begun: begun, within: step.standard, in: writer.office.calendar, now: now),
        let percent = Self.threshold(time, writer.messages.reminders),
        try !isDecided(id, begun, percent, in: store),
        try store.decide(
          Notice(office: context.id, caseID: id, key: key(begun, percent), value: step.id.rawValue, at: now))
      else { return false }
      for rule in writer.messages.reminders where rule.percent == percent {
        let addresses = try ReminderRecipients(cases: cases, loaded: loaded, step: step, writer: writer)
          .addresses(rule.recipients, in: store)
        for message in try writer.reminder(rule, to: addresses, about: loaded, step: step, due: time.due) {
          try store.add(message)
        }
      }
      return true
    }
  }

  // MARK: Promises

  /// Once for each edition of the office's files, and once after a start.
  private func tellMovedPromises() async throws {
    let (edition, rows) = try context.store.read { store in
      let current = try cases.catalogue.current(in: store, at: context.now())
      let isNew = looked.edition.withLock { $0 != current.officeDigest }
      return (current.officeDigest, isNew && current.office.messages != nil ? try openRows(in: store) : [])
    }
    let running = rows.filter { $0.stage == "atStep" || $0.stage == "approved" }.map(\.id)
    for id in running {
      // Other work has its turn between two of them.
      await Task.yield()
      try Task.checkCancellation()
      guard try isPromiseMoved(id) else { continue }
      let context = context
      let cases = cases
      try await context.store.write { store in
        let loaded = try cases.load(id, in: store)
        guard let writer = try cases.messageWriter(at: context.now(), in: store) else { return }
        try PromiseNotice(loaded, writer).tell(login: try cases.login(of: loaded, in: store), in: store)
      }
    }
    looked.edition.withLock { $0 = edition }
  }

  /// Looked up before a write is made of it: after a start there are as many as files under way, and none has moved.
  private func isPromiseMoved(_ id: CaseID) throws -> Bool {
    try context.store.read { store in
      guard try store.notices(context.id, ofCase: id).contains(where: { $0.key.hasPrefix(PromiseNotice.key) }),
        let writer = try cases.messageWriter(at: context.now(), in: store)
      else { return false }
      let notice = PromiseNotice(try cases.load(id, in: store), writer)
      return notice.isMoved(try notice.told(in: store))
    }
  }
}
