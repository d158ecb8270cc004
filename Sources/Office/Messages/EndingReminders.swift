import CaseStore
import Casework
import Procedures
import Synchronization
import WorkingTime

/// Tells holders that their letter will end, so many months before as the procedure's file says, in office hours.
///
/// Nothing is scheduled: each round computes from the rows what is due, and decides each threshold of a letter once, in
/// the commit that writes its messages. After a long pause only the latest is told; one from before the letter's own
/// date never is.
struct EndingReminders: Sendable {
  let cases: Cases
  private var context: OfficeContext { cases.context }
  /// What was looked through to the end: nothing more comes of it that day.
  private let looked = Looked()

  private final class Looked: Sendable {
    let day = Mutex<Day?>(nil)
  }

  private struct Day: Hashable {
    let date: CivilDate
    let editions: [Digest]
  }

  init(cases: Cases) {
    self.cases = cases
  }

  /// - Returns: how many reminders were decided.
  func round() async throws -> Int {
    let now = context.now()
    let (today, due) = try context.store.read { try dueNow(now, in: $0) }
    guard let today else { return 0 }
    var decided = 0
    for id in due where try await remind(id, on: today.date) { decided += 1 }
    looked.day.withLock { $0 = today }
    return decided
  }

  /// The letters that are within a threshold, on a day and at an hour at which somebody could be asked about it.
  private func dueNow(_ now: Moment, in store: any StoreReading) throws -> (Day?, [CaseID]) {
    let current = try cases.catalogue.current(in: store, at: now)
    let (date, milliseconds) = current.office.calendar.local(now)
    let minute = milliseconds / 60_000
    // A year without a calendar has no hours.
    let isOpen = (try? current.office.calendar.hours(on: date))?.contains {
      $0.opens.minutes <= minute && minute < $0.closes.minutes
    }
    guard isOpen == true, current.office.messages?.hasChannel == true else { return (nil, []) }
    let editions = current.procedures.values.map(\.digest).sorted { $0.hex < $1.hex }
    let today = Day(date: date, editions: [current.officeDigest] + editions)
    let months = current.procedures.values.compactMap { $0.procedure.messages.ending?.months.max() }
    guard let longest = months.max(), looked.day.withLock({ $0 != today }) else { return (nil, []) }
    let rows = try store.lettersEnding(
      context.id, from: date.description, through: date.adding(months: longest).description)
    return (today, rows.filter { Self.threshold(of: $0, current, on: date) != nil }.map(\.id))
  }

  /// The months of the latest threshold that has come; nil when none has, or none after the letter's own date.
  private static func threshold(of row: CaseRow, _ current: CurrentEditions, on today: CivilDate) -> Int? {
    guard let ending = current.procedures[row.procedure]?.procedure.messages.ending,
      row.letterKind == LetterRecord.Kind.permit.rawValue, row.letterEnding == nil,
      let last = row.validUntil.flatMap({ CivilDate($0) }), let issued = row.letterDate.flatMap({ CivilDate($0) }),
      last >= today
    else { return nil }
    guard let months = ending.months.filter({ last.adding(months: -$0) <= today }).min() else { return nil }
    return last.adding(months: -months) > issued ? months : nil
  }

  private func remind(_ id: CaseID, on today: CivilDate) async throws -> Bool {
    let context = context
    let cases = cases
    return try await context.store.write { store in
      let now = context.now()
      let current = try cases.catalogue.current(in: store, at: now)
      guard let row = try store.caseRow(context.id, id), let months = Self.threshold(of: row, current, on: today),
        let words = current.procedures[row.procedure]?.procedure.messages,
        let writer = try cases.messageWriter(at: now, in: store)
      else { return false }
      let loaded = try cases.load(id, in: store)
      // The letter itself is told of; its copy ends with it.
      guard loaded.state.earlier?.effect.leavesAPermit ?? true, try !isDecided(id, months, in: store),
        try store.decide(
          Notice(office: context.id, caseID: id, key: Self.key(months), value: row.validUntil ?? "", at: now))
      else { return false }
      let messages = try writer.applicant(
        .ending, of: loaded, version: loaded.state.version, login: try cases.login(of: loaded, in: store),
        suffix: "-\(months)", words: words)
      for message in messages { try store.add(message) }
      return true
    }
  }

  private static func key(_ months: Int) -> String { "ending:\(months)" }

  /// Whether this threshold, or a later one, was decided before.
  private func isDecided(_ id: CaseID, _ months: Int, in store: any StoreReading) throws -> Bool {
    try store.notices(context.id, ofCase: id).contains { notice in
      notice.key.hasPrefix("ending:") && Int(notice.key.dropFirst("ending:".count)).map { $0 <= months } ?? false
    }
  }
}
