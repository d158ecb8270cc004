import CaseStore
import Casework
import WorkingTime

/// What was done although a rule on the separation of duties speaks against it, because the office's file relaxes that
/// rule: for auditors, over all cases.
public struct RelaxedDuties: Sendable {
  let cases: Cases

  public init(cases: Cases) {
    self.cases = cases
  }

  public struct Entry: Sendable {
    public let caseID: CaseID
    /// Of the case's journal.
    public let version: Int
    public let at: Moment
    public let by: Doer
    public let rule: DutyRule
    public let step: StepID
    /// As it is today.
    public let row: CaseRow?
  }

  /// Newest first.
  public func page(offset: Int, limit: Int) throws -> Found<Entry> {
    let context = cases.context
    return try context.store.read { store in
      let found = try store.relaxedDuties(context.id, offset: offset, limit: limit)
      let rows: [Entry] = try found.rows.compactMap { entry in
        guard case .permitCase(let id) = entry.stream else { return nil }
        let event = try JournalCoding.event(entry)
        guard case .dutyRelaxed(let rule, let step) = event.fact else { return nil }
        return Entry(
          caseID: id, version: entry.version, at: event.at, by: event.by, rule: rule, step: step,
          row: try store.caseRow(context.id, id))
      }
      return Found(rows: rows, total: found.total)
    }
  }
}
