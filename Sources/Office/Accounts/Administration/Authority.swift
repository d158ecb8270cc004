import CaseStore
import Casework

/// On whose word accounts are administered.
public enum Authority: Hashable, Sendable {
  case administrator(AccountID)
  /// Somebody with a shell on the office's machine, as when the first administrator is made.
  case console

  var doer: Doer {
    switch self {
    case .administrator(let id): .officer(id, as: .administrator)
    case .console: .system
    }
  }

  /// - Throws: ``AccountRefusal/notAdministrator`` unless it still is one now.
  func check(_ office: OfficeID, in store: any StoreReading) throws {
    guard case .administrator(let id) = self else { return }
    guard let account = try store.account(office, id), account.isAdministrator, !account.isDisabled else {
      throw AccountRefusal.notAdministrator
    }
  }

  func isSame(as account: AccountID) -> Bool { self == .administrator(account) }
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
