import CaseStore
import Casework
import Procedures
import Synchronization
import WorkingTime

/// The reports of an office. Making one reads every case that was at work in the month, so each is kept: for good as
/// long as editions stay, but for ten minutes only while its month goes on.
public final class Reports: Sendable {
  private struct Key: Hashable {
    let month: ReportMonth
    let editions: Set<Digest>
  }

  /// A report, and when it was made.
  public struct Made: Sendable {
    public let report: ServiceReport
    public let at: Moment
  }

  private let context: OfficeContext
  private let catalogue: Catalogue
  private let work = BlockingWork(name: "reports", atOnce: 1, mostWaiting: 16)
  private let kept = Mutex<[Key: Made]>([:])

  public init(context: OfficeContext, catalogue: Catalogue) {
    self.context = context
    self.catalogue = catalogue
  }

  static let freshness: Int64 = 600_000

  public func report(_ month: ReportMonth) async throws -> Made {
    if let known = try known(month) { return known }
    return try await work.run { [self] in
      // Whoever waited in line finds what the one before made.
      try known(month) ?? make(month)
    }
  }

  private func known(_ month: ReportMonth) throws -> Made? {
    let current = try context.store.read { try catalogue.current(in: $0, at: context.now()) }
    let now = context.now()
    return kept.withLock { $0[Self.key(month, current)] }.flatMap { made in
      let isOver = made.at >= month.span(in: current.office.calendar).upperBound
      return isOver || now.milliseconds - made.at.milliseconds < Self.freshness ? made : nil
    }
  }

  /// Blocks while it reads.
  public func make(_ month: ReportMonth) throws -> Made {
    try context.store.read { store in
      let current = try catalogue.current(in: store, at: context.now())
      let calendar = current.office.calendar
      let span = month.span(in: calendar)
      let entries = try ids(atWorkIn: span, store).flatMap { try store.entries(context.id, .permitCase($0)) }
      let cases = try JournalReading.cases(entries, acts: try store.entries(context.id, .acts))
      let report = ServiceReport.make(
        month, of: cases, procedures: current.sorted.map(\.procedure), calendar: calendar)
      let made = Made(report: report, at: context.now())
      kept.withLock { kept in
        if kept.count > 60 { kept.removeAll() }
        kept[Self.key(month, current)] = made
      }
      return made
    }
  }

  private static func key(_ month: ReportMonth, _ current: CurrentEditions) -> Key {
    Key(month: month, editions: Set(current.procedures.values.map(\.digest) + [current.officeDigest]))
  }

  /// Cases that came in before the span was over and had not ended before it began.
  private func ids(atWorkIn span: Range<Moment>, _ store: any StoreReading) throws -> [CaseID] {
    var ids: [CaseID] = []
    var offset = 0
    while true {
      let rows = try store.register(
        context.id, RegisterQuery(until: span.upperBound, offset: offset, limit: 2_000)
      ).rows
      ids += rows.filter { $0.closed.map { $0 >= span.lowerBound } ?? true }.map(\.id)
      if rows.count < 2_000 { return ids }
      offset += rows.count
    }
  }
}
