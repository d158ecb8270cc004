import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

/// What the pages of administrators share.
extension Visit {
  var administration: Administration {
    Administration(accounts: services.accounts, knownRoles: Set(knownRoles.map(\.id)))
  }

  /// The roles of all procedures in force, each once, in the files' order.
  var knownRoles: [Role] {
    var seen: Set<RoleID> = []
    return (editions?.sorted ?? []).flatMap(\.procedure.roles).filter { seen.insert($0.id).inserted }
  }

  /// The roles of the desks that approve letters.
  var approvingRoles: Set<RoleID> {
    Set((editions?.sorted ?? []).flatMap(\.procedure.steps).filter { $0.act == .approve }.compactMap(\.role))
  }

  var authority: Authority { get throws { .administrator(try account.id) } }

  /// What an account is for, in words.
  func duties(of account: Account) -> String {
    let say = words.administration
    if account.isAdministrator { return say.administrator }
    if account.isAuditor { return say.auditor }
    if !account.isOfficer { return say.applicant }
    let labels = knownRoles.filter { account.roles.contains($0.id) }.map(\.label)
    return labels.isEmpty ? say.noDesk : words.common.list(labels)
  }

  /// What an administrator has to know in time: certificates that end, calendars that are missing, desks that stand
  /// empty during a leave.
  func warnings() throws -> [String] {
    let say = words.administration
    var warnings: [String] = []
    for holder in try administration.keyHolders(approving: approvingRoles) where !holder.account.isDisabled {
      guard let facts = holder.facts, facts.endsSoon(at: now) else { continue }
      let date = time.date(facts.validUntil)
      warnings.append(
        facts.validUntil < now ? say.ended(holder.account.name, date) : say.endsSoon(holder.account.name, date))
    }
    let today = time.localDate(now)
    let next = today.month >= 10 ? today.year + 1 : today.year
    if let calendar = editions?.office.calendar {
      warnings += Set([today.year, next]).sorted().filter { !calendar.years.contains($0) }.map(say.noCalendar)
    }
    return try warnings + gaps()
  }

  /// Desks that nobody has while their only officer is on leave.
  /// - Parameter account: nil for everybody's.
  func gaps(of account: AccountID? = nil) throws -> [String] {
    guard let roster else { return [] }
    let (names, say) = (names(), words.acting)
    return try services.office.store.read { try roster.gaps(in: $0) }
      .filter { gap in account.map { $0 == gap.account.id } ?? true }
      .map { gap in
        say.gap(
          gap.account.name, names.role(gap.role), say.span(time.date(gap.leave.from), time.date(gap.leave.until)))
      }
  }
}
