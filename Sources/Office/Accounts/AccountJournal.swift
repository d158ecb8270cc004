import CaseStore
import Casework
import WorkingTime

extension JournalStream {
  /// The journal of access that holds a moment: that of the office's local day.
  /// - Parameter utcOffset: minutes east of UTC.
  public static func access(at moment: Moment, utcOffset: Int) -> JournalStream {
    .access(day: moment.localDay(utcOffset: utcOffset).description)
  }
}

extension Moment {
  /// The office's local day. `utcOffset`: minutes east of UTC.
  func localDay(utcOffset: Int) -> CivilDate {
    let local = adding(seconds: Int64(utcOffset) * 60).milliseconds
    let (days, rest) = local.quotientAndRemainder(dividingBy: 86_400_000)
    return CivilDate(dayNumber: Int(days) - (rest < 0 ? 1 : 0))
  }
}

extension Account {
  /// As whom the journal names this account where no particular desk is meant.
  public var doer: Doer {
    if isAdministrator { return .officer(id, as: .administrator) }
    if isAuditor { return .officer(id, as: .auditor) }
    return isOfficer ? .officer(id, as: roles.min() ?? .officer) : .applicant(id)
  }
}

extension RoleID {
  /// Not roles of a procedure, but how the journal names those who hold no desk.
  public static let administrator: RoleID = "administrator"
  public static let auditor: RoleID = "auditor"
  public static let officer: RoleID = "officer"
}
