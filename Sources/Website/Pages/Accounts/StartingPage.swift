import CaseStore

extension Account {
  /// Where the work of this account begins.
  var startingPage: Address {
    if isAdministrator { return .accounts }
    if isAuditor { return .auditLog }
    return isOfficer ? .desks : .myApplications
  }
}
