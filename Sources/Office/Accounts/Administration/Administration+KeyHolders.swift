import CaseStore
import Casework

/// An officer who signs, or would have to.
public struct KeyHolder: Hashable, Sendable {
  public let account: Account
  /// Nil while no key was imported.
  public let facts: SigningKeyFacts?
}

extension Administration {
  /// Everybody who has a signing key, and everybody who needs one because of a role.
  /// - Parameter roles: those of the desks that approve.
  public func keyHolders(approving roles: Set<RoleID>) throws -> [KeyHolder] {
    let now = context.now()
    let found = try context.store.read { store in
      // A mandate that begins tomorrow wants its key today.
      let deputies = try store.mandates(office, offset: 0, limit: 500).rows.filter { mandate in
        roles.contains(mandate.role) && mandate.ended == nil
          && mandate.until >= now.localDay(utcOffset: accounts.utcOffset)
      }.map(\.holder)
      var found: [Account] = []
      try store.forEachOfficer(of: office) { account in
        let isApprover = !roles.isDisjoint(with: account.roles) || deputies.contains(account.id)
        if account.signingKey != nil || isApprover && !account.isDisabled { found.append(account) }
      }
      return found
    }
    return try found.map { KeyHolder(account: $0, facts: try accounts.signingKey(of: $0.id)) }
  }
}
