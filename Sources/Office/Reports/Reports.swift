import CaseStore
import Casework
import Procedures
import Synchronization
import WorkingTime

/// The reports of an office, made from the milestones of a month and what ran on at its end; no journal is read.
///
/// Each is kept: for good once its month is over, as long as no edition changes, since nothing can be added to it; for a
/// minute while the month goes on.
public final class Reports: Sendable {
  private struct Key: Hashable {
    let month: ReportMonth
    let editions: Set<Digest>
  }

  /// A report, when it was made, and by which calendar.
  public struct Made: Sendable {
    public let report: ServiceReport
    public let at: Moment
    /// Whether its month is over.
    public let isClosed: Bool
    /// The office's edition, whose calendar counts.
    public let edition: Digest
    /// Whether hours or days off that it counts by were changed after its month was over.
    public let isRecounted: Bool

    public init(report: ServiceReport, at: Moment, isClosed: Bool, edition: Digest, isRecounted: Bool = false) {
      self.report = report
      self.at = at
      self.isClosed = isClosed
      self.edition = edition
      self.isRecounted = isRecounted
    }
  }

  /// How many came in and were issued in a month.
  public struct Trend: Sendable {
    public let month: ReportMonth
    public let counts: [ProcedureID: [String: Int]]
  }

  private let cases: Cases
  private var context: OfficeContext { cases.context }
  private let work = BlockingWork(name: "reports", atOnce: 1, mostWaiting: 32)
  private let kept = Mutex<[Key: Made]>([:])
  /// The counts of months that are over.
  private let counted = Mutex<[Key: [ProcedureID: [String: Int]]]>([:])

  public init(cases: Cases) {
    self.cases = cases
  }

  /// The kinds that a trend is drawn from, as ``Trend/counts`` names them.
  public static let received = "received"
  public static let issued = Milestone.Ending.issued.rawValue

  static let freshness: Int64 = 60_000

  public func report(_ month: ReportMonth) async throws -> Made {
    if let known = try known(month) { return known }
    return try await work.run { [self] in
      // Whoever waited in line finds what the one before made.
      try known(month) ?? make(month)
    }
  }

  private func current(_ store: any StoreReading) throws -> CurrentEditions {
    try cases.catalogue.current(in: store, at: context.now())
  }

  private func known(_ month: ReportMonth) throws -> Made? {
    let current = try context.store.read { try self.current($0) }
    let now = context.now()
    return kept.withLock { $0[Self.key(month, current)] }.flatMap { made in
      made.isClosed || now.milliseconds - made.at.milliseconds < Self.freshness ? made : nil
    }
  }

  /// Blocks while it reads.
  public func make(_ month: ReportMonth) throws -> Made {
    try context.store.read { store in
      let now = context.now()
      let current = try self.current(store)
      let calendar = current.office.calendar
      // Editions before those in force: cases may still run by their promises, and their steps want names.
      let former = try store.editions(context.id).filter { $0.kind == .procedure }
        .map { try cases.catalogue.procedure($0.digest, in: store) }
      let report = ServiceReport.make(
        month, from: try source(month, current, former, now, store),
        procedures: current.sorted.map(\.procedure) + former, calendar: calendar)
      let isClosed = Self.isClosed(month.span(in: calendar), at: now)
      let made = Made(
        report: report, at: now, isClosed: isClosed, edition: current.officeDigest,
        isRecounted: try isClosed && isRecounted(month, current, store))
      kept.withLock { kept in
        if kept.count > 60 { kept.removeAll() }
        kept[Self.key(month, current)] = made
      }
      return made
    }
  }

  /// Whether the calendar that was in force when the month ended says something else of its days, or of those on which its
  /// promises began.
  private func isRecounted(_ month: ReportMonth, _ current: CurrentEditions, _ store: any StoreReading) throws -> Bool {
    let calendar = current.office.calendar
    let end = month.span(in: calendar).upperBound
    let then = try store.editions(context.id).filter { $0.kind == .office && $0.at < end }.max { $0.at < $1.at }
    guard let then, then.digest != current.officeDigest else { return false }
    let before = try cases.catalogue.officeFile(then.digest, in: store).calendar
    var date = month.previous.first
    while date < month.next.first {
      // A year that had no calendar then was not counted by.
      if let hours = try? before.hours(on: date), hours != (try? calendar.hours(on: date)) { return true }
      date = date.adding(days: 1)
    }
    return false
  }

