import CaseStore
import Casework
import Procedures

/// On whose word accounts are administered.
public enum Authority: Hashable, Sendable {
  case administrator(AccountID)
  /// Whom the office's file names: enters leave, and nothing else.
  case supervisor(AccountID)
  /// Somebody with a shell on the office's machine, as when the first administrator is made.
  case console

  var doer: Doer {
    switch self {
    case .administrator(let id): .officer(id, as: .administrator)
    case .supervisor(let id): .supervisor(id)
    case .console: .system
    }
  }

  /// - Throws: ``AccountRefusal/notAdministrator`` unless it still is one now.
  func check(_ office: OfficeID, in store: any StoreReading) throws {
    switch self {
    case .console: return
    case .supervisor: throw AccountRefusal.notAdministrator
    case .administrator(let id):
      guard let account = try store.account(office, id), account.isAdministrator, !account.isDisabled else {
        throw AccountRefusal.notAdministrator
      }
    }
  }

  /// - Parameter file: says who supervises.
  /// - Throws: ``AccountRefusal/notSupervisor`` or ``AccountRefusal/notAdministrator``.
  func checkLeave(_ office: OfficeID, _ file: OfficeFile, in store: any StoreReading) throws {
    guard case .supervisor(let id) = self else { return try check(office, in: store) }
    guard let account = try store.account(office, id), account.isOfficer, !account.isDisabled,
      file.supervisors.contains(AccountID(account.login))
    else { throw AccountRefusal.notSupervisor }
  }

  func isSame(as account: AccountID) -> Bool {
    switch self {
    case .administrator(let id), .supervisor(let id): id == account
    case .console: false
    }
  }
}

/// What an officer is to the office.
public enum Standing: Hashable, Sendable {
  /// Holds these desks; none yet when empty.
  case desks(Set<RoleID>)
  /// Administers accounts and editions, and holds no desk.
  case administrator
  /// Reads everything, changes nothing.
  case auditor
}
