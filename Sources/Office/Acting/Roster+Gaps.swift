import CaseStore
import Casework
import WorkingTime

/// A desk that nobody has while its only officer is on leave.
public struct DeskGap: Hashable, Sendable {
  public let account: Account
  public let role: RoleID
  public let leave: Leave
}

extension Roster {
  /// Desks that stand empty on days of a leave that is not over: nobody else who is there holds them, and nobody has a
  /// mandate for all of those days.
  public func gaps(in store: any StoreReading) throws -> [DeskGap] {
    let leaves = try store.leaves(office.id, notOverOn: today).filter { $0.cancelled == nil }
    guard !leaves.isEmpty else { return [] }
    let officers = try store.officers(office.id)
    let mandates = try store.mandates(office.id, notOverOn: today).filter { $0.ended == nil }
    var gaps: [DeskGap] = []
    for leave in leaves {
      guard let account = officers.first(where: { $0.id == leave.account }) else { continue }
      for role in account.roles where account.holds(role) {
        let isShared = officers.contains { other in
          other.id != account.id && other.holds(role)
            && !leaves.contains { $0.account == other.id && $0.from <= leave.until && leave.from <= $0.until }
        }
        let isCovered = mandates.contains { mandate in
          mandate.role == role && mandate.from <= max(leave.from, today) && leave.until <= mandate.until
        }
        if !isShared && !isCovered { gaps.append(DeskGap(account: account, role: role, leave: leave)) }
      }
    }
    return gaps
  }
}