  private static func key(_ month: ReportMonth, _ current: CurrentEditions) -> Key {
    Key(month: month, editions: Set(current.procedures.values.map(\.digest) + [current.officeDigest]))
  }

  private func source(
    _ month: ReportMonth, _ current: CurrentEditions, _ former: [Procedure], _ now: Moment, _ store: any StoreReading
  ) throws -> ReportSource {
    let span = month.span(in: current.office.calendar)
    var source = ReportSource(until: min(now, span.upperBound))
    guard source.until > span.lowerBound else { return source }
    source.milestones = try store.milestones(context.id, in: span)
    // However long ago they began: an export is counted without a bound, and the two must never differ.
    let ever = Moment(milliseconds: .min)..<source.until
    source.goingOn = try store.runs(context.id, begunIn: ever, endedFrom: source.until)
      .compactMap { milestone in
        guard case .ended(_, let course?) = milestone.what else { return nil }
        return (milestone.procedure, course)
      }
    for adopted in current.procedures.values {
      let id = adopted.procedure.id
      let promises = Set([adopted.procedure.promise] + former.filter { $0.id == id }.map(\.promise))
      source.goingOn += try lateNow(adopted.procedure, promises, current.office.calendar, until: source.until, store)
    }
    return source
  }

  /// The runs that still go on and may have been late at `until`. Rows alone say of most that they were not.
  private func lateNow(
    _ procedure: Procedure, _ promises: Set<ServiceTime>, _ calendar: OfficeCalendar, until: Moment,
    _ store: any StoreReading
  ) throws -> [(procedure: ProcedureID, course: Milestone.Course)] {
    let border = promises.map { LateBorder(calendar: calendar).firstArrival(notDueBefore: until, within: $0) }.max()
    guard let border else { return [] }
    let count = try store.running(context.id, procedure: procedure.id, before: border, offset: 0, limit: 0).total
    let rows = try store.running(context.id, procedure: procedure.id, before: border, offset: 0, limit: count).rows
    return try rows.compactMap { row in
      let events = try store.entries(context.id, .permitCase(row.id)).map(JournalCoding.event)
      let milestones = try CaseMilestones(office: context.id, id: row.id, events) {
        try cases.catalogue.procedure($0, in: store)
      }
      return milestones.open.map { (procedure.id, $0) }
    }
  }

  // MARK: Months

  /// From the first month in which something was counted to this one, newest first; the longest list is fifty years.
  public func months() throws -> [ReportMonth] {
    try context.store.read { store in
      let calendar = try self.current(store).office.calendar
      var month = ReportMonth(calendar.local(context.now()).date)
      guard let first = try store.firstMilestone(context.id).map({ ReportMonth(calendar.local($0).date) }) else {
        return [month]
      }
      var months = [month]
      while month > first, months.count < 600 {
        month = month.previous
        months.append(month)
      }
      return months
    }
  }

  /// The months up to and with `month`, as far as something was counted, oldest first.
  public func trend(until month: ReportMonth, count: Int) throws -> [Trend] {
    try context.store.read { store in
      let current = try self.current(store)
      let calendar = current.office.calendar
      guard let first = try store.firstMilestone(context.id).map({ ReportMonth(calendar.local($0).date) }) else {
        return []
      }
      var months: [ReportMonth] = []
      var one = month
      while months.count < count, one >= first {
        months.insert(one, at: 0)
        one = one.previous
      }
      return try months.map { Trend(month: $0, counts: try counts(of: $0, current, store)) }
    }
  }

  private func counts(
    of month: ReportMonth, _ current: CurrentEditions, _ store: any StoreReading
  ) throws -> [ProcedureID: [String: Int]] {
    let key = Self.key(month, current)
    if let known = counted.withLock({ $0[key] }) { return known }
    let span = month.span(in: current.office.calendar)
    let counts = try store.milestoneCounts(context.id, in: span)
    if Self.isClosed(span, at: context.now()) {
      counted.withLock { all in
        if all.count > 600 { all.removeAll() }
        all[key] = counts
      }
    }
    return counts
  }

  /// A server whose clock is a little behind may still write into a month that has just ended.
  private static func isClosed(_ span: Range<Moment>, at now: Moment) -> Bool {
    now >= span.upperBound.adding(seconds: 300)
  }
}
