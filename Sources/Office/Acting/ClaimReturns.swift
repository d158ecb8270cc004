import CaseStore
import Casework
import Procedures
import Synchronization
import WorkingTime

/// Puts files back into the queue that nobody works on: those that lie still for the time that the office's file sets,
/// and those whose holder may not act on them any more.
///
/// Nothing is scheduled: each round computes from rows, roster and calendar what is due now, and decides it at the
/// version of the case that it saw, so that of several servers one does it, and an officer who was faster keeps the
/// file.
public struct ClaimReturns: Sendable {
  let cases: Cases
  private var context: OfficeContext { cases.context }
  private let known = Known()

  /// A claim, read once for each version of its case.
  private struct Claim: Sendable {
    let version: Int
    let role: RoleID?
    let isDeputy: Bool
    /// When its holder last did something with the file.
    let touched: Moment
  }

  private final class Known: Sendable {
    let claims = Mutex<[CaseID: Claim]>([:])
  }

  public init(cases: Cases) {
    self.cases = cases
  }

  /// - Returns: how many files went back.
  @discardableResult
  public func round() async throws -> Int {
    var returned = 0
    for (row, holder, why) in try context.store.read({ try due(in: $0) }) {
      do {
        _ = try await cases.perform(.endClaim(of: holder, why), on: row.id, expecting: row.version, by: .system)
        returned += 1
      } catch OfficeProblem.overtaken {
        // Somebody did something with it: it does not lie still.
      } catch OfficeProblem.refused {
        // It went on meanwhile.
      }
    }
    return returned
  }

  private func due(in store: any StoreReading) throws -> [(row: CaseRow, holder: AccountID, why: ClaimEnd)] {
    let now = context.now()
    let roster = try cases.roster(in: store, at: now)
    let rows = try store.queueCounts(context.id).flatMap { step, count in
      try store.queue(context.id, QueueQuery(step: step, holder: .somebody, offset: 0, limit: count)).rows
    }
    let held = rows.compactMap { row in row.holder.map { (row: row, holder: $0) } }
    let before = known.claims.withLock { $0 }
    var claims: [CaseID: Claim] = [:]
    var officers: [AccountID: Officer] = [:]
    var due: [(CaseRow, AccountID, ClaimEnd)] = []
    for (row, holder) in held {
      let kept = before[row.id].flatMap { $0.version == row.version ? $0 : nil }
      let claim = try kept ?? self.claim(row, by: holder, in: store)
      claims[row.id] = claim
      let officer = try officers[holder] ?? roster.officer(holder, in: store)
      officers[holder] = officer
      if let why = Self.end(of: claim, officer, roster, now: now) { due.append((row, holder, why)) }
    }
    known.claims.withLock { [claims] in $0 = claims }
    return due
  }

  private func claim(_ row: CaseRow, by holder: AccountID, in store: any StoreReading) throws -> Claim {
    let loaded = try cases.load(row.id, in: store)
    var (isDeputy, touched) = (false, Moment(milliseconds: 0))
    for event in loaded.events {
      if case .assigned(_, _, holder) = event.fact { touched = event.at }
      guard event.by.account == holder else { continue }
      touched = event.at
      if case .claimed = event.fact { isDeputy = event.by.mandate != nil }
    }
    return Claim(version: row.version, role: loaded.step?.role, isDeputy: isDeputy, touched: touched)
  }

  private static func end(of claim: Claim, _ officer: Officer, _ roster: Roster, now: Moment) -> ClaimEnd? {
    if officer.leaveUntil != nil { return .leave }
    if let role = claim.role, officer.deputised[role] != nil { return .deputised }
    if let role = claim.role, !officer.roles.contains(role) { return claim.isDeputy ? .mandate : .desk }
    guard let limit = roster.office.staffing.idleClaims,
      let end = try? roster.office.calendar.due(arriving: claim.touched, within: limit)
    else { return nil }
    return end <= now ? .idle : nil
  }
}
