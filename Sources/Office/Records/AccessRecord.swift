import CaseStore
import Casework
import WorkingTime

/// Who of the office looked at what; the auditor sees it, and so does the applicant.
public struct AccessRecord: Sendable {
  let context: OfficeContext
  /// Minutes east of UTC, for the local day of the journal.
  let utcOffset: Int

  public init(context: OfficeContext, utcOffset: Int) {
    self.context = context
    self.utcOffset = utcOffset
  }

  /// - Parameter minutes: nothing is written when the same person did just the same no longer ago than this, so that
  ///   the pictures of one document are one view.
  public func record(_ act: Act, by account: Account, unlessWithin minutes: Int = 0) async throws {
    let now = context.now()
    if minutes > 0, try isKnown(act, by: account, since: now.adding(seconds: -60 * Int64(minutes))) { return }
    let entry = NewEntry(at: now, by: account.doer, fact: act)
    try await context.store.write { [context, utcOffset] store in
      try store.record(context.id, .access(at: now, utcOffset: utcOffset), entry)
    }
  }

  private func isKnown(_ act: Act, by account: Account, since moment: Moment) throws -> Bool {
    let filter = ActFilter(account: account.id, caseID: act.caseID)
    let recent = try context.store.read { try $0.recentActs(context.id, filter, offset: 0, limit: 20).rows }
    // Newest first.
    for entry in recent {
      let (envelope, _) = try JournalCoding.act(entry)
      if envelope.at < moment { return false }
      if envelope.fact == act { return true }
    }
    return false
  }
}
